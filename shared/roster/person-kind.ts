import type { DataKind } from '../field/kind'
import { personDraft, type PersonDraft } from './person'
import { personFields, rosterTables } from './roster-fields'

/** 人员 of the roster. */
export const personKind: DataKind<PersonDraft> = {
  draft: personDraft,
  word: '人员',
  counter: '名',
  fields: personFields,
  rows: {},
  labels: { ...rosterTables, photo: '照片' },
  called: ({ name }) => name,
  references: [],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: { title: '人员', as: false, later: ['expert'], counted: true, alsoCounts: false },
}
