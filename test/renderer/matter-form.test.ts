import { expect, test } from 'vitest'
import { createCalendar } from '../../shared/calendar/calendar'
import { recordListOf } from '../../shared/kinds/record-lists'
import type { MatterDraft } from '../../shared/matter/matter'
import { matterColumns } from '../../renderer/features/matters/matter-columns'
import { matterForm } from '../../renderer/features/matters/matter-form'
import { newMatter } from '../../renderer/features/matters/new-matter'
import { incident, mend, rule } from '../support/matter-rules'

const rules = [rule({}), mend, incident]
const matter = (more: Partial<MatterDraft>): MatterDraft => ({ id: 'm', topic: 'meeting', ...more })
const fieldsOf = (one: MatterDraft) => matterForm(one, rules).fields

test('the time is asked for where hours count, and stays in sight where it was typed', () => {
  expect(fieldsOf(matter({ rule: 'meeting' }))).toEqual(['title', 'date', 'note'])
  expect(fieldsOf(matter({ rule: 'incident', topic: 'security' }))).toEqual(['title', 'date', 'time', 'note'])
  expect(fieldsOf(matter({ rule: 'meeting', time: '09:30' }))).toContain('time')
})

test('what is done is called done and not mended, and both are placed beside the form', () => {
  const rectifying = matterForm(matter({ rule: 'mend', topic: 'quality' }), rules)
  const event = matterForm(matter({ rule: 'incident', topic: 'security' }), rules)
  expect(rectifying).toMatchObject({ placed: ['closed', 'closingNote'] })
  expect(rectifying.labels).toBeUndefined()
  expect(event).toMatchObject({ placed: ['closed', 'closingNote'], labels: { closed: '办结日期' } })
  expect(rectifying.hints?.['closingNote']).not.toBe(event.hints?.['closingNote'])
  expect(matterForm(matter({}), rules).placed).toBeUndefined()
})

test('a new matter is under the rule that is asked for, else the first of the chosen group, of today', () => {
  const begun = (asked: string | null, group?: string) =>
    newMatter({ id: 'm', asked, group, today: '2026-11-29' }, rules)
  expect(begun('incident', 'rectification')).toEqual({
    id: 'm',
    topic: 'security',
    rule: 'incident',
    date: '2026-11-29',
  })
  expect(begun(null, 'rectification').rule).toBe('mend')
  expect(begun('gone').rule).toBe('meeting')
  expect(begun(null, 'evaluation').rule).toBe('meeting')
  expect(newMatter({ id: 'm', asked: null, group: undefined, today: '2026-11-29' }, [])).toEqual({
    id: 'm',
    topic: 'meeting',
    date: '2026-11-29',
  })
})

test('every column of the screen is one of the list or one that the rules tell', () => {
  const { screen, columns } = recordListOf('matters')
  const told = Object.keys(
    matterColumns(
      rules,
      createCalendar([], () => false),
      '2026-11-29',
    ),
  )
  const known = [...columns.map(({ id }) => id), ...told]
  for (const column of screen) expect(known).toContain(column)
  for (const column of told) expect(screen).toContain(column)
})
