import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHost, type Host } from '../../shared/host/client'
import type { JournalEntry } from '../../shared/journal/journal'
import { nodeBundle } from '../../electron/launch/build-all'
import { root } from '../../electron/launch/stamp'
import { freePort, httpTransport, takeSession } from '../support/open-loopback'

const KILLS = 25

let program = ''
let data = ''
beforeAll(async () => {
  const cache = join(realpathSync(join(root, 'node_modules')), '.cache')
  mkdirSync(cache, { recursive: true })
  program = mkdtempSync(join(cache, 'cdo-kill-'))
  data = mkdtempSync(join(tmpdir(), 'cdo-kill-'))
  await build({
    ...nodeBundle,
    entryPoints: [join(root, 'electron/loopback/main.ts')],
    outdir: join(program, 'loopback'),
  })
  writeFileSync(join(program, 'build.json'), JSON.stringify({ version: '0.1.0', stamp: '' }))
})
afterAll(() => {
  for (const folder of [program, data]) rmSync(folder, { recursive: true, force: true })
})

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    let complaint = ''
    child.stderr?.on('data', (piece: Buffer) => (complaint += piece.toString()))
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece.toString()
      if (output.includes('\n')) resolve((JSON.parse(output) as { url: string }).url)
    })
    child.once('exit', () => reject(new Error(complaint)))
  })

const start = async (): Promise<{ child: ChildProcess; gone: Promise<unknown>; host: Host }> => {
  const port = await freePort()
  const words = ['loopback/main.js', '--no-open', '--json', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, words, { cwd: program, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const url = new URL(await readyUrl(child))
  const cookie = await takeSession(url.origin, url.hash.slice('#token='.length))
  return { child, gone, host: createHost(httpTransport(url.origin, cookie)) }
}

const readAll = async (host: Host): Promise<JournalEntry[]> => {
  const entries: JournalEntry[] = []
  for (let last = false; !last;) {
    const page = await host('journal.read', { fromSeq: entries.length + 1, maxBytes: 1_000_000 })
    entries.push(...page.entries)
    last = page.last
  }
  return entries
}

it(`loses no acknowledged entry in ${KILLS} kill -9 of the host`, async () => {
  /** Action ids by sequence number, as they were acknowledged before a kill. */
  const acknowledged = new Map<number, { id: string; head: string }>()
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, gone, host } = await start()
    let { seq } = await host('journal.status', {})
    const delay = 5 + Math.random() * 120
    setTimeout(() => child.kill('SIGKILL'), delay)
    try {
      for (;;) {
        const id = randomUUID()
        const body = {
          type: 'change',
          action: { id, label: '改' },
          changes: [{ table: 'persons', id, before: null, after: '字'.repeat(kill * 40) }],
        } as const
        const { head, seq: stored } = await host('journal.append', {
          expectSeq: seq,
          body: { ...body, changes: [...body.changes] },
        })
        seq = stored
        acknowledged.set(seq, { id, head })
      }
    } catch {
      await gone
    }
  }
  const { child, gone, host } = await start()
  const entries = await readAll(host)
  child.kill('SIGTERM')
  await gone
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  const lost = [...acknowledged].filter(([seq, { id, head }]) => {
    const entry = entries[seq - 1]
    return entry?.head !== head || entry.body.type !== 'change' || entry.body.action.id !== id
  })
  expect(lost).toEqual([])
})
