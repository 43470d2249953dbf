/** What a matter is about, by its topic. */
export const matterTopics = {
  filing: '备案',
  meeting: '会议',
  quality: '问题整改',
  training: '培训',
  evaluation: '评价',
  debrief: '述职',
  list: '清单',
  catalogue: '目录',
  report: '报告和总结',
  security: '安全',
  project: '项目',
  team: '其他工作',
} as const
