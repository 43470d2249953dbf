import { resolve } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import type { Calendar } from '../../shared/calendar/calendar'
import { calendarYear } from '../../shared/calendar/calendar-year'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { CodeLists } from '../../shared/field/code-lists'
import type { Identified } from '../../shared/field/kind'
import { kindOf, tableNames } from '../../shared/kinds/data-kinds'
import { withStandIn } from '../../shared/policy-doc/with-stand-in'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { registerQuestion } from '../../shared/register/register'
import { countedResource } from '../../shared/stats/counted-resource'
import type { StatFacts } from '../../shared/stats/stat'
import { boundUnit, standingOf } from '../../shared/unit/bound-unit'
import { staffOf } from '../../shared/unit/staff'
import { unitDraft, type UnitDraft } from '../../shared/unit/unit'
import { readCalendar, readCodeLists } from '../assets'
import { findProfile } from './find-profile'
import { readJournal } from './read-journal'
import { cliText } from './text'

/** A data folder as it stands: its records by table, and what they are read under. */
export interface DataFolder {
  readonly unit: UnitDraft
  readonly profile: Profile
  readonly calendar: Calendar
  readonly lists: CodeLists
  readonly today: string
  /** Of every table but the catalogue's. */
  readonly records: Readonly<Record<string, readonly Identified[]>>
  readonly facts: StatFacts
}

/** Of resources only what is counted is kept: a catalogue of 20,000 need not stand in memory whole. */
const stored = (table: string, record: Identified): Identified =>
  table === 'resources' ? countedResource(record as ResourceDraft) : record

const readRecords = async (folder: string): Promise<Readonly<Record<string, readonly Identified[]>>> => {
  const tables = new Map<string, Map<string, Identified>>(tableNames.map((table) => [table, new Map()]))
  for await (const { changes } of readJournal(folder))
    for (const { table, id, after } of changes)
      if (after === null) tables.get(table)?.delete(id)
      else tables.get(table)?.set(id, stored(table, after as Identified))
  return Object.fromEntries([...tables].map(([table, records]) => [table, [...records.values()]]))
}

/** The records of a data folder, which is only read. Refused with E_NO_UNIT where no unit was set up in it. */
export const readDataFolder = async (dir: string): Promise<DataFolder> => {
  const today = localDay(new Date())
  const records = await readRecords(dir)
  const unit = unitDraft.safeParse(records['unit']?.[0])
  if (!unit.success) throw new CodedFailure(cliText.noUnit(resolve(dir)))
  const file = await findProfile(unit.data.city, dir)
  // As the program does before the unit was told of changed rules: what it keeps binds it on.
  const kept =
    standingOf(unit.data, file.id).told === undefined &&
    tableNames.some((table) => kindOf(table).underRules && (records[table] ?? []).length > 0)
  const profile = withStandIn(
    profileInForce(file, { day: today, unit: boundUnit(unit.data, file.id, kept) }),
    records['policyDocs'] ?? [],
    today,
  )
  const calendar = readCalendar(calendarYear.array().parse(records['calendarYears'] ?? []))
  const lists = readCodeLists()
  return {
    unit: unit.data,
    profile,
    calendar,
    lists,
    today,
    records,
    facts: {
      ...registerQuestion({ profile, calendar, today }),
      records: records as StatFacts['records'],
      lists,
      staff: staffOf(unit.data),
    },
  }
}
