import type { DataKind } from '../field/kind'
import { demandDraft, type DemandDraft } from './demand'
import { demandFields } from './demand-fields'

const demandKinds = { need: '数据需求', backflow: '回流需求' } as const

/** 数据需求 and 回流需求. */
export const demandKind: DataKind<DemandDraft> = {
  draft: demandDraft,
  word: '数据需求',
  counter: '条',
  fields: { ...demandFields, kind: { label: '种类', type: { kind: 'choice', words: demandKinds } } },
  rows: {},
  labels: {},
  called: ({ name }) => name,
  references: [{ field: 'ownerPerson', each: false, to: 'persons', gone: 'name' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: false,
  filed: { title: '数据需求和回流需求', as: false, later: [], counted: true, alsoCounts: false },
}
