import { describe, expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { boundTable, unitTypes, type BoundCase } from './bound-table'
import { calendar, nothingEntered } from './duty-sample'
import { unitDuties } from './unit-duties'

const lines = Object.entries(boundTable).flatMap(([city, cases]) =>
  cases.flatMap((line) =>
    line.types.map((type) => {
      const said = [line.level, line.bureau && 'bureau', line.listed, line.follows && 'follows', line.since]
      return { name: [city, type, ...said.filter((one) => one !== undefined), line.day].join(' '), city, type, line }
    }),
  ),
)

const profileOf = (city: string, type: string, line: BoundCase): Profile => {
  const { level, bureau, listed, follows } = line
  const unit: BoundUnit = {
    type,
    ...(level !== undefined && { level }),
    ...(bureau !== undefined && { bureau }),
    ...(listed !== undefined && { listed }),
    ...(follows !== undefined && { follows }),
  }
  return profileInForce(readProfileFile(city)!, { day: line.day, unit })
}

describe('who is bound by the five documents, and to what: the table written by hand', () => {
  test('every kind of unit has a line in every city, of a day when all documents hold', () => {
    expect(Object.keys(boundTable).sort()).toEqual(profileIds().sort())
    for (const city of profileIds()) {
      const plain = lines.filter(
        ({ line, ...one }) => one.city === city && line.day === '2026-11-20' && line.state !== 'follows',
      )
      expect([...new Set(plain.map(({ type }) => type))].sort()).toEqual([...unitTypes].sort())
    }
  })

  test.each(lines)('$name', ({ city, type, line }) => {
    const profile = profileOf(city, type, line)
    expect(profile.binding.state).toBe(line.state)
    if (line.state !== 'follows') expect(profile.binding.clause).toBe(line.clause)
    expect(profile.roles.map(({ role, title, min }) => `${role} ${title} ${String(min)}`)).toEqual(line.roles)
    expect(profile.filing.addressee?.name ?? null).toBe(line.to)
    expect(profile.forms.map(({ id }) => id)).toEqual(line.forms)
    const all = unitDuties(profile, nothingEntered(line.since ?? line.day), line.day, calendar)
    const keys = (awaited: boolean) =>
      all
        .filter(({ kind }) => (kind === 'awaited') === awaited)
        .map(({ key, due }) => (due === null ? key : `${key} ${due}`))
        .sort()
    expect(keys(false)).toEqual([...line.own].sort())
    expect(keys(true)).toEqual([...line.awaited].sort())
    // What others owe is never late, and nothing of a new unit is.
    expect(all.filter(({ left }) => left !== null && left < 0)).toEqual([])
    expect(all.filter(({ follows }) => follows).length > 0).toBe(line.state === 'follows')
  })
})
