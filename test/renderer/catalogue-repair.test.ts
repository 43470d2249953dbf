import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse, sheetOf } from '../support/analyse-file'
import { applyText } from '../../shared/catalogue/apply-text'
import { countLevel, createRepair, findingKey, groupFindings } from '../../renderer/features/catalogue/repair/repair'
import { fieldsFor } from '../../renderer/features/catalogue/repair/repair-fields'
import { codeLists } from '../../shared/field/code-lists'
import { resourceDraft } from '../../shared/catalogue/resource'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { analyseBook, type AnalysedBook } from '../../shared/tables/analyse-book'
import { isFieldRef } from '../../shared/catalogue/field-ref'

const lists = codeLists.parse(JSON.parse(readFileSync('assets/lists/codelists.json', 'utf8')))
const world = { lists, persons: [] }
let book: AnalysedBook

beforeAll(async () => {
  const bytes = readFileSync('test/fixtures/workbooks/messy-catalogue.xlsx')
  const read = await readWorkbook(new Uint8Array(bytes), '去年目录.xlsx')
  if (!read.ok) throw new Error(read.error.message)
  book = analyseBook(
    read.value.sheets,
    {
      lists,
      profile: undefined,
      today: '2026-11-20',
      ids: { now: 1_790_000_000_000, random: new Uint8Array(16).fill(5) },
    },
    () => undefined,
  )
})

const begin = () => {
  const steps = createRepair(book.analysis, {
    lists,
    stage: 'import',
    missingColumns: book.analysis.missingColumns,
    today: '2026-11-20',
  })
  return { steps, state: steps.start() }
}

describe('the analysis that leaves the worker', () => {
  test('gives drafts that can be stored, ids in the order of rows, and first values of columns', () => {
    const ids = book.analysis.resources.map(({ draft }) => resourceDraft.parse(draft).id)
    expect(ids).toHaveLength(60)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(book.analysis.resources.flatMap(({ draft }) => draft.items.map(({ id }) => id))).size).toBe(325)
    expect(book.samples['E']).toHaveLength(3)
    expect(structuredClone(book)).toEqual(book)
  })
})

describe('repair', () => {
  test('groups put 必改 first, and every finding offers the field it is about', () => {
    const { state } = begin()
    const groups = groupFindings(state.findings)
    const levels = groups.map(({ level }) => level)
    expect(levels.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => '必改'))
    expect(levels.lastIndexOf('必改')).toBe(10)
    for (const finding of state.findings)
      if (isFieldRef(finding.field) && finding.resourceId !== undefined)
        expect(fieldsFor(finding)).toContain(finding.field)
  })

  test('taking every suggestion mends exactly those findings and brings no new 必改', () => {
    const { steps } = begin()
    let { state } = begin()
    const wanted = state.findings.filter(({ level, suggestion }) => level === '必改' && suggestion !== undefined)
    expect(wanted.length).toBeGreaterThanOrEqual(4)
    const before = countLevel(state.findings, '必改')
    for (const { resourceId = '', itemId, field, suggestion = '' } of wanted)
      if (isFieldRef(field))
        state = steps.edit(state, resourceId, field, (draft) => applyText(draft, field, itemId, suggestion, world))
    expect(countLevel(state.findings, '必改')).toBe(before - wanted.length)
    const keys = new Set(state.findings.map(findingKey))
    expect(wanted.filter((finding) => keys.has(findingKey(finding)))).toEqual([])
  })

  test('text that is still wrong keeps the finding at its cell', () => {
    const { steps, state } = begin()
    const bad = state.findings.find(({ rule }) => rule === 'bad-date')
    const after = steps.edit(state, bad?.resourceId ?? '', 'published', (draft) =>
      applyText(draft, 'published', undefined, '2024-02-30', world),
    )
    const still = after.findings.find(({ rule }) => rule === 'bad-date')
    expect(still?.place).toEqual(bad?.place)
    expect(still?.value).toBe('2024-02-30')
  })

  test('a resource left out takes its findings along, and restoring brings both back', () => {
    const { steps, state } = begin()
    const bad = state.findings.find(({ rule }) => rule === 'duplicate-by-punctuation')
    const without = steps.exclude(state, bad?.resourceId ?? '')
    expect(steps.kept(without)).toHaveLength(59)
    expect(without.findings.some(({ resourceId }) => resourceId === bad?.resourceId)).toBe(false)
    expect(steps.restore(without).findings.map(findingKey).toSorted()).toEqual(
      state.findings.map(findingKey).toSorted(),
    )
  })

  test('every step can be taken back: findings and drafts are as they were', () => {
    const { steps, state } = begin()
    const bad = state.findings.filter(({ resourceId }) => resourceId !== undefined)
    const ids = [...new Set(bad.map(({ resourceId = '' }) => resourceId))]
    const after = steps.editMany(
      steps.exclude(state, ids[0] ?? ''),
      ids.map((id) => ({ id, field: 'name' })),
      (draft) => applyText(draft, 'name', undefined, '', world),
    )
    expect(after.findings.length).toBeGreaterThan(state.findings.length)
    const { resources, excluded, settled } = state
    const back = steps.back({ resources, excluded, settled })
    expect(back.findings.map(findingKey).toSorted()).toEqual(state.findings.map(findingKey).toSorted())
    expect(steps.kept(back)).toBe(state.resources)
  })

  test('of a large book, an edit elsewhere leaves what only the whole book tells', () => {
    const rows = Array.from({ length: 3_002 }, (_, at) => [
      `第${String(at)}类台账`,
      `3/${String(Math.max(1, at))}`,
      '甲局',
    ])
    const analysis = analyse([sheetOf([['资源名称', '资源代码', '提供单位'], ...rows])])
    const steps = createRepair(analysis, { lists, stage: 'import', missingColumns: analysis.missingColumns })
    const twice = steps.start().findings.find(({ rule }) => rule === 'code-duplicate')
    const id = twice?.resourceId ?? ''
    const edit = (field: 'provider' | 'code', text: string) =>
      steps
        .edit(steps.start(), id, field, (draft) => applyText(draft, field, undefined, text, world))
        .findings.filter(({ rule }) => rule === 'code-duplicate')
    expect(edit('provider', '乙局')).toHaveLength(1)
    expect(edit('code', '3/9999')).toEqual([])
  })
})
