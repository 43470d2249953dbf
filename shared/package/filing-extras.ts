import type { Identified } from '../field/kind'
import { recordsOf, type RecordList } from '../lists/record-list'
import type { Extra, ExtrasOf } from '../register/extra'
import type { PaperFacts } from '../register/paper'

/** Who has something to hand over beside what every filing holds. */
export interface ExtraSources {
  /** What records of each kind have besides their list, by table. */
  readonly extras: Readonly<Record<string, ExtrasOf<Identified> | false>>
  /** Lists of the registers of 事项. */
  readonly lists: readonly RecordList[]
}

/**
 * Everything that may go along with a filing (另附材料): first what is set beforehand, because a clause has it handed in to
 * whom the package goes or because it answers a list of theirs, then the lists with lines. Nothing else of meetings, vetoes,
 * incidents or self-scores leaves the unit.
 */
export const filingExtras = ({ extras, lists }: ExtraSources, facts: PaperFacts): readonly Extra[] => {
  const own = Object.entries(extras).flatMap(([table, of]) =>
    of === false ? [] : of(recordsOf(facts.records, table), facts),
  )
  const year = facts.today.slice(0, 4)
  const listed = lists.flatMap((list): readonly Extra[] => {
    const lines = list.rows(facts.records, year).length
    return lines === 0
      ? []
      : [{ id: `list-${list.id}`, title: list.title, set: false, content: { kind: 'list', list, lines } }]
  })
  return [...own.filter(({ set }) => set !== false), ...own.filter(({ set }) => set === false), ...listed]
}

/** True where an extra goes along: by what somebody said of it, else as it is set beforehand. */
export const goesAlong = ({ id, set }: Extra, said: Readonly<Record<string, boolean>> = {}): boolean =>
  said[id] ?? set !== false
