import type { FieldInfo } from '../field/field-info'
import type { OpeningField } from './opening'

const LOCAL = '地方模板'

/** Fields of a year's plan of opening in the order of the list (年度开放清单). */
export const openingFields: Readonly<Record<OpeningField, FieldInfo>> = {
  planned: { label: '计划开放日期', type: { kind: 'date' }, required: 'always', source: LOCAL },
  state: { label: '开放进度', type: { kind: 'code', list: 'openState' }, required: 'always', source: LOCAL },
  opened: { label: '实际开放日期', type: { kind: 'date' }, required: 'when', source: LOCAL },
  openWay: { label: '开放方式', type: { kind: 'code', list: 'openWay' }, source: LOCAL },
  platform: { label: '开放平台', type: { kind: 'text', max: 200 }, source: LOCAL },
  note: { label: '备注', type: { kind: 'text', max: 500, long: true }, source: LOCAL },
}
