import { expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'
import { ledgerColumns } from '../../shared/documents/ledger-columns'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { MERGED_ROWS, writeLedger } from '../../shared/documents/write-ledger'
import { analyse, analyseFile, lists } from '../support/analyse-file'

const book = fileURLToPath(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url))

const ledgerOf = async (resources: readonly ResourceDraft[], rows: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger({ resources, rows, title: '示例县数据资源目录', unit: '示例县民政局', lists }))
    pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

/** What the columns of the ledger hold of a record; ids are given anew at every import. */
const columnsOf = (resource: ResourceDraft) => {
  const ofResource = ledgerColumns.flatMap(({ label, of }) =>
    'resource' in of ? [[label, resource[of.resource]] as const] : [],
  )
  const ofItem = (item: ItemDraft) =>
    ledgerColumns.flatMap(({ label, of, override }) =>
      'item' in of ? [[label, item[of.item]]] : override === undefined ? [] : [[label, item[override]]],
    )
  return { ...Object.fromEntries(ofResource), items: resource.items.map(ofItem) }
}

// Both layouts of the ledger: cells merged over the items, and repeated in large ones.
test.each([
  ['merged', 0],
  ['repeated', MERGED_ROWS + 1],
])('a ledger read back gives the records it was made of, faults included (%s)', async (_layout, rows) => {
  const before = await analyseFile(book)
  const made = before.resources.map(({ draft }) => draft)
  expect(made).toHaveLength(60)
  const read = await readWorkbook(await ledgerOf(made, rows), '台账.xlsx')
  if (!read.ok) throw new Error(read.error.message)
  const after = analyse(read.value.sheets)
  expect(after.resources.map(({ draft }) => columnsOf(draft))).toEqual(made.map(columnsOf))
})
