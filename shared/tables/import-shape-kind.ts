import type { DataKind } from '../field/kind'
import { importShape, type ImportShape } from './import-shape'

/** 导入的对应关系: how a file of one shape was read. */
export const importShapeKind: DataKind<ImportShape> = {
  draft: importShape,
  word: '导入的对应关系',
  counter: '条',
  fields: {},
  rows: {},
  labels: {
    words: '表头',
    rows: '表头行数',
    sheet: '工作表',
    book: '全部工作表',
    mapping: '列的对应关系',
    on: '日期',
  },
  called: ({ book: [first] }) => first,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: false,
  underRules: false,
  filed: false,
}
