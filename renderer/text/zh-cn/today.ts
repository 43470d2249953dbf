/** 今日: what is set up, what is missing, and the last filing. */
export const today = {
  title: '今日',
  ready: '各项都已备齐，可以生成报送包。',
  todo: (count: number, first: string) => `还有 ${String(count)} 项没有备齐，先${first}。`,
  steps: '备齐情况',
  done: '已完成',
  open: '未完成',
  unit: { label: '登记单位', verb: '修改单位资料' },
  catalogue: { label: '数据资源目录', verb: '导入目录', see: '查看目录' },
  role: (role: string) => ({ label: role, verb: `登记${role}` }),
  training: { label: '培训记录', verb: '记录培训', see: '查看培训' },
  filing: { label: '报送包', verb: '生成报送包' },
  numbers: { resources: '条资源', persons: '名人员', trainings: '场培训' },
  last: '最近一次报送',
  lastLine: (seq: number, period: string, day: string) => `第 ${String(seq)} 号，${period}，${day}生成`,
  notYet: '还没有生成过报送包',
  seePast: '查看报送记录',
} as const
