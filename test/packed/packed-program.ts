import { build as pack, Arch, Platform } from 'electron-builder'
import { fork, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildAll } from '../../electron/launch/build-all'
import { isStamped, root } from '../../electron/launch/stamp'
import { createHost, type Host } from '../../shared/host/client'
import type { Reply } from '../../shared/host/contract'
import { filesBelow } from '../support/files-below'
import { libraryOf } from '../support/library-of'
import { standInRuntime } from '../support/stand-in-runtime'
import { decode } from '../../shared/base/codec'

const { load } = libraryOf('electron-builder', 'app-builder-lib', 'js-yaml') as {
  load: (text: string) => Record<string, unknown>
}
const { extractAll } = libraryOf('electron-builder', 'app-builder-lib', '@electron/asar') as {
  extractAll: (archive: string, into: string) => void
}

/** Where the unpacked Linux program lies, and what its archive holds, laid out with the stub as its `electron`. */
export interface Packed {
  readonly unpacked: string
  readonly app: string
  /** Files of the archive, as they stand in it. */
  readonly files: readonly string[]
}

const packProgram = async (folder: string): Promise<Packed> => {
  if (!(await isStamped())) await buildAll()
  const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  const runtime = standInRuntime(join(folder, 'runtime'), String(config['electronVersion']))
  await pack({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: { ...config, electronDist: runtime, directories: { output: join(folder, 'packed') } },
    publish: 'never',
  })
  const unpacked = join(folder, 'packed/linux-unpacked')
  const app = join(folder, 'app')
  extractAll(join(unpacked, 'resources/app.asar'), app)
  const files = filesBelow(app)
  const stub = join(app, 'node_modules/electron')
  mkdirSync(stub, { recursive: true })
  cpSync(fileURLToPath(new URL('stub-electron.mjs', import.meta.url)), join(stub, 'index.mjs'))
  writeFileSync(join(stub, 'package.json'), JSON.stringify({ name: 'electron', exports: './index.mjs' }))
  return { unpacked, app, files }
}

/**
 * The program as it is built, packed with a stand-in for Electron's runtime. Once for all files of a run: whoever comes first
 * makes it in the run's own folder, the others wait for what it says.
 */
export const packedProgram = async (): Promise<Packed> => {
  const folder = join(tmpdir(), 'packed-program')
  const said = join(folder, 'said.json')
  try {
    mkdirSync(folder)
  } catch {
    while (!existsSync(said)) await setTimeout(100)
    const { packed, failed } = JSON.parse(readFileSync(said, 'utf8')) as { packed?: Packed; failed?: string }
    if (packed === undefined) throw new Error(failed)
    return packed
  }
  const say = (word: object): void => {
    writeFileSync(`${said}.part`, JSON.stringify(word))
    renameSync(`${said}.part`, said)
  }
  try {
    const packed = await packProgram(folder)
    say({ packed })
    return packed
  } catch (thrown) {
    say({ failed: String(thrown) })
    throw thrown
  }
}

export interface Told {
  readonly what: string
  readonly [more: string]: unknown
}

/** What the stub does: a few things about the first moments, before it can be told. */
export interface Script {
  readonly lockRefused?: boolean
  readonly withholdReady?: boolean
  readonly neverLoads?: boolean
  readonly rejectInvoke?: boolean
  readonly answers?: readonly number[]
}

/** The packed program, running in Node over the stub. */
export class Running {
  readonly told: Told[] = []
  readonly ended: Promise<number | null>
  errors = ''
  readonly #child: ChildProcess
  #asked = 0

  constructor(app: string, words: readonly string[], { cwd, script = {} }: { cwd: string; script?: Script }) {
    this.#child = fork(join(app, 'dist/electron/main.js'), [...words], {
      cwd,
      execArgv: [],
      silent: true,
      serialization: 'advanced',
      env: { ...process.env, STUB_SCRIPT: JSON.stringify(script), NODE_NO_WARNINGS: '1' },
    })
    this.#child.on('message', (message) => this.told.push(message as Told))
    this.#child.stderr?.on('data', (text: Buffer) => (this.errors += text.toString()))
    this.ended = new Promise((resolve) => this.#child.once('close', resolve))
  }

  /** What was told of a kind, in order. */
  all(what: string): Told[] {
    return this.told.filter((one) => one.what === what)
  }

  /** Waits until so many of a kind were told; gives the last one. Rejects when the program ends before. */
  async until(what: string, count = 1): Promise<Told> {
    const ended = this.ended.then(() => 'ended' as const)
    for (;;) {
      const found = this.all(what)[count - 1]
      if (found !== undefined) return found
      const soon = setTimeout(20)
      if ((await Promise.race([ended, soon])) === 'ended' && this.all(what).length < count)
        throw new Error(`the program ended before “${what}”: ${this.errors}`)
    }
  }

  /** Has the stub do something; gives what came of it. */
  async do(does: string, more: object = {}): Promise<unknown> {
    const id = (this.#asked += 1)
    this.#child.send({ id, does, ...more })
    for (;;) {
      const done = this.told.find((one) => one.what === 'done' && one['id'] === id)
      if (done !== undefined) {
        if (typeof done['failed'] === 'string') throw new Error(done['failed'])
        return done['value']
      }
      await setTimeout(10)
    }
  }

  /** The host as the page has it, through preload and bridge. */
  get host(): Host {
    return createHost(async (method, input) => {
      const reply = await this.do('call', { method, input })
      return (typeof reply === 'string' ? decode(reply) : reply) as Reply
    })
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.ended
  }
}
