import type { CodeLists } from '../field/code-lists'
import type { NewId } from '../base/ids'
import { resourceFields } from '../catalogue/fields'
import type { ItemDraft, ResourceDraft } from '../catalogue/resource'
import { itemOf, splitComment } from './column-item'
import type { SourceTable } from './structure'

/** Names that a person gave to columns, by their place in the table. */
export type GivenNames = ReadonlyMap<number, string>

/** The items of a table; a name given by a person stands before what the source says. */
export const itemsOf = (table: SourceTable, given: GivenNames, lists: CodeLists, newId: NewId): ItemDraft[] =>
  table.columns.map((column, at) => {
    const item = itemOf(column, lists, newId)
    const name = given.get(at)?.trim() ?? ''
    return name === '' ? item : { ...item, name }
  })

/** What a table is called in a catalogue: the first words of its comment, else its own name. */
export const tableTitle = ({ name, comment }: SourceTable): string => {
  const type = resourceFields.name.type
  const said = comment === undefined ? '' : splitComment(comment).name
  return (said === '' ? name : said).slice(0, 'max' in type ? type.max : undefined)
}

/** What is entered once for all resources of one source. */
export interface CommonFacts {
  readonly system: string
  readonly department: string
  /** Type of the database, where the source gives it away. */
  readonly database: string | undefined
}

/** A fresh resource with what a table says: name, items, where it is kept. */
export const resourceOf = (
  fresh: ResourceDraft,
  table: SourceTable,
  items: readonly ItemDraft[],
  { system, department, database }: CommonFacts,
): ResourceDraft => ({
  ...fresh,
  name: tableTitle(table),
  ...(system.trim() === '' ? {} : { system: system.trim() }),
  ...(department.trim() === '' ? {} : { department: department.trim() }),
  ...(database === undefined ? {} : { formatClass: 'db', formatType: database }),
  items: [...items],
})
