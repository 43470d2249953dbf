import { structureLimits, type SourceColumn, type SourceTable } from './structure'

interface OpenTable {
  readonly name: string
  comment: string | undefined
  columns: Map<string, SourceColumn>
}

/** The tables of a dump while it is read. Names are compared without case, with their schema where one is given. */
export interface DdlTables {
  /** False when the table is there already, or there are too many. */
  readonly add: (path: readonly string[], comment: string | undefined) => boolean
  readonly has: (path: readonly string[]) => boolean
  readonly full: () => boolean
  readonly setComment: (path: readonly string[], comment: string) => void
  /** Adds a column, or replaces the one of that name; a comment that the new one lacks stays. */
  readonly setColumn: (path: readonly string[], column: SourceColumn) => void
  /** False when there is no such column. */
  readonly change: (path: readonly string[], column: string, change: Partial<SourceColumn>) => boolean
  /** Gives a column another name in its place, or takes it away. Says nothing where there is no such column. */
  readonly rename: (path: readonly string[], column: string, to: string | undefined) => void
  readonly list: () => SourceTable[]
}

const fold = (path: readonly string[]): string => path.map((part) => part.toLowerCase()).join('\u0000')

export const createDdlTables = (): DdlTables => {
  const tables = new Map<string, OpenTable>()
  /** Statements about a table often leave its schema out, or add one. */
  const byName = new Map<string, OpenTable>()
  const find = (path: readonly string[]): OpenTable | undefined =>
    tables.get(fold(path)) ?? byName.get(fold(path.slice(-1)))

  return {
    add: (path, comment) => {
      const name = path.at(-1) ?? ''
      if (tables.has(fold(path)) || tables.size >= structureLimits.tables) return false
      const table = { name, comment, columns: new Map<string, SourceColumn>() }
      tables.set(fold(path), table)
      byName.set(fold([name]), table)
      return true
    },
    has: (path) => find(path) !== undefined,
    full: () => tables.size >= structureLimits.tables,
    setComment: (path, comment) => {
      const table = find(path)
      if (table !== undefined && comment.trim() !== '') table.comment = comment.trim().slice(0, structureLimits.comment)
    },
    setColumn: (path, column) => {
      const columns = find(path)?.columns
      const key = column.name.toLowerCase()
      const before = columns?.get(key)
      if (columns === undefined || (before === undefined && columns.size >= structureLimits.columns)) return
      const kept = before?.comment === undefined ? {} : { comment: before.comment }
      columns.set(key, { ...kept, ...column, isKey: column.isKey === true || before?.isKey === true })
    },
    change: (path, column, change) => {
      const columns = find(path)?.columns
      const key = column.toLowerCase()
      const before = columns?.get(key)
      if (columns === undefined || before === undefined) return false
      columns.set(key, { ...before, ...change })
      return true
    },
    rename: (path, column, to) => {
      const table = find(path)
      if (table === undefined || to?.toLowerCase() === column.toLowerCase()) return
      table.columns = new Map(
        [...table.columns].flatMap(([key, one]) =>
          key !== column.toLowerCase()
            ? [[key, one] as const]
            : to === undefined
              ? []
              : [[to.toLowerCase(), { ...one, name: to }] as const],
        ),
      )
    },
    list: () =>
      [...tables.values()].map(({ name, comment, columns }) => ({
        name,
        ...(comment === undefined ? {} : { comment }),
        columns: [...columns.values()],
      })),
  }
}
