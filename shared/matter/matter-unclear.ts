import type { UnclearFields } from '../filing/filing-behaviour'
import type { MatterDraft } from './matter'
import { matterFields } from './matter-fields'

/** What a filing asks of matters with fields that could not be read. */
export const matterUnclear: UnclearFields<MatterDraft> = {
  rule: 'matter-unclear',
  area: 'matters',
  fields: matterFields,
  called: ({ title }) => title,
}
