/** 培训: sessions, attendees, totals. */
export const training = {
  title: '培训',
  lead: (clause: string, words: string) => `${clause}：“${words}”。`,
  leadUnasked: '文件没有对本单位的培训提出要求；参加和组织的培训也可以记在这里。',
  yearTotals: (year: string, sessions: number, attendances: number, hours: string) =>
    `${year === '' ? '日期未填' : `${year} 年`}：${String(sessions)} 场 · ${String(attendances)} 人次 · ${hours} 学时`,
  emptyWhy: (rule: string, clause: string) => `${rule}（${clause}）`,
  coverage: {
    label: (year: string, parts: readonly string[]) => `${year} 年覆盖：${parts.join(' · ')}`,
    role: (title: string, trained: number, holders: number) => `${title} ${String(trained)}/${String(holders)}`,
    everyone: (trained: number, staff: number, percent: number) =>
      `全员 ${String(trained)}/${String(staff)}（${String(percent)}%${trained >= staff ? '' : `，还差 ${String(staff - trained)} 人`}）`,
    noStaff: '填写在职人数后显示全员覆盖率',
    plan: '培训计划',
  },
  certificates: {
    title: '证书',
    noun: '证书',
    empty: '这次培训发了证书的，一人一行；编号没有可以不填，不要填身份证号。',
    hint: '姓名从参训人员里选，也可以直接填；新的一行会带出上一行的证书名称和日期。不要填身份证号。',
    edit: (title: string) => `修改培训“${title}”的证书`,
  },
  plan: {
    label: '对应的培训计划',
    none: '不在计划内',
    hint: '选了以后，计划里这一项自动算已办，不用再填一遍',
    open: '打开这项计划',
    edit: (title: string) => `修改培训“${title}”对应的计划`,
  },
  basis: '依据',
  basisLines: (rule: string, clause: string, words: string, title: string) => [
    `${clause}：“${words}”`,
    rule,
    `《${title}》`,
  ],
  dateHint: '如 2026年3月5日',
  natureHint: '参加：去外面听课；自办：本单位组织；宣贯：宣讲政策文件',
  hoursHint: '只填数字，如 4 或 1.5',
  attendees: '参训人员',
  attendeeCount: (count: number) => `共 ${String(count)} 人`,
  addNames: '添加姓名',
  addNamesHint:
    '可一次粘贴多个姓名，用顿号、逗号、分号或换行隔开，也可以整张粘贴填好的签到表；按回车加入，名单里的人会自动对应。',
  fromRoster: '从队伍名单选',
  addAll: '队伍全员参加',
  tooLong: '有一段超过 50 个字，不像姓名，留在框里没有加入。请用顿号隔开后再按回车。',
  labels: {
    add: '记录培训',
    attendees: (title: string) => `修改培训“${title}”的参训人员`,
  },
} as const
