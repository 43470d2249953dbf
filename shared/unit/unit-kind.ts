import type { DataKind } from '../field/kind'
import { unitDraft, type UnitDraft } from './unit'

/** The unit without what it only said to this program: how it stands under the document, and numbers of its staff. */
const filed = (unit: UnitDraft): Omit<UnitDraft, 'standing' | 'staff'> => {
  const handed = { ...unit }
  delete handed.standing
  delete handed.staff
  return handed
}

/** 单位: the one record that this data folder belongs to. */
export const unitKind: DataKind<UnitDraft> = {
  draft: unitDraft,
  word: '单位',
  counter: '个',
  fields: { type: { label: '类型', type: { kind: 'code', list: 'unitType' } } },
  rows: {},
  labels: {
    city: '执行的文件',
    name: '名称',
    creditCode: '统一社会信用代码',
    regionCode: '行政区划代码',
    address: '地址',
    level: '级别',
    bureau: '本单位是数据主管部门',
    sharingOffice: '共享工作机构',
    staff: '在职人数',
    standing: '本单位与文件',
    sample: '示例单位',
  },
  called: ({ name }) => name,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: true,
  underRules: false,
  filed: { title: '单位', as: filed, later: [], counted: false, alsoCounts: false },
}
