import { useMemo } from 'react'
import type { RecordsByTable } from '../../shared/field/kind'
import { tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { registerOfTable } from '../../shared/kinds/kind-behaviours'
import type { RegisterQuestion } from '../../shared/register/register'
import { useRecordTables, type SmallTable } from '../data/queries/use-record-tables'
import { useRegisterQuestion } from './use-register-question'

/** Tables of the registers, in the order in which they are listed. */
export const registerTables = tableNames.filter(
  (table): table is SmallTable => table !== 'resources' && registerOfTable(table) !== false,
)

/** The same with the tables that registers read beside their own. */
export const tablesOfRegisters: readonly SmallTable[] = [
  ...new Set([
    ...registerTables,
    ...registerTables.flatMap((table) => {
      const register = registerOfTable(table)
      return register === false ? [] : ((register.reads ?? []) as readonly SmallTable[])
    }),
  ]),
]

/** How much stands in a register, what of it is still to be done, and what is past its term. */
export interface RegisterCount {
  readonly table: TableName
  readonly total: number
  readonly open: number
  readonly overdue: number
}

const countAll = (records: RecordsByTable, asked: RegisterQuestion): readonly RegisterCount[] => {
  const question = { ...asked, beside: records }
  return registerTables.flatMap((table) => {
    const register = registerOfTable(table)
    if (register === false) return []
    const all = records[table] ?? []
    const open = all.filter((record) => register.state(record, question).open)
    const overdue = open.filter((record) => register.term(record, question)?.overdue === true)
    return [{ table, total: all.length, open: open.length, overdue: overdue.length }]
  })
}

/** Every register of 事项 with its counts, in the order in which they are listed; undefined while they are read. */
export const useRegisterCounts = (): readonly RegisterCount[] | undefined => {
  const records = useRecordTables(tablesOfRegisters)
  const question = useRegisterQuestion()
  return useMemo(() => records && question && countAll(records, question), [records, question])
}
