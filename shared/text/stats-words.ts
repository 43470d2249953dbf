/** Words of the numbers of the year (统计): screens, reports and the command line share them. */

export const statGroups = {
  catalogue: '数据目录',
  lists: '清单',
  team: '队伍和培训',
  work: '工作事项',
  filing: '报送',
} as const
export type StatGroup = keyof typeof statGroups

/** What stands in the place of a value that nobody wrote down. */
export const unsaid = '未注明'

/** What a number is called, its measure word, and in a few words what it counts where the name does not say. */
export const statWords = {
  resources: { label: '信息资源', unit: '个' },
  'resource-items': { label: '信息项', unit: '项' },
  'resources-share': { label: '已定共享类型的信息资源', unit: '个' },
  'resources-open': { label: '已定开放类型的信息资源', unit: '个' },
  'resources-complete-share': { label: '必填内容填齐率', unit: '%', about: '必填内容全部填好的资源，占全部资源' },
  'resources-stale': { label: '超过更新周期的信息资源', unit: '个' },
  'resources-fresh-share': { label: '按周期更新率', unit: '%', about: '没有超过更新周期的资源，占有固定周期的资源' },
  systems: { label: '信息系统', unit: '个' },
  'systems-own': { label: '自建信息系统', unit: '个' },
  'systems-line': { label: '条线信息系统', unit: '个' },
  'systems-on-platform': { label: '已接入公共平台的信息系统', unit: '个' },
  'demands-raised': { label: '提出的数据需求', unit: '项' },
  'demands-met': { label: '已满足的数据需求', unit: '项' },
  'backflow-raised': { label: '提出的回流需求', unit: '项' },
  'backflow-met': { label: '已满足的回流需求', unit: '项' },
  openings: { label: '计划开放的信息资源', unit: '个' },
  'openings-done': { label: '已开放的信息资源', unit: '个' },
  'openings-done-share': { label: '开放计划完成率', unit: '%', about: '已开放的资源，占当年计划开放的资源' },
  officers: { label: '在岗人员', unit: '人' },
  'officers-vacant': { label: '空缺岗位', unit: '人' },
  trainings: { label: '培训', unit: '场' },
  'training-attendances': { label: '参训', unit: '人次' },
  'training-hours': { label: '培训学时', unit: '学时', about: '各场学时之和' },
  'training-coverage': { label: '培训覆盖率', unit: '%', about: '参加过培训的人（同一人只算一次），占当年在职人数' },
  'meetings-attended': { label: '参加上级会议', unit: '次' },
  'meetings-absent': { label: '没有出席的上级会议', unit: '次' },
  'meetings-held': { label: '本单位召集的会议', unit: '次' },
  tasks: { label: '任务', unit: '项' },
  'tasks-done': { label: '已完成的任务', unit: '项', about: '当年收到、已经完成的' },
  'tasks-done-share': { label: '任务完成率', unit: '%', about: '已完成的任务，占当年收到的任务' },
  'tasks-overdue': { label: '超期没有完成的任务', unit: '项' },
  'defects-received': { label: '收到的问题数据', unit: '条' },
  'defects-mended': { label: '已整改的问题数据', unit: '条', about: '当年收到、已经整改的' },
  'defects-open': { label: '待整改的问题数据', unit: '条', about: '截至当日没有整改的，含往年收到的' },
  'defects-in-time-share': {
    label: '按期整改率',
    unit: '%',
    about: '期限内整改的问题，占当年收到、已整改或已到期的问题',
  },
  'defects-reported': { label: '向外单位提出的问题数据', unit: '条' },
  'defects-answered': { label: '外单位已整改的问题数据', unit: '条' },
  projects: { label: '信息化项目', unit: '个', about: '当年申报的' },
  'scenarios-online': { label: '已上线的应用场景', unit: '个', about: '截至当日在运行的，含往年上线的' },
  'scenarios-new': { label: '当年上线的应用场景', unit: '个' },
  'scenarios-examples': { label: '典型示范', unit: '个' },
  'share-requests': { label: '收到的共享申请', unit: '件' },
  'share-requests-answered': { label: '已答复的共享申请', unit: '件' },
  'share-requests-days': { label: '共享申请平均答复时间', unit: '个工作日' },
  incidents: { label: '第一时间报告', unit: '件' },
  'incidents-closed': { label: '已办结的第一时间报告', unit: '件' },
  evaluations: { label: '收到的评价', unit: '次' },
  'evaluations-self': { label: '自查', unit: '次' },
  'policy-docs': { label: '制度文件', unit: '份', about: '截至当日有效的，含往年印发的' },
  'policy-docs-filed': { label: '已报备的制度文件', unit: '份' },
  'reports-handed-in': { label: '已报送的总结和报告', unit: '份' },
  'reports-debriefed': { label: '述职', unit: '次' },
  filings: { label: '交出的报送包', unit: '份' },
  'filings-accepted': { label: '已受理的报送包', unit: '份' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly unit: string; readonly about?: string }>
>

/** Names a number, apart from the rows of one. */
export type StatId = keyof typeof statWords

/** The page of numbers to print. */
export const statsPaper = {
  title: (year: string) => `${year}年首席数据官工作统计表`,
  note: (asOf: string, before: string) => `截至 ${asOf}；上年为 ${before} 年全年。“—”表示没有可算的数。`,
  columns: { label: '项目', unit: '单位', now: '本年', before: '上年' },
} as const
