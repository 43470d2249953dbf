import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyPackage } from '../../shared/package/verify-package'
import { bundleChild } from '../support/bundle-child'
import { crypto } from './build'
import { handlersOver, inFolder, PASSPHRASE, sealSmall } from './host'

/** Ids by number, as ledger and kept packages have them; a number with two ids would be a fork. */
const numbers = async (data: string): Promise<Map<number, Set<string>>> => {
  const found = new Map<number, Set<string>>()
  const note = (seq: number, id: string) => found.set(seq, (found.get(seq) ?? new Set()).add(id))
  const packages = join(data, 'packages')
  for (const name of await readdir(join(packages, 'ledger')).catch(() => [])) {
    if (!/^[0-9a-f]/.test(name)) continue
    const entry = JSON.parse(await readFile(join(packages, 'ledger', name), 'utf8')) as {
      id: string
      statement: { seq: number }
    }
    note(entry.statement.seq, entry.id)
  }
  for (const name of (await readdir(packages).catch(() => [])).filter((one) => /^[^.].*\.cdop$/.test(one))) {
    const verdict = await verifyPackage(await readFile(join(packages, name)), crypto)
    expect(verdict.code).toBe('OK_UNCONFIRMED')
    note(verdict.seq!, verdict.id!)
  }
  return found
}

test('killed at any change of the disk, sealing never gives one number two statements and goes on', () =>
  inFolder(async (data) => {
    const child = join(data, 'child.mjs')
    await bundleChild(new URL('crash-child.ts', import.meta.url), child)
    const folder = join(data, 'data')
    await (await handlersOver(folder))['key.create']({ passphrase: PASSPHRASE })
    const given = new Map<number, string>()
    let killed = 0
    for (let deadline = 0; ; deadline += 2) {
      const form = `form ${deadline}`
      const { signal, stdout } = spawnSync(process.execPath, [child, folder, form, String(deadline)], {
        encoding: 'utf8',
      })
      const left = await numbers(folder)
      const host = await handlersOver(folder)
      await host['key.unlock']({ passphrase: PASSPHRASE })
      // By turns the same records are tried again, and others.
      const next = await sealSmall(host, deadline % 4 === 0 ? form : `other ${deadline}`)
      given.set(next.statement.seq, next.id)
      for (const [seq, ids] of [...left, ...(await numbers(folder))]) {
        for (const id of ids) expect(given.get(seq) ?? id).toBe(id)
        given.set(seq, [...ids][0]!)
        expect(ids.size).toBe(1)
      }
      expect([...given.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: given.size }, (_, at) => at + 1))
      expect(next.statement.prev).toBe(given.get(next.statement.seq - 1) ?? null)
      expect((await readdir(join(folder, 'packages'))).filter((name) => name.startsWith('.sealing'))).toEqual([])
      if (signal === 'SIGKILL') killed++
      else {
        expect(stdout.trim()).toMatch(/^[0-9a-f]{64}$/)
        break
      }
    }
    expect(killed).toBeGreaterThan(10)
  }))
