import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { tableNames, type AnyRecord, type RecordOf, type TableName } from '../../shared/kinds/data-kinds'
import { listedTables, recordListOf, recordLists } from '../../shared/kinds/record-lists'
import { bookOf, planOf, sheetsOf } from '../lists/list-books'
import { kindCases } from './kind-cases'
import { id as idOf, otherPerson, person, resource } from './sample-records'
import { fieldsByColumn, filled, twoTold } from './told-fields'
import type { ListedRecords } from '../../shared/lists/record-list'

const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })

/** Every list with the kind it shows, and a record of that kind with something in every field. */
const shown = tableNames.flatMap((table) =>
  Object.entries<AnyRecord>(cases[table].lists || {}).map(([id, record]) => ({
    id,
    table,
    record: filled(table, record),
  })),
)

const recordsWith = (table: TableName, records: readonly AnyRecord[]): ListedRecords => ({
  ...Object.fromEntries(listedTables.map((listed) => [listed, []])),
  resources: [resource],
  persons: [person, otherPerson],
  [table]: records,
})

/** The list with one record, as it is read back from .xlsx. */
const written = ({ id, table, record }: { id: string; table: TableName; record: AnyRecord }) =>
  sheetsOf(bookOf(recordListOf(id), recordsWith(table, [record])))

/** The record with that in the field of a column. */
const withField = (record: AnyRecord, column: string, value: unknown): AnyRecord => {
  const [part = '', itemField] = column.split('.')
  if (itemField === undefined) return { ...record, [part]: value }
  const { items } = record as RecordOf['resources']
  return { ...(record as RecordOf['resources']), items: items.map((item) => ({ ...item, [itemField]: value })) }
}

test('every list shows one kind of record', () => {
  expect(shown.map(({ id }) => id).sort()).toEqual(recordLists.map(({ id }) => id).sort())
})

test.each(tableNames.filter((table) => cases[table].lists !== false))(
  '%s: every field has a column in one of its lists, or is one that the case names',
  (table) => {
    const lists = shown.filter((one) => one.table === table).map(({ id }) => recordListOf(id))
    const columns = new Set(lists.flatMap((list) => list.columns.map(({ id }) => id)))
    const missing = [...fieldsByColumn(table).keys()].filter((field) => !columns.has(field))
    expect(missing).toEqual(cases[table].unlisted || [])
  },
)

describe.each(shown)('$table as lines of $id', ({ id, table, record }) => {
  const list = recordListOf(id)
  const fields = fieldsByColumn(table)
  const settable = list.columns.filter(({ set }) => set !== undefined).map(({ id }) => id)

  test('written and read back, nothing has changed', async () => {
    const plan = planOf(list, await written({ id, table, record }), recordsWith(table, [record]))
    expect(plan).toMatchObject({ changes: [], findings: [], notInFile: [], added: 0, changed: 0, same: 1, leftOut: 0 })
  })

  test.each(settable)('with another %s in its cell, that and nothing else has changed, and back', async (column) => {
    const info = fields.get(column)
    const [from, to] = twoTold(info!)
    const after = withField(record, column, to.kept)
    expect(withField(record, column, from.kept)).toEqual(record)
    const plan = planOf(list, await written({ id, table, record: after }), recordsWith(table, [record]))
    expect(plan.changes).toEqual([{ table, id: record.id, after }])
    expect(plan.lines.map(({ kind, cells }) => ({ kind, cells }))).toEqual([
      { kind: 'changed', cells: [{ label: info!.label, from: from.said, to: to.said }] },
    ])
    expect(plan.findings).toEqual([])
    const back = planOf(list, await written({ id, table, record }), recordsWith(table, [after]))
    expect(back.changes).toEqual([{ table, id: record.id, after: record }])
  })
})

const begun = shown.filter(({ id }) => recordListOf(id).begin !== undefined)
test.each(begun)('$id read where nothing was gives a new record that says the same', async (one) => {
  const { id, table, record } = one
  const list = recordListOf(id)
  const columns = new Set(list.columns.map(({ id }) => id))
  const told = Object.entries(record).filter(([field]) => columns.has(field) || !fieldsByColumn(table).has(field))
  const after: unknown = { ...Object.fromEntries(told), id: idOf(1) }
  const plan = planOf(list, await written(one), recordsWith(table, []))
  expect(plan).toMatchObject({ changes: [{ table, id: idOf(1) }], findings: [] })
  expect(plan.changes[0]?.after).toEqual(after)
})
