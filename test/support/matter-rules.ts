import type { ProfileRule } from '../../shared/profile/profile'

/** A rule that a matter settles: an example meeting every half-year, but for what is given. */
export const rule = (more: Partial<ProfileRule>): ProfileRule => ({
  id: 'meeting',
  topic: 'meeting',
  bearer: 'unit',
  when: { kind: 'each', cycle: 'half-year' },
  title: '示例会议',
  text: '每半年开一次会。',
  inPrinciple: false,
  clause: '一（一）',
  words: '每半年',
  from: null,
  part: 'own',
  ...more,
})
/** Faults that a spot check found are mended in a term. */
export const mend = rule({
  id: 'mend',
  topic: 'quality',
  when: { kind: 'within', n: 15, unit: 'workday' },
  event: 'spot-check-found',
})
/** Something to be done within hours. */
export const incident = rule({
  id: 'incident',
  topic: 'security',
  when: { kind: 'within', n: 24, unit: 'hour' },
  event: 'incident-found',
})
