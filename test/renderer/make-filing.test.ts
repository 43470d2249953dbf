import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readCodeLists, readProfile } from '../../electron/assets'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { sealFiling } from '../../renderer/features/filing/make-filing'
import { codedOf } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import { openMemoryHost } from '../support/memory-host'

/** What happens while the forms are printed. */
let meanwhile: () => Promise<void>
vi.mock('../../renderer/features/filing/print-forms', () => ({ printForms: () => () => meanwhile().then(() => []) }))
vi.mock('../../renderer/io/list-jobs', () => ({ fileLists: () => Promise.resolve({ books: [], tooLong: [] }) }))
vi.mock('../../renderer/io/make-pdf', () => ({ makeCover: () => Promise.resolve({ ok: false }) }))
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

const seal = () => {
  const profile = readProfile('dazhou')
  if (profile === undefined) throw new Error('no profile')
  return sealFiling(
    { host, records, lists: readCodeLists(), profile, onStep: () => undefined },
    { period: '2026年度', reasons: [], signal: new AbortController().signal },
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
