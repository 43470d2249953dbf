import { formatCount as n } from '../../../shared/base/format-count'
import { kindOf, type TableName } from '../../../shared/kinds/data-kinds'

const day = (iso: string): string => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

type Owned = readonly (readonly [table: TableName, count: number])[]

/** What somebody is responsible for, by table; '' for nothing. */
const owned = (counts: Owned): string => {
  const some = counts.filter(([, count]) => count > 0)
  const words = (of: Owned) => of.map(([table, count]) => `${n(count)} ${kindOf(table).counter}${kindOf(table).word}`)
  const catalogue = words(some.filter(([table]) => table === 'resources'))
  const listed = words(some.filter(([table]) => table !== 'resources'))
  return [
    ...catalogue.map((resources) => `目录里 ${resources}`),
    ...(listed.length === 0 ? [] : [`清单里 ${listed.join('和 ')}`]),
  ].join('、')
}

/** 人员变更: one post passes from one person to the next. */
export const rosterChange = {
  title: '人员变更',
  lead: '一次办完：前任免职、新人任职、目录和清单里的责任人一并更改，随后打印备案表、生成报送包。带 * 为必填。',
  back: '返回队伍',
  steps: { post: '换哪个岗位', person: '换成谁' },
  pick: (role: string, name: string, from: string) =>
    from === '' ? `${role}：现任${name}` : `${role}：现任${name}，${day(from)}起`,
  nobody: '各岗位都还没有人，没有可以更换的',
  nobodyWhy: '先登记现任人员，以后换人在这里办。',
  register: '登记人员',
  vacant: (roles: string) => `空缺的岗位（${roles}）没有前任，请用“登记人员”。`,
  name: '新任姓名 *',
  known: '名单里已有此人，将为其加一条任职。',
  fresh: '名单里没有此人，将一并登记。',
  several: (count: number) => `名单里有 ${n(count)} 位同名的人，将另外登记一位。`,
  from: '新任任职日期 *',
  ends: (name: string, last: string) => `${name}的免职日期记为 ${day(last)}。`,
  owned,
  owners: (counts: Owned, old: string, name: string) =>
    `${owned(counts)}的责任人由${old}改为${name === '' ? '新任' : name}`,
  ownersNone: (old: string) => `目录和清单里没有责任人是${old}的记录。`,
  stays: (old: string, roles: string) => `${old}还担任${roles}，这一任职不受影响。`,
  problems: {
    name: { empty: '请填写新任的姓名。', same: '新任和现任是同一人，请核对。' },
    from: {
      empty: '请填写任职日期，前任的免职日期由它算出。',
      unreadable: '看不出是哪一天，请写成 2026年3月5日 这样的日期。',
      early: '不晚于前任的任职日期，请核对。',
    },
  },
  choose: '请先在上面选出要换的岗位。',
  submit: '保存并生成备案表',
  running: (done: number, total: number) => `正在保存，已写 ${n(done)} / ${n(total)} 条`,
  refused: '这次变更没有保存',
  leave: {
    title: '放弃这次人员变更吗',
    body: '填写的内容还没有保存，离开后不再保留。',
    stay: '继续填写',
    go: '放弃填写',
  },
  label: (role: string, old: string, name: string, owners: Owned) =>
    `人员变更：${role}由${old}换为${name}${owned(owners) === '' ? '' : `，${owned(owners)}改责任人`}`,
  due: {
    about: '报送期限',
    to: (name: string) => `报送：${name}`,
    by: (due: string, left: number, estimated: boolean) =>
      `请在 ${day(due)}前重新报送，${left < 0 ? `已超 ${n(-left)} 个工作日` : left === 0 ? '今天到期' : `还剩 ${n(left)} 个工作日`}${estimated ? '（暂按法定节假日和周末推算）' : ''}。`,
  },
  paper: { print: '打印备案表' },
  done: {
    title: (role: string, old: string, name: string) => `${role}已由${old}换为${name}`,
    taken: (name: string, first: string) => `${name}自 ${day(first)}起任职。`,
    ended: (old: string, last: string) => `${old}的任职到 ${day(last)}为止。`,
    owners: (counts: Owned) => `${owned(counts)}的责任人已一并更改。`,
    make: '生成报送包',
    undo: '撤销这次变更',
    undone: '这次人员变更已不在记录里。',
    later: '之后又改过别的内容，要撤销请先撤销后面的修改。',
    open: (name: string) => `补充${name}的资料`,
    again: '再换一个岗位',
  },
} as const
