import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldInfo } from '../../shared/field/field-info'
import { demandFields } from '../../shared/demand/demand-fields'
import type { Sheet } from '../../shared/tables/sheet'
import type { AnyRecord } from '../../shared/kinds/data-kinds'
import type { RecordList } from '../../shared/lists/record-list'
import { listIds } from '../../shared/profile/list-id'
import { recordListOf } from '../../shared/kinds/record-lists'
import type { ListPlan } from '../../shared/lists/list-plan'
import { openingFields } from '../../shared/opening/opening-fields'
import { systemFields } from '../../shared/system/system-fields'
import { anyRecords } from './arbitrary-records'
import { bookOf, planOf, sheetsOf, YEAR } from './list-books'
import type { AllRecords } from './all-records'

/** The records with the plan carried out. */
const carriedOut = (records: AllRecords, { changes }: ListPlan): AllRecords => {
  const after = new Map(changes.map((edit) => [`${edit.table}/${edit.id}`, edit.after]))
  const placed = <T extends AnyRecord & { readonly id: string }>(table: string, all: readonly T[]): T[] => {
    const known = new Set(all.map(({ id }) => id))
    const added = changes.filter((edit) => edit.table === table && !known.has(edit.id)).map((edit) => edit.after as T)
    return [...all.map((one) => (after.get(`${table}/${one.id}`) as T | undefined) ?? one), ...added]
  }
  return {
    ...records,
    resources: placed('resources', records.resources),
    systems: placed('systems', records.systems),
    demands: placed('demands', records.demands),
    openings: placed('openings', records.openings),
  }
}

/** The records without what the list can set: what a store holds before the list is read for the first time. */
const emptied = (list: RecordList, records: AllRecords): AllRecords => {
  if (list.begin !== undefined) return { ...records, systems: [], demands: [], openings: [] }
  // What decides whether a resource is in the list at all stays.
  const cleared = list.columns.filter(({ label }) => list.id !== 'responsibility' || label !== '共享类型')
  const bare = new Map(
    list
      .rows(records, YEAR)
      .map((row) => [row.key, cleared.reduce((before, { set }) => set?.(before, undefined) ?? before, row)]),
  )
  return {
    ...records,
    resources: records.resources.map((resource) => ({
      ...(bare.get(resource.id)?.resource ?? resource),
      items: resource.items.map((item) => bare.get(item.id)?.item ?? item),
    })),
  }
}

/** What the list shows of a record, its id left out, whatever the order of its fields. */
const shownPart = (list: RecordList, infos: Readonly<Record<string, FieldInfo>>, record: object) =>
  Object.entries(record)
    .filter(([field]) => infos[field] === undefined || list.columns.some(({ info }) => info === infos[field]))
    .filter(([field]) => field !== 'id')
    .sort()

/** Records that say something in the list: an empty one is no line of a file without ids. */
const told = (
  list: RecordList,
  infos: Readonly<Record<string, FieldInfo>>,
  records: readonly object[],
  empty: number,
) =>
  records
    .map((record) => shownPart(list, infos, record))
    .filter((part) => part.length > empty)
    .map((part) => JSON.stringify(part))
    .sort()

/** Cells of the list without its last column, the records' ids. */
const cellsOf = ([sheet]: readonly Sheet[], { columns }: RecordList) =>
  sheet!.rows.slice(4).map((row) => columns.map((_, at) => row[at]))

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

describe.each(listIds)('%s', (id) => {
  const list = recordListOf(id)

  test('a list that was written and is read back changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const plan = planOf(list, await sheetsOf(bookOf(list, records)), records)
        expect(plan.findings).toEqual([])
        expect(plan.changes).toEqual([])
        expect(plan).toMatchObject({ added: 0, changed: 0, leftOut: 0, notInFile: [] })
        expect(plan.same).toBe(list.rows(records, YEAR).length)
      }),
      { numRuns: 25 },
    )
  })

  test('read where nothing was, it gives the records it was made of, and those write the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const sheets = await sheetsOf(bookOf(list, records))
        const start = emptied(list, records)
        const after = carriedOut(start, planOf(list, sheets, start))
        const expectSame = (
          infos: Readonly<Record<string, FieldInfo>>,
          ofAll: (from: AllRecords) => readonly object[],
          empty: number,
        ) => {
          expect(told(list, infos, ofAll(after), empty)).toEqual(told(list, infos, ofAll(records), empty))
        }
        expect(after.resources).toEqual(records.resources)
        if (id === 'systems') expectSame(systemFields, ({ systems }) => systems, 0)
        if (id === 'opening') expectSame(openingFields, ({ openings }) => openings, 0)
        const kind = id === 'demands' ? 'need' : 'backflow'
        if (id === 'demands' || id === 'backflow')
          expectSame(demandFields, ({ demands }) => demands.filter((demand) => demand.kind === kind), 1)
        const again = cellsOf(await sheetsOf(bookOf(list, after)), list)
        const filled = (cells: readonly (string | undefined)[]) =>
          cells.some((cell) => cell !== undefined && cell !== '0')
        expect(sorted(again.filter(filled))).toEqual(sorted(cellsOf(sheets, list).filter(filled)))
      }),
      { numRuns: 25 },
    )
  })
})

test('equal records give equal bytes', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      for (const id of listIds)
        expect(Buffer.compare(bookOf(recordListOf(id), records), bookOf(recordListOf(id), records))).toBe(0)
    }),
    { numRuns: 5 },
  )
})
