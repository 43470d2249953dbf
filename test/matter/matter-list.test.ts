import { expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { recordListOf } from '../../shared/kinds/record-lists'
import { upcastMatter } from '../../shared/journal/upcast-matter'
import type { MatterDraft } from '../../shared/matter/matter'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const list = recordListOf('matters')
const matter = (n: number, more: Partial<MatterDraft> = {}): MatterDraft => ({ id: id(n), topic: 'list', ...more })
const told = (column: string, ...matters: MatterDraft[]) => {
  const records = { resources: [], persons: [], matters }
  return list.rows(records, '').map((row) => list.columns.find((one) => one.id === column)?.get(row, records))
}

test('matters are told apart by the part of the register that their topic belongs to', () => {
  expect(list.facet).toBe('group')
  expect(told('group', matter(1), matter(2, { topic: 'evaluation' }), matter(3, { topic: 'debrief' }))).toEqual([
    'list',
    'evaluation',
    'other',
  ])
})

test('attachments are counted where there are any', () => {
  const attachment = {
    sha256: 'a'.repeat(64),
    len: 3,
    name: '纪要.pdf',
    media: 'application/pdf',
    added: '2026-05-06T08:00:00.000Z',
  }
  expect(told('attachments', matter(1), matter(2, { attachments: [attachment] }))).toEqual(['', '1'])
})

test('a new line is a matter still when the journal is read again', () => {
  const begun = list.begin?.(id(7), '2026', undefined)?.record as MatterDraft
  expect(upcastMatter(begun)).toEqual({ table: 'matters', record: { id: id(7), topic: 'team' } })
})

test('what could not be read is to be explained, as a filing asks it', () => {
  const matters = [matter(1, { closed: { raw: '上周' }, note: '涉密信息检查' })]
  const found = list.check({ resources: [], matters }, '', readCodeLists(), '2026-11-20')
  expect(found.map(({ level, rule, key, column }) => [level, rule, key, column])).toEqual([
    ['需说明', 'list-unread', id(1), 'closed'],
  ])
})
