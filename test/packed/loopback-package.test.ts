import { strFromU8, unzipSync } from 'fflate'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { profileIds } from '../../electron/assets'
import { buildAll } from '../../electron/launch/build-all'
import { loadNode, nodeTargets } from '../../electron/launch/bundled-node'
import { packageLoopback } from '../../electron/launch/package-loopback'
import { publicKeyOf, signUpdate } from '../../electron/launch/sign-update'
import { dist, isStamped, readVersion } from '../../electron/launch/stamp'
import { createHost } from '../../shared/host/client'
import type { JournalBody } from '../../shared/journal/journal'
import { smallParts } from '../package/build'
import { draftOf, PASSPHRASE } from '../package/host'
import { freePort, httpTransport, takeSession } from '../support/open-loopback'
import { needs } from '../support/skip'

/** Somebody with no rights, where the tests run as root. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

const here = process.platform === 'linux' && process.arch === 'x64'
const possible = here && (await Promise.all(nodeTargets.map(loadNode))).every((file) => file !== undefined)
beforeEach((context) =>
  needs(context, possible, 'packages of the loopback host: made on Linux x64, with Node from the registry'),
)

let made = ''
let version = ''
const archives = { x64: '', arm64: '', win: '' }
beforeAll(async () => {
  if (!possible) return
  if (!(await isStamped())) await buildAll()
  version = await readVersion()
  made = mkdtempSync(join(tmpdir(), 'cdo-package-'))
  archives.x64 = await packageLoopback('linux-x64', made, 1)
  archives.arm64 = await packageLoopback('linux-arm64', made, 1)
  archives.win = await packageLoopback('win-x64', made, 1)
}, 600_000)
afterAll(() => {
  if (possible) rmSync(made, { recursive: true, force: true })
})

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

/** Every file that a package is made of, below its folder. */
const expected = (starts: readonly string[], node: string): string[] => {
  const below = `versions/${version}`
  const built = ['assets', 'cli', 'loopback', 'renderer'].flatMap((part) =>
    filesBelow(join(dist, part)).map((name) => `${below}/dist/${part}/${name}`),
  )
  const packed = built.filter((name) => !name.includes('/assets/icons/'))
  const others = ['dist/build.json', 'package.json', `node/${node}`, 'node/LICENSE'].map((name) => `${below}/${name}`)
  return [...starts, 'current', ...packed, ...others].map((name) => `cdo-desk/${name}`).sort()
}
const LINUX = ['cdo', 'cdo-desk', 'cdo-desk.png', '使用说明.txt', '安装到桌面.sh']
const WINDOWS = ['cdo-desk.cmd', 'cdo.cmd', '使用说明.txt', '数据官工作台.js']

interface Entry {
  readonly mode: string
  readonly owner: string
  readonly name: string
}
const tarEntries = (archive: string): Entry[] =>
  execFileSync('tar', ['--quoting-style=literal', '-tvzf', archive], { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, mode = '', owner = '', name = ''] = /^(\S+) (\S+) +\d+ \S+ \S+ (.*)$/.exec(line) ?? []
      return { mode, owner, name }
    })

describe('the archives', () => {
  it('for Linux hold the program, Node and start files, and may be run where that is meant', () => {
    for (const archive of [archives.x64, archives.arm64]) {
      const entries = tarEntries(archive)
      const files = entries.filter(({ mode }) => mode.startsWith('-'))
      expect(files.map(({ name }) => name).sort()).toEqual(expected(LINUX, 'node'))
      expect(new Set(entries.map(({ owner }) => owner))).toEqual(new Set(['0/0']))
      expect(entries.filter(({ mode }) => !/^(?:-rw-r--r--|-rwxr-xr-x|drwxr-xr-x)$/.test(mode))).toEqual([])
      expect(files.filter(({ mode }) => mode.includes('x')).map(({ name }) => name)).toEqual([
        'cdo-desk/cdo',
        'cdo-desk/cdo-desk',
        `cdo-desk/versions/${version}/node/node`,
        'cdo-desk/安装到桌面.sh',
      ])
    }
  })

  it('bring Node for the processor that they name', () => {
    const head = (archive: string): Buffer =>
      execFileSync('sh', ['-c', 'tar -xzOf "$0" "$1" | head -c 64', archive, `cdo-desk/versions/${version}/node/node`])
    const machine = (archive: string): string =>
      `${head(archive).toString('latin1', 1, 4)} ${head(archive).readUInt16LE(18)}`
    // The numbers of ELF and PE for x86-64 and AArch64.
    expect([machine(archives.x64), machine(archives.arm64)]).toEqual(['ELF 62', 'ELF 183'])
    const name = `cdo-desk/versions/${version}/node/node.exe`
    const exe = Buffer.from(unzipSync(readFileSync(archives.win), { filter: (file) => file.name === name })[name] ?? [])
    const header = exe.readUInt32LE(0x3c)
    expect([exe.toString('latin1', 0, 2), exe.toString('latin1', header, header + 2)]).toEqual(['MZ', 'PE'])
    expect(exe.readUInt16LE(header + 4)).toBe(0x8664)
  })

  it('for Windows hold the same, with names in UTF-8 and files as Windows reads them', () => {
    const names: string[] = []
    const starts = unzipSync(readFileSync(archives.win), {
      filter: ({ name }) => {
        names.push(name)
        return name.split('/').length === 2
      },
    })
    expect(names.sort()).toEqual(expected(WINDOWS, 'node.exe'))
    const bytesOf = (name: string): Uint8Array => starts[`cdo-desk/${name}`] ?? new Uint8Array()
    for (const name of ['cdo-desk.cmd', 'cdo.cmd', '数据官工作台.js']) {
      const bytes = bytesOf(name)
      expect([name, bytes.length > 0, bytes.every((byte) => byte < 0x80)]).toEqual([name, true, true])
      expect(strFromU8(bytes)).not.toMatch(/[^\r]\n/)
    }
    expect([...bytesOf('使用说明.txt').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(strFromU8(bytesOf('使用说明.txt'))).toContain(`数据官工作台 ${version} 使用说明`)
    expect(strFromU8(bytesOf('current'))).toBe(`${version}\n`)
  })
})

describe('the package for Linux, unpacked by somebody without rights and without any Node', () => {
  let home = ''
  let folder = ''
  const children: ChildProcess[] = []
  /** The few tools that start files use, and no Node. */
  const tools = ['sh', 'dirname', 'readlink', 'mkdir', 'tar', 'gzip']
  /** A command as that user has it: no variable but these. */
  const asUser = (words: readonly string[]): [string, string[]] => {
    const bare = ['env', '-i', `HOME=${home}`, 'LC_ALL=C.UTF-8', `PATH=${join(made, 'bin')}`, ...words]
    const drop = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
    const [program = '', ...rest] = isRoot ? [...drop, ...bare] : bare
    return [program, rest]
  }
  const run = (words: readonly string[], cwd = home): string =>
    execFileSync(...asUser(words), { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  beforeAll(() => {
    if (!possible) return
    // The run's own temp folder lets nobody in.
    if (isRoot) chmodSync(tmpdir(), statSync(tmpdir()).mode | 0o011)
    home = mkdtempSync(join(tmpdir(), 'cdo home-'))
    chmodSync(made, 0o755)
    mkdirSync(join(made, 'bin'))
    for (const tool of tools)
      symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(made, 'bin', tool))
    if (isRoot) chownSync(home, NOBODY, NOBODY)
    run(['mkdir', '办公 资料'])
    run(['tar', '-xzf', archives.x64, '-C', '办公 资料'])
    folder = join(home, '办公 资料', 'cdo-desk')
  })
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    if (possible) rmSync(home, { recursive: true, force: true })
  })

  const serve = async (start: string, cwd: string) => {
    const port = await freePort()
    const words = [start, '--no-open', '--json', '--data', '数据', '--port', String(port)]
    const child = spawn(...asUser(words), { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    children.push(child)
    let errors = ''
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
    const ended = once(child, 'exit')
    const first = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
    if (typeof first[0] !== 'string') throw new Error(errors)
    const { url } = JSON.parse(first[0]) as { url: string }
    const origin = new URL(url).origin
    const cookie = await takeSession(origin, url.split('#token=')[1] ?? '')
    return {
      origin,
      host: createHost(httpTransport(origin, cookie)),
      async stop(): Promise<unknown> {
        child.kill('SIGTERM')
        return (await ended)[0]
      },
    }
  }
  const action = (label: string) => ({ id: randomUUID(), label })
  const change: JournalBody = {
    type: 'change',
    action: action('改一处'),
    changes: [{ table: 'persons', id: randomUUID(), before: null, after: { id: randomUUID() } }],
  }

  it('holds nothing twice', () => {
    const names = new Map<string, string[]>()
    for (const name of filesBelow(folder)) {
      const bytes = readFileSync(join(folder, name))
      const digest = createHash('sha256').update(bytes).digest('hex')
      if (bytes.length > 4096) names.set(digest, [...(names.get(digest) ?? []), name])
    }
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([])
  })

  it('has no Node but its own', () => {
    expect(() => run(['node', '--version'])).toThrow()
  })

  it('is started from anywhere, keeps what is entered, seals it, and has it at the next start', async () => {
    const first = await serve(join(folder, 'cdo-desk'), home)
    expect((await fetch(`${first.origin}/`)).status).toBe(200)
    expect(await first.host('app.info', {})).toMatchObject({
      host: 'loopback',
      version,
      dataFolder: join(home, '数据'),
    })
    await first.host('journal.append', { expectSeq: 0, body: change })
    await first.host('key.create', { passphrase: PASSPHRASE })
    const { stage } = await first.host('stage.open', {})
    for (const { name, bytes } of smallParts()) await first.host('stage.write', { stage, name, offset: 0, bytes })
    const sealed = await first.host('package.seal', { stage, statement: draftOf(smallParts()) })
    expect(await first.stop()).toBe(0)
    const file = join(home, '数据/packages', sealed.name)
    expect(JSON.parse(run([join(folder, 'cdo'), 'verify', file, '--json']))).toMatchObject([{ ok: true }])
    expect(existsSync(join(home, '数据/lock'))).toBe(false)

    // By way of links, from within, and by a relative path.
    symlinkSync(join(folder, 'cdo-desk'), join(home, '打开'))
    const again = await serve('./打开', home)
    expect((await again.host('journal.read', { fromSeq: 1, maxBytes: 100_000 })).entries[0]).toMatchObject({
      body: change,
    })
    expect(await again.stop()).toBe(0)
  })

  it('is updated from a stick: the next start by the same file runs the new version with every record', async () => {
    const next = version.replace(/\d+$/, (patch) => String(Number(patch) + 1))
    const { privateKey } = generateKeyPairSync('ed25519')
    const stick = join(made, 'stick')
    mkdirSync(stick)
    /** Makes the version of a package one that was built as another, with our key. */
    const builtAs = (root: string, name: string): void => {
      const note = join(root, 'versions', version, 'dist/build.json')
      const built = JSON.parse(readFileSync(note, 'utf8')) as object
      writeFileSync(note, JSON.stringify({ ...built, version: name, updateKey: publicKeyOf(privateKey) }))
      renameSync(join(root, 'versions', version), join(root, 'versions', name))
      writeFileSync(join(root, 'current'), `${name}\n`)
    }
    execFileSync('tar', ['-xzf', archives.x64, '-C', stick])
    builtAs(join(stick, 'cdo-desk'), next)
    const archive = join(stick, `cdo-desk-loopback-${next}-linux-x64.tar.gz`)
    execFileSync('tar', ['--use-compress-program=gzip -1', '-C', stick, '-cf', archive, 'cdo-desk'])
    rmSync(join(stick, 'cdo-desk'), { recursive: true })
    await signUpdate({ folder: stick, version: next, privateKey })
    builtAs(folder, version)

    const before = await serve(join(folder, 'cdo-desk'), home)
    const read = async ({ host }: typeof before) => host('journal.read', { fromSeq: 1, maxBytes: 1_000_000 })
    const { entries } = await read(before)
    await before.host('journal.append', { expectSeq: entries.length, body: { ...change, action: action('又改一处') } })
    const records = await read(before)
    expect(await before.host('update.take', { folder: stick })).toMatchObject({ version: next })
    // What runs goes on as the version that it is.
    expect(await before.host('app.info', {})).toMatchObject({ version })
    expect(await before.stop()).toBe(0)

    const after = await serve(join(folder, 'cdo-desk'), home)
    expect(await after.host('app.info', {})).toMatchObject({ version: next })
    expect(await read(after)).toEqual(records)
    expect((await after.host('snapshot.list', {})).map(({ why }) => why)).toContain('update')
    expect(await after.stop()).toBe(0)
    // Whom the archive lets run is what the updated program lets run.
    expect(JSON.parse(run([join(folder, 'cdo'), 'journal', 'verify', join(home, '数据'), '--json']))).toMatchObject({
      ok: true,
    })
  })

  it('makes the sample unit on the command line, fonts and forms included', () => {
    const [city = ''] = profileIds()
    run(['./cdo', 'demo', '--city', city, '--out', join(home, '示例')], folder)
    const filed = filesBelow(join(home, '示例')).filter((name) => name.endsWith('.cdop'))
    expect(filed).toHaveLength(1)
    expect(JSON.parse(run(['./cdo', 'verify', join(home, '示例', filed[0] ?? ''), '--json'], folder))).toMatchObject([
      { ok: true },
    ])
  })

  it('says in Chinese what is missing of it', () => {
    const half = join(home, '一半')
    mkdirSync(half)
    execFileSync('cp', [join(folder, 'cdo-desk'), half])
    expect(() => run([join(half, 'cdo-desk')])).toThrow(/程序文件不完整/)
  })
})
