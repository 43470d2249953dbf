import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readCodeLists, readProfile } from '../../electron/assets'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { sealFiling } from '../../renderer/features/filing/make-filing'
import { codedOf } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import { calendar } from '../duties/duty-sample'
import { openMemoryHost } from '../support/memory-host'

/** What happens while the forms are printed. */
let meanwhile: () => Promise<void>
vi.mock('../../renderer/features/filing/print-forms', () => ({ printForms: () => () => meanwhile().then(() => []) }))
vi.mock('../../renderer/io/list-jobs', () => ({ fileLists: () => Promise.resolve({ books: [], tooLong: [] }) }))
vi.mock('../../renderer/io/make-pdf', () => ({
  makeCover: () => Promise.resolve({ ok: false }),
  makeText: () => Promise.resolve({ ok: true, value: { bytes: new Uint8Array([2]), missing: [] } }),
}))
vi.mock('../../renderer/io/make-ledger', () => ({
  makeLedger: () => ({ done: Promise.resolve({ ok: true, value: new Uint8Array([1]) }), cancel: () => undefined }),
}))

const newId = () => crypto.randomUUID()
const unit = {
  id: 'unit',
  city: 'dazhou',
  name: '示例县民政局',
  creditCode: '11999900MB0000001K',
  sample: true,
} as const
const resource = (id: string, name: string): Edit => ({
  table: 'resources',
  id,
  after: { id, status: '草稿', name, items: [] },
})

let memory: Awaited<ReturnType<typeof openMemoryHost>>
let host: Host
let records: Records
beforeEach(async () => {
  memory = await openMemoryHost()
  host = createHost(memory.transport)
  await host('key.create', { passphrase: '示例口令-2026' })
  const db = await openDatabase((await host('journal.status', {})).chain)
  await followJournal(host, db)
  records = createRecords({ host, db, newId })
  meanwhile = () => Promise.resolve()
})
afterEach(async () => {
  records.db.close()
  await memory.close()
})

const seal = (extras: Readonly<Record<string, boolean>> = {}) => {
  const profile = readProfile('dazhou')
  if (profile === undefined) throw new Error('no profile')
  return sealFiling(
    { host, records, lists: readCodeLists(), profile, calendar, onStep: () => undefined },
    { period: '2026年度', reasons: [], extras, signal: new AbortController().signal },
  )
}

test('a record that changes while a filing is made of it stops the filing; what is typed for the filing does not', async () => {
  const id = newId()
  await records.commit('开始', [{ table: 'unit', id: 'unit', after: unit }, resource(id, '旧名')])
  meanwhile = async () => {
    await records.commit('修改名称', [resource(id, '新名')])
  }
  expect(await seal().catch((thrown: unknown) => codedOf(thrown)?.code)).toBe('E_FILING_CHANGED')
  expect(await records.db.filings.count()).toBe(0)

  meanwhile = async () => {
    const draft = { id: 'draft', period: '2026年度', reasons: {}, folder: '/media/stick' } as const
    await records.commit('选择位置', [{ table: 'filingDrafts', id: 'draft', after: draft }])
  }
  expect((await seal()).record).toMatchObject({ seq: 1, counts: { resources: 1 } })
  // A watch that is over hears nothing of later changes.
  await records.commit('修改名称', [resource(id, '又改')])
  meanwhile = () => Promise.resolve()
  expect((await seal()).record.seq).toBe(2)
})

test('the answer to a list of the addressee goes along, unless its tick was taken away; ticks are forgotten then', async () => {
  const id = newId()
  const mended = { id, source: 'spot-check', title: '示例问题', date: '2026-03-02', closed: '2026-03-05' }
  await records.commit('开始', [
    { table: 'unit', id: 'unit', after: unit },
    { table: 'defects', id, after: { ...mended, checkedBy: readProfile('dazhou')?.filing.addressee?.name } },
  ])
  const draft = { id: 'draft', period: '2026年度', reasons: {}, folder: '/media/stick', extras: {} } as const
  const without = { ...draft, extras: { [`defects-reply-${id}`]: false } }
  await records.commit('不另附', [{ table: 'filingDrafts', id: 'draft', after: without }])
  const partsOf = async (extras?: Readonly<Record<string, boolean>>) =>
    ((await seal(extras)).record.files ?? []).flatMap(({ name, title }) => (name.includes('extra') ? [title] : []))
  expect(await partsOf(without.extras)).toEqual([])
  expect(await records.db.filingDrafts.get('draft')).not.toHaveProperty('extras')
  // Nothing was handed over with it: a filing that is only made does not answer the list.
  await records.commit('删除', [
    { table: 'filings', id: (await records.db.filings.toArray())[0]?.id ?? '', after: null },
  ])
  expect(await partsOf()).toEqual(['关于数据质量问题整改情况的回复'])
})
