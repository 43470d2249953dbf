import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { duties } from '../../../shared/duties/duties'
import type { Duty } from '../../../shared/duties/duty'
import type { DutyFacts } from '../../../shared/duties/duty-facts'
import { summarise, type DutySummary } from '../../../shared/duties/duty-summary'
import { tableNames } from '../../../shared/kinds/data-kinds'
import { isOfDuties, kindBehaviours } from '../../../shared/kinds/kind-behaviours'
import { staffOf } from '../../../shared/unit/staff'
import { toldVersions } from '../../../shared/duties/told'
import { useBackupState } from './use-backup-state'
import { useDutyChoices, useFilings } from './small-tables'
import { useRecordTables, type SmallTable } from './use-record-tables'
import { useRoster } from './use-roster'
import { useToday } from './use-today'
import { useCalendar, useProfile, useUnit, useWorkspace } from '../store/workspace'

export interface DutyBoard {
  readonly today: string
  readonly all: readonly Duty[]
  readonly summary: DutySummary
  /** True while no record is kept that duties follow from or are settled by. */
  readonly nothingKept: boolean
}

const tables = tableNames.filter((table): table is SmallTable => table !== 'resources' && isOfDuties(table))

/** The day of the first action in this data folder; today while there is none. Undefined while loading. */
const useSince = (today: string): string | undefined => {
  const { db } = useWorkspace().records
  const first = useLiveQuery(async () => (await db.actions.orderBy('lastSeq').first())?.at ?? null, [db])
  return first === undefined ? undefined : first === null ? today : localDay(new Date(first))
}

/** What starts no term and costs more to look up: who only counts days leaves it out. */
type Upkeep = Pick<DutyFacts, 'staleResources' | 'backup'>
const none: Upkeep = { staleResources: 0 }

/** What the unit has to do today; undefined while loading. */
export const useDuties = (upkeep: Upkeep = none): DutyBoard | undefined => {
  const today = useToday()
  const profile = useProfile()
  const unit = useUnit()
  const calendar = useCalendar()
  const since = useSince(today)
  const roster = useRoster()
  const records = useRecordTables(tables)
  const filings = useFilings()
  const choices = useDutyChoices()
  return useMemo(() => {
    if (!profile || !unit || !calendar || since === undefined) return undefined
    if (!roster || !records || !filings || !choices) return undefined
    const facts: DutyFacts = {
      since,
      roster,
      records,
      filings,
      choices,
      staff: staffOf(unit),
      told: toldVersions(unit, profile.file),
      ...upkeep,
    }
    const all = duties(kindBehaviours, profile, facts, today, calendar)
    const nothingKept = Object.values(records).every(({ length }) => length === 0)
    return { today, all, summary: summarise(all, today), nothingKept }
  }, [today, profile, unit, calendar, since, roster, records, filings, choices, upkeep])
}

/** Duties with those of keeping up: resources past their cycle, and copies of the data folder that are too old. */
export const useAllDuties = (staleResources: number): DutyBoard | undefined => {
  const { ages } = useBackupState()
  const upkeep = useMemo((): Upkeep => {
    if (ages === undefined) return { staleResources }
    const { newestAt, secondAt, secondSame } = ages
    // A copy on the same disk goes with it.
    const second = secondSame ? undefined : secondAt
    const backup = {
      ...(newestAt !== undefined && { newestSnapshot: localDay(new Date(newestAt)) }),
      ...(second !== undefined && { secondPlace: localDay(new Date(second)) }),
    }
    return { staleResources, backup }
  }, [ages, staleResources])
  return useDuties(upkeep)
}
