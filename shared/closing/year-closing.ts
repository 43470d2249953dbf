import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { DataKinds, Identified, RecordsByTable } from '../field/kind'
import { valueOf } from '../field/record-value'
import type { Register, RegisterQuestion } from '../register/register'

/** The registers of a year and their records. */
export interface ClosingFacts extends RegisterQuestion {
  readonly kinds: DataKinds
  /** How records stand in their register, by table, in the order in which registers are listed. */
  readonly registers: Readonly<Record<string, Register<Identified> | false>>
  readonly records: RecordsByTable
}

/** A record that the next year goes on with (结转). */
export interface CarriedOver {
  readonly record: Identified
  readonly called: string
  readonly state: string
  /** Until when it is to be done; undefined where nothing says. */
  readonly due: string | undefined
}

/** A register in the year that is closed. */
export interface ClosedRegister {
  readonly table: string
  /** Records of the year. */
  readonly total: number
  /** What is still to be done of that year and those before. */
  readonly open: readonly CarriedOver[]
}

/** The year (`YYYY`) of a record: the one that it names, else that of its day; undefined where neither says. */
export const yearOfRecord = (record: Identified): string | undefined => {
  const named = shown(valueOf(record, 'year'))
  return /^\d{4}$/.test(named) ? named : dayOf(valueOf(record, 'date'))?.slice(0, 4)
}

/**
 * What every register holds of a year (`YYYY`) and what is carried over: everything open of that year and before, and what
 * bears no day. Registers with neither are left out.
 */
export const closeYear = (year: string, { kinds, registers, records, ...question }: ClosingFacts): ClosedRegister[] => {
  const asked = { ...question, beside: records }
  return Object.entries(registers).flatMap(([table, register]) => {
    const kind = kinds[table]
    if (register === false || kind === undefined) return []
    const all = (records[table] ?? []).filter((record) => (yearOfRecord(record) ?? year) <= year)
    const total = all.filter((record) => (yearOfRecord(record) ?? year) === year).length
    const open = all
      .flatMap((record): readonly CarriedOver[] => {
        const state = register.state(record, asked)
        if (!state.open) return []
        const called = shown(kind.called(record, { of: () => undefined, role: () => undefined })).trim()
        return [{ record, called, state: state.word, due: register.term(record, asked)?.due }]
      })
      .toSorted((a, b) => {
        const [one, other] = [`${a.due ?? '9'} ${a.record.id}`, `${b.due ?? '9'} ${b.record.id}`]
        return one < other ? -1 : 1
      })
    return total === 0 && open.length === 0 ? [] : [{ table, total, open }]
  })
}
