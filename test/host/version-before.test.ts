import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { verifyCommand } from '../../electron/cli/commands/verify'
import { openHost, type OpenHost } from '../../electron/host/open-host'
import type { FilingRecord } from '../../shared/filing/filing'
import type { JournalEntry } from '../../shared/journal/journal'
import { kindOf, tableNames, type TableName } from '../../shared/kinds/data-kinds'
import type { MatterDraft } from '../../shared/matter/matter'
import { ruleOfRecord } from '../../shared/register/rule-of-record'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import type { DutyChoice } from '../../shared/duties/duty-choice'
import type { LoadedProfile } from '../../shared/profile/loaded-profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import type { TrainingDraft } from '../../shared/training/training'
import { boundUnit } from '../../shared/unit/bound-unit'
import { toldVersions } from '../../shared/duties/told'
import type { UnitDraft } from '../../shared/unit/unit'
import { calendar, nothingEntered } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

/**
 * A data folder that the version with rules 2026.2.0 wrote: a township under 达州's document (which the rules of now do
 * not find bound), its roster, training, matters under rules that are split since, a duty set aside, a saved view, a rules
 * file of its own in the form of then, and a signed package.
 */
const kept = fileURLToPath(new URL('../fixtures/data-folder-2026.2', import.meta.url))

let dataFolder = ''
let host: OpenHost
const records = new Map<TableName, Map<string, unknown>>()

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'cdo-before-'))
  await cp(kept, dataFolder, { recursive: true })
  host = await openHost({ dataFolder, host: 'loopback', version: '0.1.0' })
  const { entries } = await host.handlers['journal.read']({ fromSeq: 1, maxBytes: 4_000_000 })
  for (const { body } of entries as readonly JournalEntry[]) {
    if (body.type !== 'change') continue
    for (const { table, id, after } of body.changes) {
      const ofTable = records.get(table) ?? new Map<string, unknown>()
      if (after === null) ofTable.delete(id)
      else ofTable.set(id, after)
      records.set(table, ofTable)
    }
  }
})
afterAll(async () => {
  await host.close()
  await rm(dataFolder, { recursive: true })
})

const all = <T>(table: TableName): T[] => [...(records.get(table)?.values() ?? [])] as T[]

test('every record of the version before is read as it was written', () => {
  const counts = Object.fromEntries(tableNames.map((table) => [table, all(table).length]))
  expect(counts).toMatchObject({
    unit: 1,
    persons: 2,
    appointments: 2,
    trainings: 1,
    matters: 4,
    filings: 1,
    dutyChoices: 1,
    savedViews: 1,
    loadedProfiles: 1,
  })
  for (const table of tableNames)
    for (const record of all(table)) expect(kindOf(table).draft.parse(record)).toEqual(record)
})

test('the unit goes on under the document, and what it settled or set aside still counts', () => {
  const [unit] = all<UnitDraft>('unit')
  const file = readProfileFile('dazhou')!
  const profile = profileInForce(file, { day: '2026-11-28', unit: boundUnit(unit!, 'dazhou', true) })
  expect(profile.binding.state).toBe('follows')
  const due = unitDuties(
    profile,
    {
      ...nothingEntered('2026-11-28'),
      persons: all<PersonDraft>('persons'),
      appointments: all<AppointmentDraft>('appointments'),
      trainings: all<TrainingDraft>('trainings'),
      matters: all<MatterDraft>('matters'),
      filings: all<FilingRecord>('filings'),
      choices: all<DutyChoice>('dutyChoices'),
      told: toldVersions(unit!, file),
    },
    '2026-11-28',
    calendar,
  )
  const keys = due.map(({ key }) => key)
  // 年度总结和述职 was one rule: registered on 2026-11-20, it stands for both parts.
  expect(keys).not.toContain('rule:debrief:2026')
  expect(keys).not.toContain('rule:yearly-summary:2026')
  expect(due.find(({ key }) => key === 'rule:open-list:2026')?.state).toBe('waived')
  expect(keys.filter((key) => key.startsWith('role:'))).toEqual([])
  expect(keys.some((key) => key.startsWith('matter:'))).toBe(true)
  // A matter under a rule that is divided keeps a name.
  for (const matter of all<MatterDraft>('matters')) expect(ruleOfRecord(matter, profile.rules)).toBeDefined()
})

test('a rules file that was loaded in the form of then still gives its rules', () => {
  const [loaded] = all<LoadedProfile>('loadedProfiles')
  const profile = profileInForce(loaded!.profile, { day: '2026-11-28', unit: { type: 'dept' } })
  expect(profile.binding.state).toBe('bound')
  expect(profile.roles.map(({ role }) => role)).toEqual(['cdo', 'steward'])
  expect(profile.rules.find(({ id }) => id === 'monthly-evaluation')?.part).toBe('awaited')
})

test('the package that was filed verifies, under the version of the rules of then', async () => {
  const [filing] = all<FilingRecord>('filings')
  expect(filing?.profile).toEqual({ id: 'dazhou', version: '2026.2.0' })
  const { json } = await verifyCommand.run([join(dataFolder, 'packages', filing!.file)])
  expect(json).toMatchObject([{ ok: true, code: 'OK_UNCONFIRMED', id: filing!.id }])
})
