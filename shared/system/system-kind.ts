import type { DataKind } from '../field/kind'
import { systemDraft, type SystemDraft } from './system'
import { systemFields } from './system-fields'

/** 信息系统 of the unit. */
export const systemKind: DataKind<SystemDraft> = {
  draft: systemDraft,
  word: '信息系统',
  counter: '个',
  fields: systemFields,
  rows: {},
  labels: {},
  called: ({ name }) => name,
  references: [{ field: 'ownerPerson', each: false, to: 'persons', gone: 'name' }],
  namedAs: 'source',
  index: [],
  bin: true,
  cleared: true,
  underRules: false,
  filed: {
    title: '信息系统',
    as: false,
    later: ['onPlatform', 'platformSince', 'protectionNo'],
    counted: true,
    alsoCounts: false,
  },
}
