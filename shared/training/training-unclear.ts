import type { UnclearFields } from '../filing/filing-behaviour'
import type { TrainingDraft } from './training'
import { trainingKindFields } from './training-fields'

/** What a filing asks of training sessions with fields that could not be read. */
export const trainingUnclear: UnclearFields<TrainingDraft> = {
  rule: 'training-unclear',
  area: 'training',
  fields: trainingKindFields,
  called: ({ title }) => title,
}
