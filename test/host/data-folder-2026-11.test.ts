import 'fake-indexeddb/auto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyCommand } from '../../electron/cli/commands/verify'
import { compareFilings } from '../../renderer/data/undo/compare-filings'
import { readAttachment } from '../../renderer/io/attachments'
import type { JournalEntry } from '../../shared/journal/journal'
import { kindOf, tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { smallParts } from '../package/build'
import { openKeptFolder, type KeptFolder } from '../support/kept-folder'

/**
 * A data folder that the version with rules 2026.11.1 wrote, by its own screens (view 8, packages CDOP/1). 示例县民政局
 * began under 双鸭山's rules with 示例市's loaded beside them (with a form layout of their own), imported six resources,
 * registered, trained and was checked; its first filing was accepted and has its stamped scan. Then it went over to 示例市:
 * that document's own copy, one condition answered, one duty waived, one put off twice, one not there in its period; the
 * second filing waits (待报送), a draft of the third is begun. Of each kind that the bin keeps one record was deleted,
 * among them a person with an appointment who was referred to in four tables, and a resource with its plan of opening.
 * Values that fit no field stand as they were typed. An abstract was changed, undone and redone; the last step of all
 * changed another one and was undone: it waits to be redone. Snapshots, lock and ballast are left out.
 */
const FOLDER = 'data-folder-2026.11'
const PASSPHRASE = '示例口令-2026'
const TODAY = '2026-11-29'

let kept: KeptFolder
beforeEach(async () => {
  kept = await openKeptFolder(FOLDER)
})
afterEach(() => kept.close())

const all = (table: TableName): Promise<unknown[]> => kept.db.table<unknown, string>(table).toArray()
const entries = async (): Promise<readonly JournalEntry[]> =>
  (await kept.host('journal.read', { fromSeq: 1, maxBytes: 8_000_000 })).entries

test('every record, now and at any time before, is read by its schema as it was written', async () => {
  const counts = await Promise.all(tableNames.map(async (table) => [table, (await all(table)).length] as const))
  expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual({
    unit: 1,
    resources: 5,
    persons: 4,
    appointments: 4,
    trainings: 2,
    filings: 2,
    filingDrafts: 1,
    meetings: 1,
    defects: 2,
    reports: 1,
    matters: 4,
    dutyChoices: 5,
    calendarYears: 1,
    policyTexts: 1,
    loadedProfiles: 1,
    savedViews: 1,
    importShapes: 1,
    systems: 2,
    demands: 2,
    openings: 1,
  })
  // What the journal says of before and after: history, undo and the bin read these.
  let read = 0
  for (const { body } of await entries())
    for (const { table, before, after } of body.type === 'change' ? body.changes : [])
      for (const record of [before, after])
        if (record !== null) {
          expect(kindOf(table).draft.parse(record)).toEqual(record)
          read += 1
        }
  expect(read).toBe(248)
})

test('packages verify, the pending one waits, the key opens, and the next package would be the third', async () => {
  const { db, host, dataFolder } = kept
  const filings = (await db.filings.toArray()).toSorted((one, other) => one.seq - other.seq)
  expect(filings).toMatchObject([
    {
      seq: 1,
      state: '已受理',
      handedOver: TODAY,
      answer: { on: TODAY, number: '示数受〔2026〕12号' },
      profile: { id: 'shuangyashan', version: '2026.11.1' },
      stamped: [{ name: '盖章封面.txt' }],
    },
    {
      seq: 2,
      state: '待报送',
      profile: { id: 'sixth-city', version: '2026.1.0' },
      copies: [{ place: '/media/stick' }],
    },
  ])
  expect(filings[1]).not.toHaveProperty('handedOver')
  expect((await db.filingDrafts.get('draft'))?.period).toBe('2026年度')
  const files = filings.map(({ file }) => join(dataFolder, 'packages', file))
  const { json } = await verifyCommand.run(files)
  expect(json).toMatchObject(filings.map(({ id }) => ({ ok: true, code: 'OK_UNCONFIRMED', id })))
  const differences = await compareFilings(host, filings[0]!.id, filings[1]!.id)
  expect(differences).toHaveLength(17)

  expect(await host('key.unlock', { passphrase: PASSPHRASE })).toMatchObject({ unlocked: true })
  const { stage } = await host('stage.open', {})
  for (const { name, bytes } of smallParts()) await host('stage.write', { stage, name, offset: 0, bytes })
  expect(await host('package.plan', { stage })).toMatchObject({ seq: 3, epoch: 1 })
  const out = await host('package.export', { id: filings[1]!.id, folder: dataFolder })
  expect(await readFile(out.path)).toEqual(await readFile(files[1]!))
})

test('every file that a record names is there', async () => {
  const named = new Map<string, number>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { sha256, len } = value as { sha256?: unknown; len?: unknown }
    if (typeof sha256 === 'string' && typeof len === 'number') named.set(sha256, len)
    Object.values(value).forEach(walk)
  }
  for (const table of ['persons', 'appointments', 'meetings', 'defects', 'matters', 'filings'] as const)
    walk(await all(table))
  // The portrait, the paper of the appointment, the proof of mending, the stamped scan.
  expect(named.size).toBe(4)
  for (const [sha256, len] of named) expect(await readAttachment(kept.host, sha256)).toHaveLength(len)
})

test('the host remembers where the last copy went and where updates come from', async () => {
  const { last } = await kept.host('backup.state', {})
  expect(last).toMatchObject({ place: '/media/stick', seq: 130, elsewhere: false })
  expect(await kept.host('update.feed', {})).toMatchObject({ url: 'http://update.example.invalid/cdo/' })
})
