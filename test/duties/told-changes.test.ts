import { describe, expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import { asksUnit, bindingOf, type BindingState, type BoundUnit } from '../../shared/profile/binding'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { levels } from '../../shared/profile/rule'
import { filingChanges, hiddenChanges, toldChanges } from '../../shared/duties/told-changes'
import { boundUnit } from '../../shared/unit/bound-unit'
import { followsByRecords, goesOnOnceTold, toldUnit, toldVersions } from '../../shared/duties/told'
import { unitDraft, type UnitDraft } from '../../shared/unit/unit'
import { unitTypes } from './bound-table'

const file: ProfileFile = {
  ...readProfileFile('dazhou')!,
  version: '2026.12.0',
  changes: [
    { version: '2026.9.0', text: '旧的更正' },
    { version: '2026.11.0', text: '学校的更正', unitTypes: ['school'], clause: '二' },
    { version: '2026.11.0', text: '报给谁', exceptUnitTypes: ['school'], filing: true, clause: '五（一）' },
    { version: '2026.12.0', text: '县里的更正', levels: ['county'] },
  ],
}
/** The same where no scope is told by level. */
const noLevels: ProfileFile = { ...file, scope: file.scope.map((scope) => ({ ...scope, levels: undefined })) }
const texts = (unit: BoundUnit, told: string | undefined) => toldChanges(file, unit, told).map(({ text }) => text)

describe('what a unit is told of changed rules', () => {
  test('everything that concerns it where it never was told', () => {
    expect(texts({ type: 'dept' }, undefined)).toEqual(['旧的更正', '报给谁'])
    expect(texts({ type: 'school' }, undefined)).toEqual(['旧的更正', '学校的更正'])
    expect(texts({ type: 'dept', level: 'county' }, undefined)).toEqual(['旧的更正', '报给谁', '县里的更正'])
  })

  test('nothing that leaves kinds of unit out, while the kind of this one is not known', () => {
    expect(texts({ type: '' }, undefined)).toEqual(['旧的更正'])
    expect(texts({ type: '', level: 'county' }, undefined)).toEqual(['旧的更正', '县里的更正'])
  })

  test('only what is newer than the version it was told of; versions are compared as numbers', () => {
    expect(texts({ type: 'dept' }, '2026.9.0')).toEqual(['报给谁'])
    expect(texts({ type: 'dept', level: 'county' }, '2026.11.0')).toEqual(['县里的更正'])
    expect(texts({ type: 'dept', level: 'county' }, '2026.12.0')).toEqual([])
  })

  test('whom the document asks nothing hears that, and not what changed for others', () => {
    const general = { version: '2026.11.0', text: '半年会议改为等候' }
    const gone = { version: '2026.11.0', text: '不再当作有要求', exceptUnitTypes: ['dept'], filing: true }
    const told = (asked: boolean) =>
      toldChanges({ ...file, changes: [general, gone] }, { type: 'town' }, undefined, asked).map(({ text }) => text)
    expect(told(true)).toEqual(['半年会议改为等候', '不再当作有要求'])
    expect(told(false)).toEqual(['不再当作有要求'])
  })

  test('rules without changes tell nothing', () => {
    const { changes, ...silent } = file
    expect(changes).toHaveLength(4)
    expect(toldChanges(silent, { type: 'dept' }, undefined)).toEqual([])
  })
})

test('a loaded file that is older than the program’s own rules hides so many corrections; one as new hides none', () => {
  const loaded = (version: string): ProfileFile => ({ ...file, version })
  expect(hiddenChanges(loaded('2026.2.0'), file, { type: 'dept', level: 'county' })).toBe(3)
  expect(hiddenChanges(loaded('2026.11.0'), file, { type: 'dept' })).toBe(0)
  expect(hiddenChanges(loaded('2026.12.0'), file, { type: 'dept' })).toBeUndefined()
  expect(hiddenChanges(loaded('2026.12.1'), file, { type: 'dept' })).toBeUndefined()
})

describe('what the five cities tell', () => {
  const units = unitTypes.flatMap((type) => levels.map((level): BoundUnit => ({ type, level, listed: 'none' })))
  const oneOf = (city: ProfileFile, unit: BoundUnit, words: string) =>
    toldChanges(city, unit, undefined, asksUnit(bindingOf(city, unit, '2026-12-01').state)).filter(({ text }) =>
      text.includes(words),
    ).length

  test.each(profileIds())('%s tells once who is no longer bound, and nobody else', (id) => {
    const city = readProfileFile(id)!
    for (const unit of units) {
      const unbound = bindingOf(city, unit, '2026-12-01').state === 'unbound'
      // Those that only a list names are asked for their number instead.
      const asked = oneOf(city, unit, '请在设置里选本单位是第几号')
      expect([unit, oneOf(city, unit, '不再当作有要求') + asked]).toEqual([unit, unbound || asked > 0 ? 1 : 0])
    }
  })
})

describe('what would be different with a package filed before', () => {
  const told = (profile: { id: string; version: string } | undefined) =>
    filingChanges(file, { type: 'dept' }, profile === undefined ? {} : { profile }).map(({ text }) => text)

  test('changes of filings that are newer than its rules, of the same city', () => {
    expect(told({ id: 'dazhou', version: '2026.9.0' })).toEqual(['报给谁'])
    expect(told({ id: 'dazhou', version: '2026.11.0' })).toEqual([])
    expect(told({ id: 'elsewhere', version: '2026.9.0' })).toEqual([])
  })

  test('a package of earlier programs that noted no rules counts as older', () => {
    expect(told(undefined)).toEqual(['报给谁'])
  })
})

describe('a unit that has read them', () => {
  const unit: UnitDraft = { id: 'unit', city: 'dazhou', sample: false, type: 'school' }
  const follows = (one: UnitDraft, kept: boolean) => boundUnit(one, 'dazhou', kept).follows

  test('one that follows only because it keeps records goes on by its own choice', () => {
    expect(follows(unit, true)).toBe(true)
    expect(followsByRecords(unit, 'follows')).toBe(true)
    const after = toldUnit(unit, { version: '2026.11.0', day: '2026-12-02', follows: true })
    expect(after.standing).toEqual({ dazhou: { told: '2026.11.0', toldOn: '2026-12-02', follows: { chosen: true } } })
    expect(follows(after, true)).toBe(true)
    expect(followsByRecords(after, 'follows')).toBe(false)
  })

  test('nothing else is written, and what it said before is kept', () => {
    const said: UnitDraft = { ...unit, standing: { dazhou: { listed: '3' }, puning: { listed: 'none' } } }
    expect(toldUnit(said, { version: '2026.11.0', day: '2026-12-02', follows: false })).toEqual({
      ...said,
      standing: { dazhou: { listed: '3', told: '2026.11.0', toldOn: '2026-12-02' }, puning: { listed: 'none' } },
    })
    expect(followsByRecords(unit, 'bound')).toBe(false)
  })

  test('keeps the day of every version that it was told of, and the version that it began under', () => {
    const read = { version: '2026.11.0', day: '2026-12-02', follows: false }
    const later = { version: '2026.12.0', day: '2027-02-10', follows: false }
    const twice = toldUnit(toldUnit(unit, read), later)
    expect(unitDraft.safeParse(twice).success).toBe(true)
    expect(toldVersions(twice, file).read).toEqual([
      { version: '2026.11.0', day: '2026-12-02' },
      { version: '2026.12.0', day: '2027-02-10' },
    ])
    const begun = toldUnit({ ...unit, standing: { dazhou: { told: '2026.9.0' } } }, later)
    expect(toldVersions(begun, file).read).toEqual([
      { version: '2026.9.0' },
      { version: '2026.12.0', day: '2027-02-10' },
    ])
    expect(toldVersions(unit, file).read).toEqual([])
  })

  test('goes on by its own choice where it may still turn out not to be bound and keeps records from before', () => {
    const kinds: readonly (readonly [UnitDraft, BindingState])[] = [
      [unit, 'follows'],
      [unit, 'unconfirmed'],
      [{ ...unit, type: { raw: '某某机构' } }, 'bound'],
      [{ id: 'unit', city: 'dazhou', sample: false }, 'bound'],
    ]
    const stands = (state: BindingState, of = noLevels) => ({ binding: { state, text: '' }, file: of })
    for (const [one, state] of kinds) expect([state, goesOnOnceTold(one, stands(state), true)]).toEqual([state, true])
    expect(goesOnOnceTold(unit, stands('bound'), true)).toBe(false)
    expect(goesOnOnceTold(unit, stands('unbound'), false)).toBe(false)
    expect(goesOnOnceTold(unit, stands('unconfirmed'), false)).toBe(false)
    // Bound by a level that nobody said: it may turn out to be of the county.
    const dept = { ...unit, type: 'dept' }
    expect(goesOnOnceTold(dept, stands('bound', file), true)).toBe(true)
    expect(goesOnOnceTold({ ...dept, level: 'city' }, stands('bound', file), true)).toBe(false)
    expect(goesOnOnceTold({ ...dept, type: 'town' }, stands('bound', file), true)).toBe(false)
    expect(goesOnOnceTold(dept, stands('bound', file), false)).toBe(false)
    // What it said itself is not said over.
    const refused = { ...unit, standing: { dazhou: { follows: { chosen: false } } } }
    expect(goesOnOnceTold(refused, stands('unconfirmed'), true)).toBe(false)
  })

  test('is told nothing more until there is something that concerns it', () => {
    const waiting = (standing: UnitDraft['standing']) => toldVersions({ ...unit, standing }, file).waiting
    expect(waiting(undefined)).toBe(true)
    expect(waiting({ dazhou: { told: '2026.9.0' } })).toBe(true)
    // The last change is for counties.
    expect(waiting({ dazhou: { told: '2026.11.0' } })).toBe(false)
    expect(waiting({ puning: { told: '2026.11.0' } })).toBe(true)
  })
})
