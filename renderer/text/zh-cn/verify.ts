import { coverText } from '../../../shared/text/cover-text'

/** 验包: whether a package is whole, and whose it is. */
export const verify = {
  title: '验包',
  lead: '检查任何一个报送包是否完整、有没有被改动过；文件不会被修改。',
  pick: '选择报送包',
  drop: '把 .cdop 文件拖到这里，或点右上角“选择报送包”',
  dropWhy: '收到别人交来的报送包，或刚写到 U 盘上的报送包，都可以在这里核对。',
  working: (name: string) => `正在验证 ${name}`,
  unconfirmed: '完整，签名人未核实',
  confirmed: '已核实',
  refused: '拒收',
  code: (code: string) => `结论代码：${code}`,
  file: '文件',
  unit: '单位',
  number: '编号',
  seq: (epoch: number, seq: number) =>
    epoch === 1 ? `第 ${String(seq)} 号` : `第 ${String(epoch)} 轮第 ${String(seq)} 号`,
  period: '期次',
  created: '生成时间',
  counts: '内容',
  countNames: coverText.countLabels,
  id: '编号摘要',
  fingerprint: '密钥指纹',
  fingerprintAdvice: '请把这串数字与盖章纸质封面上的指纹逐组核对，一致后再采用。',
  files: '包内文件',
  another: '再验一个',
  failed: '没有验成',
} as const
