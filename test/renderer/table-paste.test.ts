import { describe, expect, test } from 'vitest'
import { LONGEST_TEXT } from '../../shared/base/draft'
import { resourceDraft, type ResourceDraft } from '../../shared/catalogue/resource'
import { readClipboard } from '../../shared/tables/clipboard-text'
import { pasteBlock } from '../../shared/tables/paste-block'
import { pastedChange } from '../../renderer/features/catalogue/table/pasted-change'
import { columnsOf, rowsOf, type TableKind } from '../../renderer/features/catalogue/table/table-model'
import { countingIds, lists } from '../support/analyse-file'

const ids = countingIds()
const resource = (name: string, items: readonly string[] = []): ResourceDraft => ({
  id: ids(),
  status: '草稿',
  secrecy: '0',
  name,
  items: items.map((each) => ({ id: ids(), name: each })),
})

const paste = (
  kind: TableKind,
  drafts: readonly ResourceDraft[],
  [top, left]: readonly [number, number],
  lines: readonly string[],
) => {
  const [rows, columns] = [rowsOf(kind, drafts), columnsOf(kind)]
  const pasted = pasteBlock(
    { top, left, bottom: top, right: left },
    readClipboard(lines.map((line) => `${line}\r\n`).join('')),
    { rows: rows.length, columns: columns.length },
  )
  const fresh = () => resource('')
  return pastedChange(pasted, { kind, rows, columns, drafts, world: { lists, persons: [] }, fresh, newId: ids })
}
const itemsOf = (draft: ResourceDraft | undefined) => draft?.items.map(({ name }) => name)

describe('a paste of resources', () => {
  const width = columnsOf('resources').length
  const secrecy = columnsOf('resources').findIndex(({ ref }) => ref === 'secrecy')
  const line = (name: string, said: string) =>
    Array.from({ length: width }, (_, at) => (at === 0 ? name : at === secrecy ? said : '')).join('\t')

  test('brings no row that calls itself secret; of a row that is there the cell alone is refused', () => {
    const there = resource('甲')
    const done = paste('resources', [there], [0, 0], [line('甲改', '机密'), line('乙', '秘密★5年'), line('丙', '否')])
    expect([...done.change.values()].map(({ name, secrecy: said }) => [name, said])).toEqual([
      ['丙', '0'],
      ['甲改', '0'],
    ])
    expect(done).toMatchObject({ secret: 1, barred: 1, homeless: 0 })
    expect(done.added).toHaveLength(1)
    expect(done.block).toEqual({ top: 0, left: 0, bottom: 1, right: width - 1 })
  })
})

describe('a cell that holds more than a record can', () => {
  const width = columnsOf('resources').length
  const abstract = columnsOf('resources').findIndex(({ ref }) => ref === 'abstract')
  const line = (name: string, words: string) =>
    Array.from({ length: width }, (_, at) => (at === 0 ? name : at === abstract ? words : '')).join('\t')
  const longest = '字'.repeat(LONGEST_TEXT)

  test('is left out and named with its row and column; the rest is pasted', () => {
    const there = { ...resource('甲'), abstract: '原来的摘要' }
    const lines = [line('甲改', `${longest}多`), line('乙', longest), line('丙', `${longest}${longest}`)]
    const done = paste('resources', [there], [0, 0], lines)
    expect(done.tooLong).toEqual(['第 1 行“信息资源摘要”', '第 3 行“信息资源摘要”'])
    const after = [...done.change.values()]
    expect(after.map(({ name }) => name).toSorted()).toEqual(['丙', '乙', '甲改'].toSorted())
    for (const draft of after) expect(resourceDraft.safeParse(draft).success).toBe(true)
    expect(done.change.get(there.id)).toMatchObject({ name: '甲改', abstract: '原来的摘要' })
  })

  test('blanks around a text do not make it longer; items are named, too', () => {
    const there = { ...resource('甲'), abstract: '' }
    expect(paste('resources', [there], [0, 0], [line('甲', `  ${longest}  `)]).tooLong).toEqual([])
    const done = paste('items', [resource('甲', ['一'])], [0, 1], ['一', `${longest}多`])
    expect(done.tooLong).toEqual(['第 2 行“信息项名称”'])
  })
})

describe('a paste of items', () => {
  test('below the last row goes to its resource and is selected', () => {
    const [a, b] = [resource('甲', ['一']), resource('乙', ['二'])]
    const done = paste('items', [a, b], [1, 1], ['二改', '三'])
    expect(itemsOf(done.change.get(b.id))).toEqual(['二改', '三'])
    expect(done.change.has(a.id)).toBe(false)
    expect(done.block).toEqual({ top: 1, left: 1, bottom: 2, right: 1 })
  })

  test('of a resource further up selects no cells that were not pasted', () => {
    const [a, b] = [resource('甲', ['一']), resource('乙', ['二'])]
    const done = paste('items', [a, b], [1, 0], ['乙\t二', '甲\t三', '\t四'])
    expect(itemsOf(done.change.get(a.id))).toEqual(['一', '三', '四'])
    expect(done.block).toEqual({ top: 1, left: 0, bottom: 1, right: 0 })
  })

  test('of a resource that is not there is left out with the rows below its name', () => {
    const [a, b] = [resource('甲', ['一']), resource('乙', ['二'])]
    const done = paste('items', [a, b], [1, 0], ['乙\t二', '丙\t三', '\t四', '乙\t五'])
    expect(itemsOf(done.change.get(b.id))).toEqual(['二', '五'])
    expect(done).toMatchObject({ homeless: 2, barred: 0, changed: 1 })
    expect(done.block).toEqual({ top: 1, left: 0, bottom: 2, right: 1 })
  })
})
