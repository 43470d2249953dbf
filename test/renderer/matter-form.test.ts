import { expect, test } from 'vitest'
import type { MatterDraft } from '../../shared/matter/matter'
import { matterForm } from '../../renderer/features/matters/matter-form'
import { incident, rule } from '../support/matter-rules'

const rules = [rule({}), incident]
const matter = (more: Partial<MatterDraft>): MatterDraft => ({ id: 'm', topic: 'meeting', ...more })
const fieldsOf = (one: MatterDraft) => matterForm(one, rules).fields

test('the time is asked for where hours count, and stays in sight where it was typed', () => {
  expect(fieldsOf(matter({ rule: 'meeting' }))).toEqual(['title', 'date', 'note'])
  expect(fieldsOf(matter({ rule: 'incident', topic: 'security' }))).toEqual(['title', 'date', 'time', 'note'])
  expect(fieldsOf(matter({ rule: 'meeting', time: '09:30' }))).toContain('time')
})

test('an event is done and not merely registered, and how is placed beside the form', () => {
  const event = matterForm(matter({ rule: 'incident', topic: 'security' }), rules)
  expect(event).toMatchObject({ placed: ['closed', 'closingNote'], labels: { closed: '办结日期' } })
  expect(matterForm(matter({}), rules).placed).toBeUndefined()
})
