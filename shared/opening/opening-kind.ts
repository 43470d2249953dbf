import type { DataKind } from '../field/kind'
import { openingDraft, type OpeningDraft } from './opening'
import { openingFields } from './opening-fields'

/** 开放计划: what one year's plan says of one resource. */
export const openingKind: DataKind<OpeningDraft> = {
  draft: openingDraft,
  word: '开放计划',
  counter: '条',
  fields: openingFields,
  rows: {},
  labels: { year: '年度', resourceId: '信息资源' },
  called: ({ resourceId, year }, names) => {
    const resource = names.of('resources', resourceId)
    return resource === undefined ? `${year} 年` : `${resource}（${year} 年）`
  },
  references: [{ field: 'resourceId', each: false, to: 'resources', gone: 'goes' }],
  namedAs: false,
  index: ['resourceId'],
  bin: true,
  cleared: true,
  underRules: false,
  filed: { title: '年度开放计划', as: false, later: [], counted: true, alsoCounts: false },
}
