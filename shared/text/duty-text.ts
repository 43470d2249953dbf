import type { Level, Topic } from '../profile/rule'
import { dayText } from './period-text'
import { standingText } from './standing-text'

/** What was done, as the button that registers it calls it. */
const registered: Readonly<Partial<Record<Topic, string>>> = {
  meeting: '登记会议',
  quality: '登记抽查结果',
  debrief: '登记述职',
  evaluation: '登记评价',
  list: '登记清单',
  training: '登记培训安排',
  report: '登记报告',
}

/** With one decimal, as far as it has one: 77.5 %, 80 %. */
const percent = (part: number, whole: number): string =>
  `${String(whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10)}%`

const some = (names: readonly string[]): string =>
  names.length <= 4 ? names.join('、') : `${names.slice(0, 4).join('、')}等`

/** Titles, sentences and verbs of duties. */
export const dutyText = {
  role: {
    title: (role: string) => `${role}空缺`,
    detail: (min: number, short: number, instead: string | undefined) =>
      `按文件应有 ${String(min)} 名，还缺 ${String(short)} 名。${instead === undefined ? '' : `也可以：${instead}。`}`,
    verb: '登记任职',
  },
  first: {
    title: '首次报送',
    detail: '还没有向主管部门报送过。',
    verb: '生成报送包',
  },
  changed: {
    title: (role: string) => `${role}变更后重新报送`,
    came: (name: string, day: string | undefined) =>
      day === undefined ? `${name}已任职（任职日期没有填）` : `${name}自${dayText(day)}起任职`,
    left: (name: string, day: string | undefined) =>
      day === undefined ? `${name}已卸任` : `${name}任至${dayText(day)}`,
    detail: (changes: readonly string[], seq: number) =>
      `${changes.join('，')}；第 ${String(seq)} 号报送包里还是原来的名单。`,
    verb: '生成报送包',
  },
  handOver: {
    title: (seq: number) => `交出第 ${String(seq)} 号报送包`,
    detail: (day: string) => `${dayText(day)}已生成，还没有登记交出。`,
    verb: '登记已交出',
  },
  returned: {
    title: (seq: number) => `第 ${String(seq)} 号报送包被退回`,
    detail: (note: string | undefined) => (note === undefined ? '没有登记退回原因。' : `退回原因：${note}`),
    verb: '重新生成报送包',
  },
  receipt: {
    title: (seq: number) => `第 ${String(seq)} 号报送包的回执`,
    detail: (day: string) => `${dayText(day)}交出，还没有登记回执。`,
    verb: '登记回执',
  },
  periodic: {
    title: (title: string, period: string) => `${title}（${period}）`,
    detail: (text: string) => `本期还没有登记。${text}`,
    missed: (text: string) => `到期没有登记，已经办过的请补登记。${text}`,
    verb: (topic: Topic) => registered[topic] ?? '登记完成情况',
    openList: '打开清单',
  },
  once: {
    detail: '文件要求在这一天之前完成。',
  },
  awaited: {
    detail: (by: string | undefined, text: string, note: string | undefined) =>
      `${by === undefined ? '' : `等候${by}。`}${text}${note ?? ''}`,
    verb: '登记收到',
  },
  confirm: {
    verb: '去确认',
    listed: {
      title: '确认本单位在不在名单里',
      detail: (clause: string) => `${clause}列出的单位才有要求；在确认之前，先按在名单里提醒。`,
    },
    addressee: {
      title: '确认向谁报送',
      detail: (names: readonly string[], now: string) =>
        `可以报给${names.join('，也可以报给')}，文件没有写死；在确认之前，先按报给${now}办理。`,
    },
    level: {
      title: '确认本单位是哪一级',
      detail: (level: Level) =>
        `按区划代码推算，本单位不是${standingText.levels[level]}单位；文件按级别点名单位，请在设置里选定本单位的级别。`,
    },
    condition: {
      title: (title: string) => `${title}：是否适用待确认`,
      detail: (condition: string) => `适用条件：${condition}。请说明本单位适用还是不适用。`,
    },
  },
  afterMeeting: {
    detail: (day: string, text: string) => `${dayText(day)}开了会，会后的这件事还没有登记。${text}`,
  },
  term: {
    detail: (day: string | undefined) =>
      day === undefined ? '日期没有填，无法推算期限。' : `从${dayText(day)}起算，还没有登记办结。`,
    verb: '登记办结',
  },
  atOnce: {
    detail: (day: string | undefined, time: string | undefined) =>
      `${day === undefined ? '发现日期没有填' : `${dayText(day)}${time === undefined ? '' : ` ${time} `}发现`}，还没有登记首次报告。`,
    verb: '登记首次报告',
  },
  seriousProject: {
    title: (name: string) => `报告重要项目“${name}”`,
    detail: (day: string | undefined) =>
      `${day === undefined ? '申报日期没有填' : `${dayText(day)}申报`}，标为重要项目，还没有登记报告。`,
    verb: '登记报告',
  },
  task: {
    detail: (source: string, number: string, department: string) =>
      [`${source}${number === '' ? '' : `第 ${number} 项`}`, department, '还没有登记完成。']
        .filter((text) => text !== '')
        .join('，'),
    verb: '登记完成',
    many: (source: string, count: number) => `${source}：${String(count)} 项任务到期`,
    manyDetail: '还没有登记完成；没有完成的请写明原因。',
    verbMany: '查看这些任务',
  },
  shareRequest: {
    toAnswer: {
      title: (requester: string, resource: string) =>
        `答复${requester === '' ? '' : requester}的共享申请${resource === '' ? '' : `“${resource}”`}`,
      detail: (day: string | undefined, untyped: boolean) =>
        `${day === undefined ? '收到日期没有填，推算不出期限' : `${dayText(day)}收到`}，还没有登记答复。${untyped ? '共享类型没有填，推算不出期限。' : ''}`,
      verb: '登记答复',
    },
    toProvide: {
      title: (requester: string, resource: string) =>
        `向${requester === '' ? '申请单位' : requester}提供${resource === '' ? '数据' : `“${resource}”`}`,
      detail: (day: string | undefined) =>
        `${day === undefined ? '已同意' : `${dayText(day)}已同意`}，还没有登记提供。`,
      verb: '登记提供',
    },
    number: '（国令第809号）',
    rule: '无条件共享的 1 个工作日内答复，有条件共享的 10 个工作日内答复，同意后 20 个工作日内提供。以条例原文为准。',
  },
  everyone: {
    title: (count: number) => `全员培训还差 ${String(count)} 人`,
    titleUnknown: '全员培训',
    detail: (staff: number, trained: number) =>
      `在职 ${String(staff)} 人，今年参加过培训的 ${String(trained)} 人（${percent(trained, staff)}），一人多次只算一次。`,
    detailUnknown: (year: string) => `${year}年的在职人数还没有填，填了才能算出还差几人。`,
    verbUnknown: '填写在职人数',
  },
  rectification: {
    detail: (day: string | undefined) =>
      day === undefined ? '收到日期没有填，无法推算期限。' : `${dayText(day)}收到，还没有登记整改完成。`,
    verb: '登记整改完成',
    many: (title: string, count: number) => `${title}（${String(count)} 条）`,
    verbMany: '查看待整改的',
    followUp: (title: string) => `跟进对方整改：${title === '' ? '我方提出的问题' : title}`,
    followUpDetail: (unit: string, day: string) =>
      `按文件${unit === '' ? '对方' : unit}应在${dayText(day)}前改完，还没有登记对方已整改；这不算本单位超期。`,
    verbFollowUp: '登记对方已整改',
  },
  training: {
    title: (count: number) => `${String(count)} 人今年还没有参加培训`,
    detail: (names: readonly string[]) => `${some(names)}在任，今年没有培训记录。`,
    verb: '记录培训',
  },
  stale: {
    title: (count: number) => `${String(count)} 条资源超过更新周期`,
    detail: '最近更新日期加上更新周期已过今天，请更新数据后修改日期。',
    verb: '查看到期资源',
    source: '政务信息资源目录编制指南（试行）',
    clause: '更新周期',
    words: '更新周期',
    text: '发改高技〔2017〕1272号：信息资源按登记的更新周期更新。',
  },
  backup: {
    snapshot: (days: number | undefined) =>
      `${days === undefined ? '还没有快照' : `最近快照在 ${String(days)} 天前`}，建议每周至少留一份。`,
    snapshotTitle: '留一份快照',
    second: (days: number | undefined) =>
      `${days === undefined ? '还没有第二处备份' : `第二处备份在 ${String(days)} 天前`}，建议每两周复制一次到 U 盘或其他磁盘。`,
    secondTitle: '把备份复制到 U 盘或其他磁盘',
    verb: '查看备份',
  },
} as const
