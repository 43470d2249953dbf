/** 信息化项目: its drawer. */
export const projects = {
  word: '信息化项目',
  sections: { builders: '建设和服务单位', serious: '重要项目', data: '系统和数据', more: '其他' },
  alone: '独立申报',
  report: {
    now: '登记报告',
    label: (name: string) => `登记“${name}”的报告`,
    done: (name: string) => `已登记“${name}”的报告，日期记为今天，不对可以改`,
  },
  opinions: {
    title: '首席数据官审核意见',
    noun: '意见',
    hint: (vetoes: readonly string[]) =>
      vetoes.length === 0
        ? '意见还没有提的先空着，算“待提意见”。本市文件没有写否决权，这里不列“否决”。'
        : `意见还没有提的先空着，算“待提意见”。${vetoes.join('；')}，要写明理由。`,
    veto: (stages: readonly string[], clause: string) =>
      `${stages.includes('全部') ? '各个阶段' : stages.join('、')}可以否决（${clause}）`,
    edit: (name: string) => `修改“${name}”的审核意见`,
  },
  hints: {
    date: '向审批部门申报的那一天',
    budget: '按万元填，如 48.6；写“50万元”“500000元”也认得',
    alone: '本单位自己申报填“是”，和别的单位一起申报填“否”',
    basis: '文件、规划或会议，写清名称和文号',
    contractor: '承建单位、第三方服务机构',
    term: '如 2026年5月至2028年4月',
    serious: '由本单位判断；是重要项目的，文件要求第一时间报告',
    reported: '在“第一时间报告”里登记过的，填那次首次报告的日期',
    systems: '信息系统清单里有的可以直接选',
    makes: '会产生哪些数据，和目录对得上的写资源名称',
    exchange: '项目里新建数据交换系统的填“是”，并写明理由',
  },
} as const
