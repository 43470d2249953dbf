import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { shown } from '../../../shared/base/draft'
import type { DemandDraft } from '../../../shared/demand/demand'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import type { CalendarYear } from '../../../shared/calendar/calendar-year'
import type { SavedView } from '../../../shared/catalogue/saved-view'
import type { MatterDraft } from '../../../shared/matter/matter'
import type { OpeningDraft } from '../../../shared/opening/opening'
import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import type { DutyChoice } from '../../../shared/duties/duty-choice'
import type { SystemDraft } from '../../../shared/system/system'
import type { TrainingDraft } from '../../../shared/training/training'
import { useWorkspace } from '../store/workspace'

/** Tables of tens of rows may be watched whole; the catalogue may not. Undefined while loading. */
export const usePersons = (): PersonDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.persons.toArray(), [db])
}

export const useAppointments = (): AppointmentDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.appointments.toArray(), [db])
}

export const useTrainings = (): TrainingDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.trainings.toArray(), [db])
}

/** Past packages, newest first. */
export const useFilings = (): FilingRecord[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => {
    const filings = await db.filings.toArray()
    return filings.sort((a, b) => b.epoch - a.epoch || b.seq - a.seq)
  }, [db])
}

/** The filing being prepared; null when there is none, undefined while loading. */
export const useFilingDraft = (): FilingDraft | null | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.filingDrafts.get('draft')) ?? null, [db])
}

export const useMatters = (): MatterDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.matters.toArray(), [db])
}

/** Decisions about duties, oldest first. */
export const useDutyChoices = (): DutyChoice[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.dutyChoices.toArray()).sort((a, b) => (a.on < b.on ? -1 : 1)), [db])
}

/** Calendar years that the office imported; they replace the built-in ones. */
export const useCalendarYears = (): CalendarYear[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.calendarYears.toArray(), [db])
}

/** Views of the catalogue list that were kept under a name, oldest first. */
export const useSavedViews = (): SavedView[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.savedViews.toArray(), [db])
}

/** Information systems of the unit. */
export const useSystems = (): SystemDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.systems.toArray(), [db])
}

/** Names of the information systems, as resources name where they come from; none while loading. */
export const useSystemNames = (): readonly string[] => {
  const systems = useSystems()
  return useMemo(() => systems?.map(({ name }) => shown(name)).filter((name) => name !== '') ?? [], [systems])
}

/** What the unit needs of others, and back from above. */
export const useDemands = (): DemandDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.demands.toArray(), [db])
}

/** The plans of opening, of all years. */
export const useOpenings = (): OpeningDraft[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.openings.toArray(), [db])
}
