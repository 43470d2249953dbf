import { spawn, type ChildProcess } from 'node:child_process'
import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHost } from '../../shared/host/client'
import { nodeBundle } from '../../electron/launch/build-all'
import { root } from '../../electron/launch/stamp'
import { lostInKills, type MortalProgram } from '../support/lost-in-kills'
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

const start = async (): Promise<MortalProgram> => {
  const port = await freePort()
  const words = ['loopback/main.js', '--no-open', '--json', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, words, { cwd: program, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const url = new URL(await readyUrl(child))
  const cookie = await takeSession(url.origin, url.hash.slice('#token='.length))
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  return { host: createHost(httpTransport(url.origin, cookie)), kill }
}

it(`loses no acknowledged entry in ${KILLS} kill -9 of the host`, async () => {
  const { acknowledged, lost } = await lostInKills(start, KILLS)
  expect(acknowledged).toBeGreaterThan(KILLS)
  expect(lost).toEqual([])
})
