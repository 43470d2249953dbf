import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import * as nodeDisk from 'node:fs/promises'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { codedOf, CodedFailure } from '../../shared/base/coded-error'
import { DATA_FORMAT } from '../../shared/kinds/data-kinds'
import { hostFailures } from '../../shared/text/host-failures'
import type { Disk } from '../../electron/host/safe-write'
import { UPDATE_FILE, updateMessage, type UpdateStatement } from '../../electron/host/update-statement'
import { createUpdates, type UpdateNeeds } from '../../electron/host/updates'
import { publicKeyOf, signUpdate } from '../../electron/launch/sign-update'
import {
  asFound,
  filesBelow,
  layOut,
  releaseFiles,
  tarGzOf,
  versionFiles,
  zipOf,
  type MadeFiles,
} from '../support/small-release'

const { privateKey } = generateKeyPairSync('ed25519')
const foreign = generateKeyPairSync('ed25519').privateKey
const OLD = '0.2.0'
const NEW = '0.10.0'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)
const archiveName = (version: string) => `cdo-desk-loopback-${version}-linux-x64.tar.gz`

let server: Server
let url = ''
let asked: string[] = []
/** How the address answers a path, where it is not by the files of the stick. */
let answers: Record<string, (send: (status: number, headers: object, body?: Buffer) => void, whole: Buffer) => void> =
  {}
beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/feed\//, ''))
    asked.push(name)
    const whole = existsSync(at('stick', name)) ? readFileSync(at('stick', name)) : undefined
    const send = (status: number, headers: object, body?: Buffer): void => {
      response.writeHead(status, headers as Record<string, string>)
      response.end(body)
    }
    const special = answers[name]
    if (special !== undefined) special(send, whole ?? Buffer.alloc(0))
    else if (whole === undefined) send(404, {})
    else send(200, {}, whole)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/feed`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdo-update-'))
  asked = []
  answers = {}
  for (const name of ['data', 'stick']) mkdirSync(at(name))
  writeFileSync(at('data/min_reader'), `${String(DATA_FORMAT)}\n`)
  layOut(at('program/versions', OLD), versionFiles(OLD))
  writeFileSync(at('program/current'), `${OLD}\n`)
  writeFileSync(at('program/cdo-desk'), 'the start file')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Lays a signed release on the stick. */
const offer = async (version = NEW, key: KeyObject = privateKey, files: MadeFiles = releaseFiles(version)) => {
  writeFileSync(at('stick', archiveName(version)), tarGzOf(files))
  await signUpdate({ folder: at('stick'), version, privateKey: key })
}
/** Signs something else than what lies there. */
const signAnew = (change: (told: UpdateStatement) => object): void => {
  const { statement } = JSON.parse(readFileSync(at('stick', UPDATE_FILE), 'utf8')) as { statement: UpdateStatement }
  const changed = change(statement)
  const sig = sign(null, updateMessage(changed), privateKey).toString('base64')
  writeFileSync(at('stick', UPDATE_FILE), canonicalBytes({ statement: changed, sig }))
}
const onlyFile = (told: UpdateStatement, change: object): object => ({
  ...told,
  files: told.files.map((file) => ({ ...file, ...change })),
})

let snapshots = 0
const start = (more: Partial<UpdateNeeds> = {}) => {
  snapshots = 0
  return createUpdates({
    dataFolder: at('data'),
    version: OLD,
    key: publicKeyOf(privateKey),
    kind: 'loopback-linux-x64',
    program: { root: at('program'), version: OLD },
    snapshot: () => Promise.resolve(void (snapshots += 1)),
    volumes: () => Promise.resolve([at('stick'), at('gone')]),
    ...more,
  })
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => codedOf(thrown)?.code ?? thrown,
  )
const program = () => filesBelow(at('program'))
const expectNew = () => {
  expect(readFileSync(at('program/current'), 'utf8')).toBe(`${NEW}\n`)
  expect(filesBelow(at('program/versions', NEW))).toEqual(asFound(versionFiles(NEW)))
  expect(filesBelow(at('program/versions', OLD))).toEqual(asFound(versionFiles(OLD)))
  expect(readFileSync(at('program/cdo-desk'), 'utf8')).toBe('the start file')
}

describe('updates from a stick', () => {
  it('are found on a drive or one folder below, and laid beside the running version', async () => {
    const updates = start()
    expect(await refusal(updates['update.find']({}))).toBe('E_UPDATE_NONE')
    mkdirSync(at('stick/发布'))
    await offer()
    for (const name of [UPDATE_FILE, archiveName(NEW)]) await nodeDisk.rename(at('stick', name), at('stick/发布', name))
    const bytes = readFileSync(at('stick/发布', archiveName(NEW))).length
    const found = [{ folder: at('stick/发布'), offer: { version: NEW, name: archiveName(NEW), bytes } }]
    expect(await updates['update.find']({})).toEqual(found)
    expect(await updates['update.find']({ folder: at('stick') })).toEqual(found)
    expect(await refusal(updates['update.find']({ folder: at('data') }))).toBe('E_UPDATE_NONE')

    expect(await updates['update.feed']({})).toEqual({ url: '' })
    expect(await updates['update.take']({ folder: at('stick/发布') })).toEqual({
      version: NEW,
      by: 'program',
      path: at('program'),
    })
    expectNew()
    expect(snapshots).toBe(1)
    expect(await updates['update.feed']({})).toEqual({ url: '', ready: NEW })
    // The archive is done with.
    expect(filesBelow(at('data/updates'))).toEqual({})
  })

  it('come as a zip for Windows', async () => {
    const name = `cdo-desk-loopback-${NEW}-win-x64.zip`
    writeFileSync(at('stick', name), zipOf(releaseFiles(NEW)))
    await signUpdate({ folder: at('stick'), version: NEW, privateKey })
    await start({ kind: 'loopback-win-x64' })['update.take']({ folder: at('stick') })
    expect(Object.keys(filesBelow(at('program/versions', NEW)))).toHaveLength(versionFiles(NEW).size)
    expect(readFileSync(at('program/current'), 'utf8')).toBe(`${NEW}\n`)
  })

  it('are handed over as a file where no version can be laid beside this one', async () => {
    await offer()
    const before = program()
    const updates = start({ program: undefined })
    const path = at('data/updates', archiveName(NEW))
    for (const round of [1, 2]) {
      expect(await updates['update.take']({ folder: at('stick') })).toEqual({ version: NEW, by: 'user', path })
      expect([snapshots, readFileSync(path).equals(readFileSync(at('stick', archiveName(NEW))))]).toEqual([round, true])
    }
    expect(program()).toEqual(before)
  })

  it('are made anew after one that was cut off before it was named', async () => {
    await offer()
    layOut(at('program/versions', NEW), new Map([['dist/loopback/main.js', { bytes: Buffer.from('half') }]]))
    layOut(at('program/versions', `${NEW}.part`), versionFiles(OLD))
    await start()['update.take']({ folder: at('stick') })
    expectNew()
    expect(existsSync(at('program/versions', `${NEW}.part`))).toBe(false)
  })
})

type Prepare = () => Promise<void> | void
const faulty = (name: keyof Disk, errno: string, when: (path: string) => boolean): { disk: Disk } => {
  const real = nodeDisk as unknown as Record<string, (...args: unknown[]) => unknown>
  const fault = (...args: unknown[]): unknown =>
    when(String(args[0])) ? Promise.reject(Object.assign(new Error(errno), { code: errno })) : real[name]?.(...args)
  return { disk: { ...nodeDisk, [name]: fault } }
}
const noRoom = (place: () => string): { disk: Disk } => {
  const statfs = async (path: string) => {
    const found = await nodeDisk.statfs(path)
    if (path === place()) found.bavail = 0
    return found
  }
  return { disk: { ...nodeDisk, statfs } as unknown as Disk }
}

/** What is refused, with what the stick holds and what else is different. */
const refused: readonly (readonly [string, string, Prepare, Partial<UpdateNeeds>?])[] = [
  ['a foreign key', 'E_UPDATE_SIGNATURE', () => offer(NEW, foreign)],
  [
    'a changed statement',
    'E_UPDATE_SIGNATURE',
    async () => {
      await offer()
      const text = readFileSync(at('stick', UPDATE_FILE), 'utf8')
      writeFileSync(at('stick', UPDATE_FILE), text.replace(`"${NEW}"`, '"0.11.0"'))
    },
  ],
  [
    'a signature for another purpose',
    'E_UPDATE_SIGNATURE',
    async () => {
      await offer()
      const { statement } = JSON.parse(readFileSync(at('stick', UPDATE_FILE), 'utf8')) as { statement: object }
      const sig = sign(null, canonicalBytes(statement), privateKey).toString('base64')
      writeFileSync(at('stick', UPDATE_FILE), canonicalBytes({ statement, sig }))
    },
  ],
  [
    'no signature',
    'E_UPDATE_SIGNATURE',
    async () => {
      await offer()
      const { statement } = JSON.parse(readFileSync(at('stick', UPDATE_FILE), 'utf8')) as { statement: object }
      writeFileSync(at('stick', UPDATE_FILE), canonicalBytes({ statement, sig: '' }))
    },
  ],
  ['no JSON', 'E_UPDATE_SIGNATURE', () => writeFileSync(at('stick', UPDATE_FILE), 'version: 9.9.9\n')],
  ['an endless file', 'E_UPDATE_SIGNATURE', () => writeFileSync(at('stick', UPDATE_FILE), Buffer.alloc(3_000_000, 32))],
  [
    'a later form',
    'E_UPDATE_FORMAT',
    async () => {
      await offer()
      signAnew((told) => ({ ...told, format: 2 }))
    },
  ],
  [
    'a name that leads out',
    'E_UPDATE_FORMAT',
    async () => {
      await offer()
      signAnew((told) => onlyFile(told, { name: '../x' }))
    },
  ],
  ['an older version', 'E_UPDATE_OLDER', () => offer('0.1.99')],
  ['the same version', 'E_UPDATE_OLDER', () => offer(OLD)],
  [
    'older than what waits for the next start',
    'E_UPDATE_OLDER',
    async () => {
      await offer()
      writeFileSync(at('program/current'), '0.11.0\n')
    },
  ],
  [
    'data that it does not read yet',
    'E_UPDATE_DATA',
    async () => {
      await offer()
      signAnew((told) => ({ ...told, dataFormat: { oldest: 1, newest: DATA_FORMAT - 1 } }))
    },
  ],
  [
    'data that it reads no more',
    'E_UPDATE_DATA',
    async () => {
      await offer()
      signAnew((told) => ({ ...told, dataFormat: { oldest: DATA_FORMAT + 1, newest: DATA_FORMAT + 1 } }))
    },
  ],
  ['no file for this system', 'E_UPDATE_SYSTEM', () => offer(), { kind: 'loopback-linux-arm64' }],
  [
    'a missing file',
    'E_UPDATE_GONE',
    async () => {
      await offer()
      rmSync(at('stick', archiveName(NEW)))
    },
  ],
  [
    'a stick pulled out',
    'E_UPDATE_GONE',
    () => offer(),
    faulty('open', 'EIO', (path) => path.startsWith(at('stick/cdo-desk-loopback'))),
  ],
  [
    'a truncated file',
    'E_UPDATE_SIZE',
    async () => {
      await offer()
      truncateSync(at('stick', archiveName(NEW)), 1000)
    },
  ],
  [
    'a longer file',
    'E_UPDATE_SIZE',
    async () => {
      await offer()
      appendFileSync(at('stick', archiveName(NEW)), 'x')
    },
  ],
  [
    'other bytes',
    'E_UPDATE_HASH',
    async () => {
      await offer()
      const bytes = readFileSync(at('stick', archiveName(NEW)))
      bytes.writeUInt8((bytes[bytes.length - 1] ?? 0) ^ 1, bytes.length - 1)
      writeFileSync(at('stick', archiveName(NEW)), bytes)
    },
  ],
  ['no room for the data', 'E_UPDATE_SPACE', () => offer(), noRoom(() => at('data/updates'))],
  ['no room for the program', 'E_UPDATE_SPACE', () => offer(), noRoom(() => at('program'))],
  [
    'a disk that fills up',
    'E_UPDATE_SPACE',
    () => offer(),
    faulty('mkdir', 'ENOSPC', (path) => path.includes('.part/dist')),
  ],
  [
    'a program folder of others',
    'E_UPDATE_PROGRAM',
    () => offer(),
    faulty('mkdir', 'EACCES', (path) => path.endsWith('.part')),
  ],
  [
    'a current that cannot be replaced',
    'E_UPDATE_PROGRAM',
    () => offer(),
    faulty('rename', 'EROFS', (path) => path.endsWith('current.new')),
  ],
  [
    'an archive that leads out',
    'E_UPDATE_ARCHIVE',
    async () => {
      await offer()
      const bytes = tarGzOf(new Map([...releaseFiles(NEW), ['../out', { bytes: Buffer.from('x') }]]))
      writeFileSync(at('stick', archiveName(NEW)), bytes)
      signAnew((told) =>
        onlyFile(told, { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
      )
    },
  ],
  ['an archive of another version', 'E_UPDATE_ARCHIVE', () => offer(NEW, privateKey, releaseFiles('0.9.0'))],
  [
    'no snapshot',
    'E_JOURNAL_DAMAGED',
    () => offer(),
    {
      snapshot: () => Promise.reject(new CodedFailure(hostFailures.E_JOURNAL_DAMAGED('', ''))),
    },
  ],
  ['no key in the program', 'E_UPDATE_OFF', () => offer(), { key: undefined }],
]

describe('an update is refused with the program as it was', () => {
  it.each(refused.map(([what, code, prepare, needs = {}]) => ({ what, code, prepare, needs })))(
    '$what: $code',
    async ({ code, prepare, needs }) => {
      await prepare()
      const before = program()
      const updates = start(needs)
      expect(await refusal(updates['update.take']({ folder: at('stick') }))).toBe(code)
      expect(program()).toEqual(before)
      expect(existsSync(at('out'))).toBe(false)
      expect(filesBelow(at('data/updates'))).toEqual({})
    },
  )

  it('which looking for one says already, where it can be seen', async () => {
    await offer(NEW, foreign)
    mkdirSync(at('stick/旧'))
    writeFileSync(at('stick/旧', archiveName('0.1.0')), tarGzOf(releaseFiles('0.1.0')))
    await signUpdate({ folder: at('stick/旧'), version: '0.1.0', privateKey })
    const found = await start()['update.find']({})
    expect(found.map(({ offer: one, refusal: no }) => [one, no?.code])).toEqual([
      [undefined, 'E_UPDATE_SIGNATURE'],
      [undefined, 'E_UPDATE_OLDER'],
    ])
    expect(await refusal(start({ key: undefined })['update.find']({}))).toBe('E_UPDATE_OFF')
  })

  it('which tells a version that waits for the next start from the one that runs', async () => {
    const said = async () => (await start()['update.find']({})).map(({ refusal: no }) => no?.message)
    await offer(OLD)
    expect(await said()).toEqual([expect.stringContaining('本机已是这个版本')])
    await offer()
    writeFileSync(at('program/current'), `${NEW}\n`)
    expect(await said()).toEqual([expect.stringContaining('关闭程序再打开')])
  })
})

describe('updates from an address', () => {
  it('ask nobody until one is typed in, and refuse what is none', async () => {
    const updates = start()
    await offer()
    expect((await updates['update.check']({})).available).toBeUndefined()
    expect(await refusal(updates['update.take']({}))).toBe('E_UPDATE_FEED')
    expect(asked).toEqual([])
    for (const wrong of ['file:///etc', 'x'])
      expect(await refusal(updates['update.setFeed']({ url: wrong }))).toBe('E_UPDATE_FEED')
    expect(await updates['update.setFeed']({ url: ` ${url} ` })).toEqual({ url })
    expect(await updates['update.feed']({})).toEqual({ url })
    expect(await updates['update.setFeed']({ url: '' })).toEqual({ url: '' })
  })

  it('are off without a key, and nobody is asked', async () => {
    const updates = start({ key: undefined })
    await updates['update.setFeed']({ url })
    expect(await updates['update.feed']({})).toMatchObject({ url, off: { code: 'E_UPDATE_OFF' } })
    expect((await updates['update.check']({})).available).toBeUndefined()
    expect(await refusal(updates['update.take']({}))).toBe('E_UPDATE_OFF')
    expect(asked).toEqual([])
  })

  it('are told before anything is loaded, and then go the way of the stick', async () => {
    await offer()
    const updates = start()
    await updates['update.setFeed']({ url: `${url}/` })
    const told = await updates['update.check']({})
    expect(told).toMatchObject({ current: OLD, available: NEW })
    expect(told.message).toContain(archiveName(NEW))
    expect([asked, snapshots]).toEqual([[UPDATE_FILE], 0])
    // Over an address that sends on.
    answers[archiveName(NEW)] = (send) => send(302, { location: `${url}/there` })
    answers['there'] = (send) => send(200, {}, readFileSync(at('stick', archiveName(NEW))))
    expect(await updates['update.take']({})).toMatchObject({ version: NEW, by: 'program' })
    expectNew()
  })

  it('say nothing of this version, and refuse an older one', async () => {
    const updates = start()
    await updates['update.setFeed']({ url })
    await offer(OLD)
    expect((await updates['update.check']({})).available).toBeUndefined()
    await offer('0.1.0')
    expect(await refusal(updates['update.check']({}))).toBe('E_UPDATE_OLDER')
    await offer(NEW, foreign)
    expect(await refusal(updates['update.check']({}))).toBe('E_UPDATE_SIGNATURE')
    expect(asked).toEqual([UPDATE_FILE, UPDATE_FILE, UPDATE_FILE])
  })

  it.each([
    ['other bytes of the same length', 'E_UPDATE_HASH', (send, whole) => send(200, {}, Buffer.alloc(whole.length))],
    ['fewer bytes', 'E_UPDATE_SIZE', (send, whole) => send(200, {}, whole.subarray(0, 100))],
    [
      'a cut line',
      'E_UPDATE_UNREACHABLE',
      (send, whole) => send(200, { 'content-length': String(whole.length + 1) }, whole),
    ],
    ['more bytes', 'E_UPDATE_SIZE', (send, whole) => send(200, {}, Buffer.concat([whole, whole]))],
    ['nothing', 'E_UPDATE_UNREACHABLE', (send) => send(404, {})],
    ['another protocol', 'E_UPDATE_UNREACHABLE', (send) => send(101, { connection: 'upgrade', upgrade: 'x' })],
    ['a circle', 'E_UPDATE_UNREACHABLE', (send) => send(302, { location: `${url}/${archiveName(NEW)}` })],
    ['another way', 'E_UPDATE_UNREACHABLE', (send) => send(302, { location: 'file:///etc/passwd' })],
  ] as const satisfies readonly (readonly [string, string, (typeof answers)[string]])[])(
    'refuse %s: %s',
    async (_what, code, answer) => {
      await offer()
      const before = program()
      const updates = start()
      await updates['update.setFeed']({ url })
      answers[archiveName(NEW)] = (send, whole) => {
        answer(send, whole)
        // An answer that promised more than it has would never end by itself.
        if (_what === 'a cut line') server.closeAllConnections()
      }
      expect(await refusal(updates['update.take']({}))).toBe(code)
      expect([program(), snapshots, filesBelow(at('data/updates'))]).toEqual([before, 0, {}])
    },
  )

  it('say when there is nothing at the address', async () => {
    const updates = start()
    await updates['update.setFeed']({ url: `${url}/nothing/here/` })
    expect(await refusal(updates['update.check']({}))).toBe('E_UPDATE_UNREACHABLE')
    await updates['update.setFeed']({ url: 'http://127.0.0.1:9/' })
    expect(await refusal(updates['update.check']({}))).toBe('E_UPDATE_UNREACHABLE')
  })
})
