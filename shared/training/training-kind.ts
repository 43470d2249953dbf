import type { DataKind } from '../field/kind'
import { trainingDraft, type TrainingDraft } from './training'
import { certificateFields, trainingKindFields } from './training-fields'

/** 培训: a session and who took part. */
export const trainingKind: DataKind<TrainingDraft> = {
  draft: trainingDraft,
  word: '培训',
  counter: '次',
  fields: trainingKindFields,
  rows: { certificates: { label: '证书', noun: '证书', fields: certificateFields } },
  labels: { attendees: '参加人员', planId: '对应的培训计划' },
  called: ({ title }) => title,
  references: [
    { field: 'attendees', each: { id: 'personId', name: 'name' }, to: 'persons', gone: 'name' },
    { field: 'planId', each: false, to: 'trainingPlans', gone: 'clear' },
  ],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: {
    title: '培训',
    as: false,
    later: [
      'nature',
      'certificates',
      ...Object.keys(certificateFields).map((field) => `certificates.${field}`),
      'planId',
    ],
    counted: true,
    alsoCounts: false,
  },
}
