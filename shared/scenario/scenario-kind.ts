import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { scenarioWords } from '../text/scenario-words'
import { scenarioDraft, type ScenarioDraft } from './scenario'

/** Every field of one value, in the order in which it is asked for. */
export const scenarioFields = {
  title: { label: '场景名称', type: shortText, required: 'always' },
  kind: { label: '类别', type: { kind: 'choice', words: scenarioWords.kinds } },
  field: { label: '应用领域', type: { kind: 'text', max: 40 } },
  stage: { label: '进展', type: { kind: 'choice', words: scenarioWords.stages } },
  date: { label: '上线日期', type: { kind: 'date' } },
  parties: { label: '参与单位', type: longText },
  background: { label: '要解决的问题', type: longText },
  practice: { label: '主要做法', type: longText },
  effect: { label: '取得的成效', type: longText },
  example: { label: '典型示范', type: { kind: 'yes-no' } },
  published: { label: '发布渠道', type: shortText },
  publishedOn: { label: '发布日期', type: { kind: 'date' } },
  agency: { label: '实施机构', type: shortText },
  operator: { label: '运营机构', type: shortText },
  agreement: { label: '授权运营协议', type: shortText },
  from: { label: '协议起始日期', type: { kind: 'date' } },
  to: { label: '协议截止日期', type: { kind: 'date' } },
  registrationNo: { label: '公共数据登记号', type: shortText },
  note: { label: '备注', type: longText },
  handler: handlerField,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 应用场景: what data are used for. */
export const scenarioKind: DataKind<ScenarioDraft> = {
  draft: scenarioDraft,
  word: '应用场景',
  counter: '个',
  fields: scenarioFields,
  rows: {
    results: {
      label: '成效数据',
      noun: '成效',
      fields: {
        what: { label: '指标', type: shortText },
        number: { label: '数值', type: { kind: 'decimal', unit: '' } },
        unit: { label: '单位', type: { kind: 'text', max: 20 } },
        how: { label: '怎么统计的', type: longText },
      },
    },
  },
  labels: { ...yearLabels, data: '用到的数据' },
  called: ({ title }) => title,
  references: [
    handlerReference,
    { field: 'data', each: { id: 'resourceId', name: 'name' }, to: 'resources', gone: 'name' },
    { field: 'data', each: { id: 'demandId', name: 'name' }, to: 'demands', gone: 'name' },
  ],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
