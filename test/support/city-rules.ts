import { rule, type Rule } from '../../shared/rules/rule'

const one = (id: string, clause: string, more: Partial<Rule>): Rule =>
  rule.parse({
    id,
    topic: 'filing',
    bearer: 'unit',
    title: id,
    text: id,
    inPrinciple: false,
    clause,
    words: id,
    from: null,
    ...more,
  })

/** The dated rules of the five cities, for tests of what is due. */
export const cityRules: Readonly<Record<string, readonly Rule[]>> = {
  shuangyashan: [
    one('spot-fix', '四（二）', {
      topic: 'quality',
      event: 'spot-check-found',
      when: { kind: 'within', n: 15, unit: 'workday' },
    }),
    one('report-fix', '四（二）', {
      topic: 'quality',
      event: 'defect-reported',
      when: { kind: 'within', n: 10, unit: 'workday' },
    }),
    one('meeting', '三（四）', {
      topic: 'meeting',
      bearer: 'bureau',
      event: 'next-meeting',
      inPrinciple: true,
      when: { kind: 'each', cycle: 'half-year' },
    }),
    one('spot-check', '四（二）', {
      topic: 'quality',
      bearer: 'bureau',
      event: 'next-spot-check',
      when: { kind: 'each', cycle: 'quarter' },
    }),
  ],
  dazhou: [
    one('officer-changed', '五（一）', { event: 'officer-changed', when: { kind: 'within', n: 1, unit: 'month' } }),
    one('spot-fix', '四（二）', {
      topic: 'quality',
      event: 'spot-check-found',
      when: { kind: 'within', n: 30, unit: 'workday' },
    }),
    one('report-fix', '四（二）', {
      topic: 'quality',
      event: 'defect-reported',
      when: { kind: 'within', n: 15, unit: 'workday' },
    }),
    one('first-filing', '五（一）', { event: 'first-filing', when: { kind: 'once', on: '2023-05-30' } }),
    one('debrief', '五（三）', { topic: 'debrief', event: 'debrief', when: { kind: 'yearly', by: '12-31' } }),
    one('meeting', '三（二）', {
      topic: 'meeting',
      bearer: 'bureau',
      event: 'next-meeting',
      when: { kind: 'each', cycle: 'half-year' },
    }),
    one('spot-check', '四（二）', {
      topic: 'quality',
      bearer: 'bureau',
      event: 'next-spot-check',
      when: { kind: 'each', cycle: 'month' },
    }),
  ],
  puning: [
    one('first-filing-government', '四（二）', {
      bearer: 'government',
      event: 'first-filing',
      when: { kind: 'once', on: '2023-10-20' },
    }),
    one('first-filing', '四（一）', { event: 'first-filing', when: { kind: 'once', on: '2023-10-30' } }),
    one('debrief', '四（二）', { topic: 'debrief', event: 'debrief', when: { kind: 'yearly', by: '12-31' } }),
    one('meeting', '四（二）', {
      topic: 'meeting',
      bearer: 'bureau',
      event: 'next-meeting',
      when: { kind: 'regular' },
    }),
  ],
  baoshan: [
    one('officer-changed', '二（三）', { event: 'officer-changed', when: { kind: 'within', n: 3, unit: 'workday' } }),
    one('debrief', '二（四）2', { topic: 'debrief', event: 'debrief', when: { kind: 'each', cycle: 'year' } }),
    one('meeting', '二（四）1', {
      topic: 'meeting',
      bearer: 'bureau',
      event: 'next-meeting',
      when: { kind: 'regular' },
    }),
  ],
  tianning: [
    one('debrief', '四（三）', { topic: 'debrief', event: 'debrief', when: { kind: 'each', cycle: 'year' } }),
    one('meeting', '三（一）3', {
      topic: 'meeting',
      bearer: 'bureau',
      event: 'next-meeting',
      when: { kind: 'regular' },
    }),
  ],
}
