import type { DataKind } from '../field/kind'
import { trainingDraft, type TrainingDraft } from './training'
import { trainingKindFields } from './training-fields'

/** 培训: a session and who took part. */
export const trainingKind: DataKind<TrainingDraft> = {
  draft: trainingDraft,
  word: '培训',
  counter: '次',
  fields: trainingKindFields,
  rows: {},
  labels: { attendees: '参加人员' },
  called: ({ title }) => title,
  references: [{ field: 'attendees', each: { id: 'personId', name: 'name' }, to: 'persons', gone: 'name' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: { title: '培训', as: false, later: [], counted: true, alsoCounts: false },
}
