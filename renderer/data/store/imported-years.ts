import { useLiveQuery } from 'dexie-react-hooks'
import type { CalendarYear } from '../../../shared/calendar/calendar-year'
import type { Database } from './database'
import type { Edit } from './records'

/** Holidays and working days of years that the office imported; undefined while loading. */
export const useImportedYears = (db: Database): CalendarYear[] | undefined =>
  useLiveQuery(() => db.calendarYears.toArray(), [db])

/** Keeps a year in place of any other of its number; null lets it go. */
export const importedYearEdit = (id: string, after: CalendarYear | null): Edit => ({
  table: 'calendarYears',
  id,
  after,
})
