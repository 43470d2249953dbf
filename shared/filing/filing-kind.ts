import type { DataKind } from '../field/kind'
import { filingRecord, type FilingRecord } from './filing'

/** 报送包: a package that was made. It is in the world: neither the bin nor 清空 takes it. */
export const filingKind: DataKind<FilingRecord> = {
  draft: filingRecord,
  word: '报送包',
  counter: '个',
  fields: { kind: { label: '种类', type: { kind: 'choice', words: { filing: '报送包' } } } },
  labels: {
    state: '状态',
    file: '文件',
    period: '期次',
    epoch: '轮次',
    seq: '编号',
    content: '内容摘要',
    created: '生成时间',
    bytes: '字节数',
    counts: '内容数',
    reasons: '原因',
    unit: '单位',
    files: '文件清单',
    to: '收件机关',
    profile: '规则',
    roster: '当时的任职',
    handedOver: '交出日期',
    answer: '受理结果',
    stamped: '盖章扫描件',
    copies: '写到',
  },
  called: ({ period }) => period,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: false,
  underRules: true,
  filed: false,
}
