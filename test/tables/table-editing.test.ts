import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resourceDraft, type ResourceDraft } from '../../shared/catalogue/resource'
import { ledgerColumns } from '../../shared/documents/ledger-columns'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { writeLedger } from '../../shared/documents/write-ledger'
import { clipboardHtml, readClipboard, writeClipboard } from '../../shared/tables/clipboard-text'
import { replacer } from '../../shared/tables/find-text'
import { fillDown, fillTo, pasteBlock, type Block } from '../../shared/tables/paste-block'
import {
  applyCells,
  cellText,
  itemTableColumns,
  itemTableRows,
  resourceTableColumns,
  resourceTableRows,
} from '../../shared/tables/table-cells'
import { countingIds, lists } from '../support/analyse-file'

const world = { lists, persons: [{ id: '00000000-0000-4000-8000-999999999999', name: '张示例' }] }

describe('the clipboard', () => {
  const awkward = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '',
      '"',
      '""',
      '"甲"',
      '=1+1',
      "'=1",
      "'",
      '-',
      '-5',
      '+86 1',
      '0012',
      '甲\n乙',
      'a\tb',
      '\r',
      '＝A1',
    ),
  )
  const matrices = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(awkward, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )

  test('property: what is copied is what is pasted, whatever the cells hold', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        expect(readClipboard(writeClipboard(matrix))).toEqual(matrix)
      }),
    )
  })

  test.each([
    [
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['甲\n乙', [['甲'], ['乙']]],
    ['甲\r乙\r', [['甲'], ['乙']]],
    ['', [['']]],
    ['\r\n', [['']]],
    ['甲\r\n\r\n', [['甲'], ['']]],
    ['"第一行\n第二行"\t乙\r\n', [['第一行\n第二行', '乙']]],
    ['"他说""好"""\t乙', [['他说"好"', '乙']]],
    // Quotes that need no quoting are letters of the cell, as are quotes that nobody closed.
    ['"甲"\t乙', [['"甲"', '乙']]],
    ['"甲\t乙\r\n', [['"甲', '乙']]],
    [
      '甲\r\n乙\t丙',
      [
        ['甲', ''],
        ['乙', '丙'],
      ],
    ],
  ])('%j', (text, cells) => {
    expect(readClipboard(text)).toEqual(cells)
  })

  test('a whole column is read', () => {
    expect(readClipboard('甲\r\n'.repeat(200_000))).toHaveLength(200_000)
  })

  test('no program computes what is copied: plain text is guarded, the table says text', () => {
    expect(writeClipboard([['=cmd()', '-5', '0012', '@甲']])).toBe("'=cmd()\t-5\t0012\t'@甲\r\n")
    expect(clipboardHtml([['<b>&', '甲\n乙']])).toContain('&lt;b&gt;&amp;</td>')
    expect(clipboardHtml([['91230521MB1234567A']])).toContain('mso-number-format:"\\@"')
  })
})

describe('one paste', () => {
  const at = (top: number, left: number, bottom = top, right = left): Block => ({ top, left, bottom, right })

  test('adds rows, leaves out what stands right of the last column, and says how much', () => {
    const pasted = pasteBlock(
      at(1, 1),
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      { rows: 2, columns: 3 },
    )
    expect(pasted.added).toBe(1)
    expect(pasted.cut).toBe(1)
    expect(pasted.cells.map(({ row, column, text }) => `${row} ${column} ${text}`)).toEqual([
      '1 1 a',
      '1 2 b',
      '2 1 d',
      '2 2 e',
    ])
    expect(pasted.block).toEqual(at(1, 1, 2, 2))
  })

  test('fills a selection that is a multiple of it', () => {
    const pasted = pasteBlock(at(0, 0, 3, 1), [['a'], ['b']], { rows: 4, columns: 2 })
    expect(pasted.cells.map(({ text }) => text).join('')).toBe('aabbaabb')
    expect(pasted.block).toEqual(at(0, 0, 3, 1))
  })

  test('adds no rows for empty lines at the end, and keeps those between', () => {
    const pasted = pasteBlock(at(0, 0), [['a'], [''], ['b'], [' '], ['']], { rows: 1, columns: 1 })
    expect(pasted.added).toBe(2)
    expect(pasted.cells.map(({ text }) => text)).toEqual(['a', '', 'b'])
  })

  test('filling down copies and never counts up', () => {
    const cells = ['甲局1', '', '9']
    const textAt = ({ row }: { row: number }) => cells[row] ?? ''
    expect(fillDown(at(0, 0, 2, 0), textAt).map(({ text }) => text)).toEqual(['甲局1', '甲局1'])
    expect(fillDown(at(1, 0), textAt)).toEqual([{ row: 1, column: 0, text: '甲局1' }])
    expect(fillDown(at(0, 0), textAt)).toEqual([])
    expect(fillTo(at(0, 0, 2, 0), 6, textAt).map(({ text }) => text)).toEqual(['甲局1', '', '9', '甲局1'])
  })
})

test.each([
  ['科', false, false, '处', '信息科、科技科', '信息处、处技处'],
  ['信息科', true, false, '办', '信息科', '办'],
  ['信息', true, false, '办', '信息科', undefined],
  ['a.b', false, false, '$&', 'A.B axb', '$& axb'],
  ['a', false, true, 'b', 'A', undefined],
  ['', false, false, 'b', '甲', undefined],
  ['(一)', false, false, '一、', '四(一)', '四一、'],
])('find %s (whole %s, case %s) and replace by %s in %s', (find, whole, matchCase, by, text, after) => {
  expect(replacer({ find, whole, matchCase }, by)(text)).toBe(after)
})

const ids = countingIds()
const empty = (): ResourceDraft => ({ id: ids(), status: '草稿', secrecy: '0', items: [] })
const columnAt = (ref: string) => resourceTableColumns.findIndex((column) => column.ref === ref)

describe('cells of records', () => {
  test('labels, codes and synonyms become codes; what fits nothing stays as typed', () => {
    const [row] = resourceTableRows([empty()])
    const put = (ref: 'cycle' | 'hasPersonal' | 'published' | 'ownerPerson', text: string) =>
      [...applyCells([{ row: row!, ref, text }], world).after.values()][0]![ref]
    const { code } = lists.cycle.entries.find(({ label }) => label === '每年')!
    expect([put('cycle', '每年'), put('cycle', code)]).toEqual([code, code])
    expect(put('cycle', '有空就更新')).toEqual({ raw: '有空就更新' })
    expect(put('hasPersonal', '是')).toBe('1')
    expect(put('published', '2024年7月1日')).toBe('2024-07-01')
    expect(put('ownerPerson', '张示例')).toBe(world.persons[0]!.id)
    expect(put('ownerPerson', '李示例')).toEqual({ raw: '李示例' })
  })

  test('who left the roster, or has no name yet, is read as such; the words are never taken for a name', () => {
    const draft = empty()
    const nameless = { id: ids(), name: '' }
    const known = { lists, persons: [...world.persons, nameless] }
    const owner = resourceTableColumns.find(({ ref }) => ref === 'ownerPerson')!
    const row = (ownerPerson: string) => resourceTableRows([{ ...draft, ownerPerson }])[0]!
    const gone = row(ids())
    expect(cellText(gone, owner, known)).toBe('（已从队伍中移除的人员）')
    expect(cellText(row(nameless.id), owner, known)).toBe('（未填姓名的人员）')
    // Nothing is said of persons before the roster is read.
    expect(cellText(gone, owner, { lists, persons: undefined })).toBe('')
    const put = (from: typeof gone, text: string) => applyCells([{ row: from, ref: 'ownerPerson', text }], known)
    expect(put(gone, cellText(gone, owner, known)).changed).toBe(0)
    const other = row(world.persons[0]!.id)
    expect(put(other, '（已从队伍中移除的人员）').after.get(draft.id)).not.toHaveProperty('ownerPerson')
  })

  test('a name from before is read again once its person is on the roster; an equal value is no change', () => {
    const draft: ResourceDraft = {
      ...empty(),
      ownerPerson: { raw: '张示例' },
      cycle: 'yearly',
      published: '2024-07-01',
    }
    const [row] = resourceTableRows([draft])
    const put = (ref: 'cycle' | 'published' | 'ownerPerson', text: string) =>
      applyCells([{ row: row!, ref, text }], world)
    expect(put('ownerPerson', '张示例').after.get(draft.id)?.ownerPerson).toBe(world.persons[0]!.id)
    for (const same of [put('cycle', '年度'), put('published', '2024/7/1')])
      expect([same.changed, same.after.size]).toEqual([0, 0])
    // Of two persons of one name the one who was chosen stays.
    const two = { lists, persons: [...world.persons, { id: ids(), name: '张示例' }] }
    const [chosen] = resourceTableRows([{ ...draft, ownerPerson: world.persons[0]!.id }])
    expect(applyCells([{ row: chosen!, ref: 'ownerPerson', text: '张示例' }], two).changed).toBe(0)
  })

  test('secrecy is refused cell by cell, the rest of the paste stands', () => {
    const rows = resourceTableRows([empty(), empty()])
    const applied = applyCells(
      rows.flatMap((row, at) => [
        { row, ref: 'name' as const, text: `甲${String(at)}` },
        { row, ref: 'secrecy' as const, text: at === 0 ? '机密' : '非涉密' },
      ]),
      world,
    )
    expect(applied).toMatchObject({ changed: 2, secret: 1 })
    expect([...applied.after.values()].map(({ name, secrecy }) => [name, secrecy])).toEqual([
      ['甲0', '0'],
      ['甲1', '0'],
    ])
  })

  test('items of one resource change together; a cell that already says so changes nothing', () => {
    const resource: ResourceDraft = { ...empty(), name: '甲', items: [{ id: ids(), name: '姓名' }, { id: ids() }] }
    const rows = itemTableRows([resource])
    expect(cellText(rows[0]!, itemTableColumns[0]!, world)).toBe('甲')
    const applied = applyCells(
      [
        { row: rows[0]!, ref: 'item.name', text: '姓名' },
        { row: rows[0]!, ref: 'item.length', text: '10,2' },
        { row: rows[1]!, ref: 'item.name', text: '性别' },
      ],
      world,
    )
    expect(applied.changed).toBe(2)
    expect(applied.after.get(resource.id)?.items).toMatchObject([
      { name: '姓名', length: '10', precision: '2' },
      { name: '性别' },
    ])
  })
})

describe('a pasted block, written as a ledger and read back', () => {
  const PASTED = [
    'name',
    'code',
    'provider',
    'providerCode',
    'abstract',
    'system',
    'shareCondition',
    'openCondition',
    'department',
    'published',
    'totalRecords',
    'related',
  ] as const
  const word = fc
    .stringMatching(/^[甲乙丙丁户籍信息A-Za-z（），。"'&<>·]{1,12}$/u)
    .filter((text) => !/^[A-Za-z]$/u.test(text))
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`))
  const formula = word.chain((text) =>
    fc.constantFrom(`=${text}`, `+${text}`, `@${text}`, `-${text}`, `=HYPERLINK("${text}")`),
  )
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const cells = fc.tuple(
    word.map((text) => `资源${text}`),
    digits(18),
    fc.oneof(word, formula),
    digits(18),
    fc.oneof(
      word,
      formula,
      digits(6).map((text) => `00${text}`),
    ),
    fc.oneof(word, formula),
    fc.oneof(word, formula),
    fc.oneof(word, fc.constant('')),
    digits(4).map((text) => `0${text}`),
    day,
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.oneof(formula, digits(18)),
  )

  const roundTrip = async (matrix: readonly (readonly string[])[]) => {
    const pasted = pasteBlock({ top: 0, left: 0, bottom: 0, right: 0 }, readClipboard(writeClipboard(matrix)), {
      rows: 0,
      columns: PASTED.length,
    })
    const rows = resourceTableRows(Array.from({ length: pasted.added }, empty))
    const { after } = applyCells(
      pasted.cells.map(({ row, column, text }) => ({ row: rows[row]!, ref: PASTED[column]!, text })),
      world,
    )
    const resources = rows.map((row) => resourceDraft.parse(after.get(row.key)))
    const pieces: Uint8Array[] = []
    const input = { resources, rows: resources.length, title: '台账', unit: '示例县民政局', lists }
    for await (const piece of writeLedger(input)) pieces.push(piece)
    const read = await readWorkbook(new Uint8Array(Buffer.concat(pieces)), '台账.xlsx')
    if (!read.ok) throw new Error(read.error.message)
    const places = PASTED.map((field) => ledgerColumns.findIndex(({ of }) => 'resource' in of && of.resource === field))
    return read.value.sheets[0]!.rows.slice(4, 4 + matrix.length).map((row) => places.map((at) => row[at] ?? ''))
  }

  test('every pasted column is a column of the table and of the ledger', () => {
    for (const field of PASTED) {
      expect(columnAt(field)).toBeGreaterThanOrEqual(0)
      expect(ledgerColumns.some(({ of }) => 'resource' in of && of.resource === field)).toBe(true)
    }
  })

  test('property: the same cells come back: text, dates, leading zeros, codes of 18 digits, formulas as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 12 }), async (matrix) => {
        expect(await roundTrip(matrix)).toEqual(matrix)
      }),
      { numRuns: 40 },
    )
  })

  test('300 rows × 12 columns at once', async () => {
    const matrix = fc.sample(cells, { numRuns: 300, seed: 20_261_121 })
    expect(await roundTrip(matrix)).toEqual(matrix)
  })
})
