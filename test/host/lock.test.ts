import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { openDataFolder } from '../../electron/host/data-folder'
import { openJournal } from '../../electron/host/journal'
import { DATA_FORMAT } from '../../shared/kinds/data-kinds'

const made: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-lock-'))
  made.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (thrown: unknown) => codedOf(thrown)?.code,
  )

describe('data folder', () => {
  it('refuses a newer version before anything in it is opened', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'min_reader'), `${String(DATA_FORMAT + 1)}\n`)
    expect(await codeOf(openDataFolder(folder, undefined))).toBe('E_DATA_NEWER')
    expect(readdirSync(folder)).toEqual(['min_reader'])
  })

  it('is left to earlier versions while it is only read, and asks for this one before the first entry', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'min_reader'), '1\n')
    const asks = () => readFileSync(join(folder, 'min_reader'), 'utf8')
    const data = await openDataFolder(folder, undefined)
    await data.markUsed()
    expect(asks()).toBe('1\n')
    const journal = await openJournal(
      { dataFolder: folder, clock: () => new Date(), newId: randomUUID, beforeAppend: data.raiseReader },
      false,
    )
    expect(asks()).toBe('1\n')
    const action = { id: randomUUID(), label: '示例' }
    const changes = [{ table: 'systems' as const, id: 'one', before: null, after: { id: 'one' } }]
    await journal.append({ expectSeq: 0, body: { type: 'change', action, changes } })
    expect(asks()).toBe(`${String(DATA_FORMAT)}\n`)
    await journal.close()
    await data.release()
  })

  it('has one writer; the second one is told where the first is', async () => {
    const folder = newFolder()
    const first = await openDataFolder(folder, 'http://127.0.0.1:1/')
    const second = await openDataFolder(folder, undefined).catch((thrown: unknown) => codedOf(thrown))
    expect(second).toMatchObject({ code: 'E_DATA_LOCKED' })
    expect((second as { message: string }).message).toContain('http://127.0.0.1:1/')
    await first.release()
    await (await openDataFolder(folder, undefined)).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over a lock whose process is gone, or was another one with the same number', async () => {
    const folder = newFolder()
    const held = await openDataFolder(folder, undefined)
    const lock = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as Record<string, unknown>
    await held.release()
    for (const stale of [
      { ...lock, pid: 2 ** 22 + 1 },
      { ...lock, started: '1' },
    ]) {
      writeFileSync(join(folder, 'lock'), JSON.stringify(stale))
      await (await openDataFolder(folder, undefined)).release()
    }
    writeFileSync(join(folder, 'lock'), '{"pid":')
    await (await openDataFolder(folder, undefined)).release()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ ...lock, computer: 'another-pc' }))
    expect(await codeOf(openDataFolder(folder, undefined))).toBe('E_DATA_LOCKED_ELSEWHERE')
  })

  it('lets exactly one of many starters take over a stale lock, or one whose taker died before he was done', async () => {
    for (let round = 0; round < 20; round++) {
      const folder = newFolder()
      const held = await openDataFolder(folder, undefined)
      const lock = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as Record<string, unknown>
      await held.release()
      const dead = (nonce: string) => JSON.stringify({ ...lock, pid: 2 ** 22 + 1, nonce })
      writeFileSync(join(folder, 'lock'), dead('first'))
      if (round % 2 === 1) {
        const heir = createHash('sha256').update(dead('first')).digest('hex').slice(0, 32)
        writeFileSync(join(folder, `lock.heir-${heir}`), dead('second'))
      }
      const starts = await Promise.allSettled(Array.from({ length: 12 }, () => openDataFolder(folder, undefined)))
      const winners = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
      expect(winners).toHaveLength(1)
      const codes = starts.flatMap((start) => (start.status === 'rejected' ? [codedOf(start.reason)?.code] : []))
      expect(new Set(codes)).toEqual(new Set(['E_DATA_LOCKED']))
      expect(readdirSync(folder)).toEqual(['lock'])
      await winners[0]?.release()
      expect(readdirSync(folder)).toEqual([])
    }
  })
})
