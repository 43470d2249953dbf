import { useMemo } from 'react'
import { tableNames } from '../../../shared/kinds/data-kinds'
import { registerQuestion } from '../../../shared/register/register'
import { numbersOfYear } from '../../../shared/stats/numbers'
import { statTables } from '../../../shared/stats/sources'
import type { Stat, StatFacts } from '../../../shared/stats/stat'
import { staffOf } from '../../../shared/unit/staff'
import { useCalendar, useProfile, useUnit, useWorkspace } from '../store/workspace'
import { useResourceRows } from './resource-list'
import { useRecordTables, type SmallTable } from './use-record-tables'
import { useToday } from './use-today'

const tables = tableNames.filter((table): table is SmallTable => table !== 'resources' && statTables.includes(table))

/** The numbers of any year, each counted once; another set whenever a record changes. Undefined while records are read. */
export type Numbers = (year: string) => readonly Stat[]

/** The numbers of the year as the records stand now. */
export const useNumbers = (): Numbers | undefined => {
  const { lists } = useWorkspace()
  const [profile, unit, calendar, today] = [useProfile(), useUnit(), useCalendar(), useToday()]
  const resources = useResourceRows()
  const records = useRecordTables(tables)
  return useMemo(() => {
    if (!profile || !unit || !calendar || !resources || !records) return undefined
    const facts: StatFacts = {
      ...registerQuestion({ profile, calendar, today }),
      records: { ...records, resources },
      lists,
      staff: staffOf(unit),
    }
    const counted = new Map<string, readonly Stat[]>()
    return (year) => {
      const numbers = counted.get(year) ?? numbersOfYear(facts, year)
      counted.set(year, numbers)
      return numbers
    }
  }, [profile, unit, calendar, today, resources, records, lists])
}
