import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export interface Program {
  readonly url: string
  readonly dataFolder: string
  readonly port: number
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>
  /** kill -9: no chance to tidy up. */
  readonly kill: () => Promise<void>
}

export interface ProgramOptions {
  /** A fresh folder where absent. */
  readonly dataFolder?: string
  /** The port is part of the browser store's origin: a restart that shall find it again takes the same one. */
  readonly port?: number
  /** Started as `npm start` does, from the sources; otherwise the built program, which is there sooner. */
  readonly fromSources?: boolean
  /** The main file of a program that lies elsewhere. */
  readonly main?: string
}

/** What a test that failed left running ends with the tests. */
const running = new Set<number>()
process.once('exit', () => {
  for (const pid of running) process.kill(-pid, 'SIGKILL')
})

const firstLine = async (child: ChildProcess, noise: readonly string[]): Promise<string> => {
  if (child.stdout === null) throw new Error('no stdout')
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the program ended before it was ready:\n${noise.join('')}`)
  })
  const line = once(lines, 'line').then(([first]) => String(first))
  const answer = await Promise.race([line, ended])
  ended.catch(() => undefined)
  return answer
}

/** Starts the program on the loopback host, as `npm start -- --no-open --json` does. */
export const startProgram = async (options: ProgramOptions = {}): Promise<Program> => {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cdo-desk-e2e-')))
  const port = options.port ?? (await freePort())
  const script = options.fromSources
    ? ['--import', 'tsx', 'electron/launch/start.ts']
    : [options.main ?? 'dist/loopback/main.js']
  const words = ['--no-open', '--host', 'loopback', '--json', '--data', dataFolder, '--port', String(port)]
  // Its own process group, so that `kill` reaches the program behind the launcher.
  const child = spawn(process.execPath, [...script, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const { pid } = child
  if (pid !== undefined) {
    running.add(pid)
    child.once('exit', () => running.delete(pid))
  }
  const noise: string[] = []
  child.stderr.on('data', (chunk: Buffer) => noise.push(chunk.toString()))
  const ready = JSON.parse(await firstLine(child, noise)) as { url: string }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    process.kill(-child.pid, signal)
    await exited
  }
  return { url: ready.url, dataFolder, port, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
