import { foldLabel } from '../field/plain-text'
import { columnNames } from '../tables/column-names'
import { fieldInfoOf, fieldRefs, type FieldRef } from '../catalogue/field-ref'
import type { RecordList, ListColumn } from './record-list'

const refs = new Map<unknown, FieldRef>(fieldRefs.map((ref) => [fieldInfoOf(ref), ref]))

/** The field of the catalogue that a column shows; undefined for columns of other records. */
export const fieldRefOf = ({ info }: ListColumn): FieldRef | undefined => refs.get(info)

const synonyms = (column: ListColumn): readonly string[] => {
  const ref = fieldRefOf(column)
  return (ref === undefined ? column.alsoCalled : columnNames[ref]) ?? []
}

/** The unit of a column of money that is counted in 万元, and others in which offices head it. */
const MONEY = '万元'
const MONEY_UNITS = ['亿元', '元'] as const

const isMoney = ({ info: { type } }: ListColumn): boolean => type.kind === 'decimal' && type.unit === MONEY

/** The unit other than 万元 that a heading of money names (预算（元）); undefined where it names none. */
export const moneyUnitOf = (column: ListColumn, heading: string): string | undefined => {
  const folded = foldLabel(heading)
  return isMoney(column) && !folded.endsWith(MONEY) ? MONEY_UNITS.find((unit) => folded.endsWith(unit)) : undefined
}

/** The names of a column of money under each unit. */
const inEachUnit = (column: ListColumn): readonly string[] =>
  isMoney(column)
    ? [column.label, ...synonyms(column)].flatMap((name) =>
        [MONEY, ...MONEY_UNITS].map((unit) => `${foldLabel(name).replace(/万元$/u, '')}${unit}`),
      )
    : []

/** Which column of the list each heading names, if any: its own label first, then what else it is called. */
export const matchHeadings = (list: RecordList, headings: readonly string[]): readonly (number | undefined)[] => {
  const folded = headings.map(foldLabel)
  const places: (number | undefined)[] = list.columns.map(() => undefined)
  const taken = new Set<number>()
  const take = (namesOf: (column: ListColumn) => readonly string[]): void => {
    for (const [at, column] of list.columns.entries()) {
      if (places[at] !== undefined) continue
      const names = new Set(namesOf(column).map(foldLabel))
      const place = folded.findIndex((heading, index) => !taken.has(index) && heading !== '' && names.has(heading))
      if (place < 0) continue
      places[at] = place
      taken.add(place)
    }
  }
  take(({ label }) => [label])
  take(synonyms)
  take(inEachUnit)
  return places
}
