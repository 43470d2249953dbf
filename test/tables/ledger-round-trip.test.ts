import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'
import { ledgerColumns } from '../../shared/documents/ledger-columns'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { MERGED_ROWS, writeLedger } from '../../shared/documents/write-ledger'
import { analyse, analyseFile, countingIds, lists } from '../support/analyse-file'

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

const TEXTS = [
  '民政局',
  '0012',
  '110101199003070011',
  '=1+1',
  '－甲',
  '@SUM(1)',
  '𠮷野家“甲”',
  "it's a b",
  'TRUE',
  '1e5',
]
const NUMBERS = ['0', '2.7666', '36.5', { raw: '约三万' }, { raw: '=1' }]
const DAYS = ['2024-07-14', '1899-12-31', { raw: '2024年某日' }]
const absent = <T>(from: readonly T[]) => fc.option(fc.constantFrom(...from), { nil: undefined })
const codes = (list: keyof typeof lists) =>
  lists[list].entries.filter(({ group }) => group !== true).map(({ code }) => code)
const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const items = fc
  .array(
    fc.record({
      type: absent([...codes('itemType'), { raw: '看不清' }]),
      length: absent(['18', '200', { raw: '不定' }]),
      shareType: absent(codes('shareType')),
      openType: absent(codes('openType')),
    }),
    { maxLength: 4 },
  )
  .map((made) => made.map((one, at) => ({ ...present(one), name: ['姓名', '=证件号码', '0号字段', '𠮷名'][at] })))

/** Resources as the program holds them: no field that the import would settle by another (a type without its class). */
const anyResource = fc
  .record({
    class: absent([...codes('class'), { raw: '某类' }]),
    classItem: absent(TEXTS),
    classSub: absent(TEXTS),
    department: absent(TEXTS),
    abstract: absent(TEXTS),
    system: absent(TEXTS),
    formatClass: fc.constantFrom(...codes('formatClass'), { raw: '某种格式' }),
    formatType: absent([{ raw: '某种类型' }]),
    formatOther: absent(TEXTS),
    totalStorage: absent(NUMBERS),
    totalRecords: absent(NUMBERS),
    sharedStorage: absent(NUMBERS),
    openRecords: absent(NUMBERS),
    shareType: fc.constantFrom(...codes('shareType')),
    shareBasis: absent(['《某法》第三条', '=依据']),
    shareWayClass: absent([...codes('shareWayClass'), { raw: '某处' }]),
    shareWay: absent([...codes('shareWay'), { raw: '口头' }]),
    openType: fc.constantFrom(...codes('openType')),
    openCondition: absent(TEXTS),
    cycle: absent([...codes('cycle'), { raw: '看情况' }]),
    published: absent(DAYS),
    related: absent(TEXTS),
    items,
  })
  .map(present)

const anyCatalogue = fc.array(anyResource, { minLength: 1, maxLength: 5 }).map((made) => {
  const newId = countingIds()
  return made.map(({ items: own, ...fields }, at): ResourceDraft => ({
    ...fields,
    id: newId(),
    status: '草稿',
    name: `${['=婚姻', '0殡葬', '@养老', '𠮷儿童', '救助'][at] ?? ''}登记信息`,
    code: `31300${String(at)}/000001`,
    provider: '示例县民政局',
    items: own.map((item) => ({ ...item, id: newId() })),
  }))
})

const cellsOf = async (resources: readonly ResourceDraft[], rows: number) => {
  const read = await readWorkbook(await ledgerOf(resources, rows), '台账.xlsx')
  if (!read.ok) throw new Error(read.error.message)
  return read.value.sheets
}

test.each([
  ['merged', 0],
  ['repeated', MERGED_ROWS + 1],
])(
  'property: xlsx → records → xlsx gives the same cells: items of their own, raw values, no items (%s)',
  async (_layout, rows) => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue, async (resources) => {
        const sheets = await cellsOf(resources, rows)
        const drafts = analyse(sheets).resources.map(({ draft }) => draft)
        expect((await cellsOf(drafts, rows))[0]!.rows).toEqual(sheets[0]!.rows)
      }),
      { numRuns: 60 },
    )
  },
)
