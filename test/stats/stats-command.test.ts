import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { statsCommand } from '../../electron/cli/commands/stats'
import { openJournal } from '../../electron/host/journal'
import type { RecordChange } from '../../shared/journal/journal'
import { inFolder } from '../package/host'
import { meeting, resource, training, unit } from '../kinds/sample-records'

/** A data folder with these records, written as the program writes them. */
const withRecords = async (dataFolder: string, changes: readonly RecordChange[]): Promise<void> => {
  const journal = await openJournal({ dataFolder, clock: () => new Date(), newId: randomUUID }, false)
  await journal.append({
    expectSeq: 0,
    body: { type: 'change', action: { id: randomUUID(), label: '示例' }, changes: [...changes] },
  })
  await journal.close()
}

const made = (table: RecordChange['table'], after: { readonly id: string }): RecordChange => ({
  table,
  id: after.id,
  before: null,
  after,
})

test('cdo stats tells the numbers of a data folder and the records that they count', () =>
  inFolder(async (folder) => {
    vi.useFakeTimers({ now: new Date('2026-11-20T08:00:00+08:00'), toFake: ['Date'] })
    try {
      const held = { ...meeting, date: '2026-05-12', nature: 'upper', attendance: 'cdo' }
      await withRecords(folder, [
        made('unit', { ...unit, city: 'dazhou' } as never),
        made('resources', resource),
        made('trainings', { ...training, date: '2026-03-05' } as never),
        made('meetings', held),
        made('meetings', { ...held, id: randomUUID() }),
        { table: 'meetings', id: held.id, before: held, after: null },
      ])
      const { exit, json, text } = await statsCommand.run(['--data', folder])
      expect(exit).toBe(0)
      const { stats, year } = json as { year: string; stats: { id: string; value: number; ids: string[] }[] }
      expect(year).toBe('2026')
      const of = (id: string) => stats.find((one) => one.id === id)
      expect(of('resources')).toMatchObject({ value: 1, ids: [resource.id], asOf: '2026-11-20' })
      expect(of('meetings-attended')?.ids).not.toContain(held.id)
      expect(of('meetings-attended')).toMatchObject({ value: 1 })
      expect(text).toMatch(/参加上级会议\s+次\s+1\s+0\s+2026-11-20/)
      const before = (await statsCommand.run(['--data', folder, '--year', '2025'])).json as { year: string }
      expect(before.year).toBe('2025')
      await expect(statsCommand.run(['--data', folder, '--year', '2027'])).rejects.toMatchObject({
        coded: { code: 'E_YEAR' },
      })
      await expect(statsCommand.run([])).rejects.toMatchObject({ coded: { code: 'E_USAGE' } })
    } finally {
      vi.useRealTimers()
    }
  }))

test('a data folder without a unit, and one that is none, are refused in words', () =>
  inFolder(async (folder) => {
    await expect(statsCommand.run(['--data', folder])).rejects.toMatchObject({ coded: { code: 'E_NO_JOURNAL' } })
    await withRecords(folder, [made('resources', resource)])
    await expect(statsCommand.run(['--data', folder])).rejects.toMatchObject({ coded: { code: 'E_NO_UNIT' } })
  }))
