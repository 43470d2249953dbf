import { expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import type { DefectDraft } from '../../shared/defect/defect'
import { kindExtras, registerOfTable } from '../../shared/kinds/kind-behaviours'
import { tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { recordLists } from '../../shared/kinds/record-lists'
import { extraPart, isExtraPart } from '../../shared/package/extra-parts'
import { filingExtras, goesAlong } from '../../shared/package/filing-extras'
import { packageContents } from '../../shared/package/package-contents'
import { isReadBy } from '../../shared/package/read-parts'
import { partName } from '../../shared/package/statement'
import { registerQuestion } from '../../shared/register/register'
import { calendar, uuid } from '../duties/duty-sample'

const sources = {
  extras: kindExtras,
  lists: recordLists.filter(({ table, filed }) => !filed && registerOfTable(table as TableName) !== false),
}
const none = Object.fromEntries(tableNames.map((table) => [table, []]))
const extrasOf = (city: string, records: Readonly<Record<string, readonly object[]>>) => {
  const profile = readProfile(city)!
  return filingExtras(sources, {
    ...registerQuestion({ profile, calendar, today: '2026-07-01' }),
    unit: '示例县民政局',
    roster: { persons: [], appointments: [] },
    records: { ...none, ...records, resources: [], persons: [] },
  })
}

const addressee = '达州市数字经济工作推进领导小组办公室'
const defect = (n: number, more: Partial<DefectDraft> = {}): DefectDraft => ({
  id: uuid(10 + n),
  direction: 'received',
  source: 'spot-check',
  title: '登记机关名称缺 40 条',
  date: '2026-06-12',
  checkedBy: addressee,
  closed: '2026-06-20',
  ...more,
})
const replies = (records: Readonly<Record<string, readonly object[]>>) =>
  extrasOf('dazhou', records).filter(({ id }) => id.startsWith('defects-reply'))

test('lists of the registers stay unless somebody says so; empty ones are not offered', () => {
  const all = extrasOf('dazhou', {
    meetings: [{ id: uuid(1), title: '示例会议' }],
    incidents: [{ id: uuid(2), title: '示例事由' }],
  })
  expect(all.map(({ id, set }) => [id, set])).toEqual([
    ['list-meetings', false],
    ['list-incidents', false],
  ])
  expect(all.map((extra) => goesAlong(extra))).toEqual([false, false])
  expect(all.map((extra) => goesAlong(extra, { 'list-incidents': true }))).toEqual([false, true])
})

test('the answer to a list of the addressee is set beforehand, once a list', () => {
  const defects = [defect(1), defect(2, { closed: undefined }), defect(3, { date: '2026-06-15' })]
  expect(replies({ defects }).map(({ set }) => set)).toEqual([
    { kind: 'answers', date: '2026-06-12' },
    { kind: 'answers', date: '2026-06-15' },
  ])
  expect(replies({ defects }).map((extra) => goesAlong(extra, { [extra.id]: false }))).toEqual([false, false])
})

test('no answer where nothing was mended, the list is somebody else’s, or a filing went out since', () => {
  expect(replies({ defects: [defect(1, { closed: undefined })] })).toEqual([])
  expect(replies({ defects: [defect(1, { checkedBy: '示例县数据局' })] })).toEqual([])
  expect(replies({ defects: [defect(1, { direction: 'reported' })] })).toEqual([])
  expect(replies({ defects: [defect(1)], filings: [{ created: '2026-06-25T02:00:00.000Z' }] })).toEqual([])
  expect(replies({ defects: [defect(1)], filings: [{ created: '2026-06-18T02:00:00.000Z' }] })).toHaveLength(1)
})

test('parts that go along have names that programs read which know of forms only, and are no forms on the cover', () => {
  const name = extraPart(1, 'pdf')
  expect(name).toBe('data/form-extra-001.pdf')
  expect(extraPart(2, 'docx')).toBe('data/form-extra-002.docx')
  expect(extraPart(3, '方案')).toBe('data/form-extra-003.bin')
  expect(partName.safeParse(name).success && isExtraPart(name) && isReadBy(name)).toBe(true)
  expect(packageContents([{ name, title: '实施方案', len: 1 }])).toMatchObject({ forms: [], others: ['实施方案'] })
})
