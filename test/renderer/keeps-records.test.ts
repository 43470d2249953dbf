import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { keepsRecords } from '../../renderer/data/store/keeps-records'
import { createRecords, type Edit } from '../../renderer/data/store/records'
import { createMemoryJournal } from '../support/memory-journal'
import { choice, filing, matter, person, training } from '../duties/duty-sample'

const keptAfter = async (edits: Edit[]): Promise<boolean> => {
  const journal = createMemoryJournal()
  const db = await openDatabase(journal.chain)
  await followJournal(journal.host, db)
  const records = createRecords({ host: journal.host, db, newId: () => crypto.randomUUID() })
  await records.commit('登记', edits)
  return keepsRecords(db)
}
const added = (table: Edit['table'], after: { id: string }): Edit => ({ table, id: after.id, after }) as Edit

test('a person, a training, a matter, a package or a decision alone is a record made under the rules', async () => {
  const each = [
    added('persons', person(1, '张示例')),
    added('trainings', training(1, '2026-03-05', 1)),
    added('matters', matter(1, 'meeting', '2026-03-05')),
    added('filings', filing(1, '已受理')),
    added('dutyChoices', choice(1, 'rule:debrief:2026', { kind: 'waived' })),
  ]
  for (const edit of each) expect([edit.table, await keptAfter([edit])]).toEqual([edit.table, true])
})

test('the unit itself is none', async () => {
  const unit = { id: 'unit', city: 'example', name: '示例县民政局', sample: false } as const
  expect(await keptAfter([added('unit', unit)])).toBe(false)
})
