import type { DataKind } from '../field/kind'
import { appointmentDraft, type AppointmentDraft } from './person'
import { appointmentFields } from './roster-fields'

/** 任职: who holds which role. */
export const appointmentKind: DataKind<AppointmentDraft> = {
  draft: appointmentDraft,
  word: '任职',
  counter: '条',
  fields: appointmentFields,
  rows: {},
  labels: { personId: '人员', role: '角色', replaces: '替换对象', attachments: '附件' },
  called: ({ personId, role }, names) => `${names.of('persons', personId) ?? ''} ${names.role(role) ?? role}`.trim(),
  references: [
    { field: 'personId', each: false, to: 'persons', gone: 'goes' },
    { field: 'replaces', each: false, to: 'appointments', gone: 'clear' },
  ],
  namedAs: false,
  index: ['personId'],
  bin: true,
  cleared: true,
  // Who holds a post is a person first.
  underRules: false,
  filed: { title: '任职', as: false, later: [], counted: true, alsoCounts: false },
}
