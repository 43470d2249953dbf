import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createHost, type Host } from '../../shared/host/client'
import type { Transport } from '../../shared/host/contract'
import { freePort, httpTransport, takeSession } from '../support/open-loopback'
import type { Wine } from './wine'

const LOOK_AGAIN_MS = 25

export interface Ended {
  readonly exit: number | null
  readonly output: string
  readonly complaint: string
}

/** A Windows Node that was started; pipes give EBADF under Wine, so it writes to files. */
const startNode = ({ wine, node, environment, disk }: Wine, words: readonly string[]) => {
  const files = mkdtempSync(join(tmpdir(), 'cdo-out-'))
  const [output, complaint] = [join(files, 'out'), join(files, 'err')] as const
  const [out, err] = [openSync(output, 'w'), openSync(complaint, 'w')]
  const child = spawn(wine, [node, ...words], { cwd: disk, env: environment, stdio: ['ignore', out, err] })
  for (const file of [out, err]) closeSync(file)
  const read = () => ({ output: readFileSync(output, 'utf8'), complaint: readFileSync(complaint, 'utf8') })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exit) => resolve({ exit, ...read() }))
  })
  return { child, read, ended }
}

/** Runs a script of the program's `dist` to its end. */
export const runOnWindows = (wine: Wine, script: string, words: readonly string[]): Promise<Ended> =>
  startNode(wine, [`${wine.program}\\dist\\${script}`, ...words]).ended

/** Another program of that computer that has a file open, as a virus scanner does; gives what ends it. */
export const holdOnWindows = async (wine: Wine, path: string): Promise<() => Promise<unknown>> => {
  const script = "require('fs').openSync(process.argv[1]); console.log('held'); setInterval(() => undefined, 1000)"
  const { child, read, ended } = startNode(wine, ['-e', script, path])
  while (read().output === '') await wait(LOOK_AGAIN_MS)
  return () => {
    child.kill('SIGKILL')
    return ended
  }
}

export interface WindowsProgram {
  readonly url: string
  readonly transport: Transport
  readonly host: Host
  /** Ends it as Ctrl + C does: nothing else asks a Windows program without a window to end. */
  readonly stop: () => Promise<void>
  /** As the task manager ends it: no chance to tidy up. */
  readonly kill: () => Promise<void>
}

/** Words that start the loopback host over a data folder. */
const wordsOf = (data: string, port: number) => ['--no-open', '--json', '--data', data, '--port', String(port)]

/** What a start says that is refused. */
export const refusedStart = (wine: Wine, data: string, port: number): Promise<Ended> =>
  runOnWindows(wine, 'loopback\\main.js', wordsOf(data, port))

/** Starts the program on the Windows computer, over a data folder named as Windows names it; rejects when it is refused. */
export const startOnWindows = async (wine: Wine, data: string, known?: number): Promise<WindowsProgram> => {
  const port = known ?? (await freePort())
  const main = `${wine.program}\\dist\\loopback\\main.js`
  const { child, read, ended } = startNode(wine, [main, ...wordsOf(data, port)])
  let over: Ended | undefined
  void ended.then((what) => (over = what))
  while (!read().output.includes('\n')) {
    if (over !== undefined) throw new Error(over.complaint)
    await wait(LOOK_AGAIN_MS)
  }
  const { url } = JSON.parse(read().output) as { url: string }
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await ended
  }
  let transport: Transport | undefined
  /** The session is taken at the first call only: a browser may want it for itself. */
  const call: Transport = async (method, input) => {
    const { origin, hash } = new URL(url)
    transport ??= httpTransport(origin, await takeSession(origin, hash.slice('#token='.length)))
    return transport(method, input)
  }
  return { url, transport: call, host: createHost(call), stop: () => end('SIGINT'), kill: () => end('SIGKILL') }
}
