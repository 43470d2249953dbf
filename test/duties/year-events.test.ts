import { describe, expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import { plusDays } from '../../shared/calendar/calendar'
import { registerOf } from '../../shared/duties/settlement'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { documentLevel, type BoundUnit } from '../../shared/profile/binding'
import { dueOf } from '../../shared/profile/due'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { requestTerms } from '../../shared/profile/request-terms'
import { kindOfRule } from '../../shared/profile/rule-kind'
import { calendar, matter, nothingEntered } from './duty-sample'
import type { EventRow } from './event-row'
import { eventTable } from './event-table'
import { nationalTerms } from './national-terms'
import { recordTable } from './record-table'
import { unitDuties } from './unit-duties'

const profileOf = ({ city, unit, on }: Pick<EventRow, 'city' | 'unit' | 'on'>): Profile =>
  profileInForce(readProfileFile(city)!, { day: on.slice(0, 10), unit })

const named = (rows: readonly EventRow[]) =>
  rows.map((row) => {
    const { type, level, bureau } = row.unit
    const unit = [type, level, bureau && 'bureau', row.role].filter((one) => one !== undefined).join(' ')
    return { name: `${row.city}, ${unit}, ${row.on}: ${row.what}`, row }
  })

/** Answers of the rules to a row that has one of their events, as far as the table says them. */
const answered = (row: EventRow) => {
  const answer = dueOf(profileOf(row), row.event!, row.on, calendar, row.role)
  const { rule, to } = answer
  if (rule === undefined) return { due: answer.due }
  if (answer.due === null) return { due: null, rule, to, reason: answer.reason }
  const { due, clause, note, calendar: known } = answer
  return { due, rule, to, clause, note, estimated: known === 'estimated' }
}

describe('what happens and what it starts, by the table written by hand', () => {
  const asked = eventTable.filter(({ event }) => event !== undefined)
  const dated = asked.filter(({ answer }) => answer.kind === 'due')
  const immediate = asked.filter(({ answer }) => answer.kind === 'at-once')
  const silent = asked.filter(({ answer }) => answer.kind === 'nothing')

  test.each(named(dated))('$name', ({ row }) => {
    if (row.answer.kind !== 'due') throw new Error(row.what)
    const { rule, due, to, estimated = false, before } = row.answer
    const answer = answered(row)
    expect(answer).toMatchObject({ rule, due, to, clause: row.clause, estimated })
    if (before !== undefined) expect(answer.note).toContain(before)
    else expect(answer.note).toBeUndefined()
  })

  test.each(named(immediate))('$name', ({ row }) => {
    if (row.answer.kind !== 'at-once') throw new Error(row.what)
    const { rule, to } = row.answer
    expect(answered(row)).toMatchObject({ due: null, rule, to })
    const found = profileOf(row).rules.find(({ id }) => id === rule)!
    expect(kindOfRule(found)).toBe('at-once')
    expect(found.clause).toBe(row.clause)
  })

  test.each(named(silent))('$name', ({ row }) => expect(answered(row)).toEqual({ due: null }))

  test('every row has a register for what settles it', () => {
    for (const row of eventTable) {
      const { answer } = row
      if (!('rule' in answer)) continue
      const rule = profileOf(row).rules.find(({ id }) => id === answer.rule)
      expect(rule?.part, `${row.city} ${answer.rule}`).not.toBe('others')
      expect(registerOf(kindBehaviours, rule!), `${row.city} ${answer.rule}`).toBeDefined()
    }
  })
})

describe('what is over once something was registered', () => {
  // A post is filled by a task force in no record of today.
  const ends = eventTable.filter(({ answer }) => answer.kind === 'settles' && answer.key.startsWith('rule:'))

  test.each(named(ends))('$name', ({ row }) => {
    if (row.answer.kind !== 'settles') throw new Error(row.what)
    const { rule, key } = row.answer
    const profile = profileOf(row)
    const keys = (matters: ReturnType<typeof matter>[]) =>
      unitDuties(profile, { ...nothingEntered('2026-01-01'), matters }, row.on, calendar).map((duty) => duty.key)
    const before = keys([])
    expect(before).toContain(key)
    expect(keys([matter(1, rule, row.on)])).toEqual(before.filter((one) => one !== key))
    // What was done in the year before counts for that year.
    expect(keys([matter(1, rule, plusDays('2026-01-01', -1))])).toContain(key)
    expect(profile.rules.find(({ id }) => id === rule)?.clause).toBe(row.clause)
  })
})

describe('the law beside the documents', () => {
  const request = (what: string) => nationalTerms.find((one) => one.what === what)!

  test.each([
    ['a request is received, 无条件共享', '1'],
    ['a request is received, 有条件共享', '2'],
    ['a request is received, 不予共享', '3'],
  ])('%s', (what, shareType) => {
    const { on, due } = request(what)
    expect(requestTerms({ shareType, received: on }, calendar)?.reply.due ?? null).toBe(due)
  })

  test('a request is agreed to', () => {
    const { on, due } = request('a request is agreed to')
    expect(requestTerms({ shareType: '2', received: on, answered: on }, calendar)?.provide?.due).toBe(due)
  })
})

describe('which kind of record settles which rule', () => {
  test.each(Object.entries(recordTable))('%s', (city, kinds) => {
    const file = readProfileFile(city)!
    const listed = Object.values(kinds).flatMap((ids) => ids.split(' '))
    const known = file.rules.map(({ id }) => id)
    expect(listed.filter((id) => !known.includes(id))).toEqual([])
    expect(listed.length).toBe(new Set(listed).size)
    const units: readonly BoundUnit[] = [
      { type: 'dept', listed: '1' },
      { type: 'dept', listed: '1', bureau: true },
      { type: documentLevel(file) },
    ]
    const asked = units.flatMap((unit) =>
      profileInForce(file, { day: '2026-11-20', unit })
        .rules.filter((rule) => ['dated', 'awaited', 'at-once'].includes(kindOfRule(rule)))
        .map(({ id }) => id),
    )
    expect(asked.filter((id) => !listed.includes(id))).toEqual([])
  })

  test('is said of every city', () => expect(Object.keys(recordTable).sort()).toEqual(profileIds().sort()))
})
