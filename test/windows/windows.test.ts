import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import type { Host } from '../../shared/host/client'
import type { JournalBody } from '../../shared/journal/journal'
import { keepAttachment, readAttachment } from '../../renderer/io/attachments'
import { smallParts } from '../package/build'
import { draftOf, PASSPHRASE } from '../package/host'
import { lostInKills } from '../support/lost-in-kills'
import { freePort } from '../support/open-loopback'
import { needs } from '../support/skip'
import { setUpWine, wineAvailable, type Wine } from './wine'
import { holdOnWindows, refusedStart, runOnWindows, startOnWindows, type WindowsProgram } from './windows-program'

const DATA = 'C:\\cdo 数据'
const KILLS = 5

const append = async (host: Host) => {
  const id = randomUUID()
  const { seq } = await host('journal.status', {})
  const changes = [{ table: 'persons' as const, id, before: null, after: { name: '张示例' } }]
  const body: JournalBody = { type: 'change', action: { id, label: '改一处' }, changes }
  return host('journal.append', { expectSeq: seq, body })
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => codedOf(thrown)?.code ?? thrown,
  )

const found = await wineAvailable()
if ('missing' in found) it('the program on Windows Node under Wine', (context) => needs(context, false, found.missing))
else {
  let wine: Wine
  beforeAll(async () => {
    wine = await setUpWine(found)
  })
  afterAll(() => wine.remove())

  const running: WindowsProgram[] = []
  const start = async (data = DATA): Promise<WindowsProgram> => {
    const program = await startOnWindows(wine, data)
    running.push(program)
    return program
  }
  afterEach(async () => {
    for (const program of running.splice(0)) await program.kill()
  })

  /** What a command of `cdo` answers there. */
  const cdo = async (...words: string[]): Promise<unknown> => {
    const { output, complaint } = await runOnWindows(wine, 'cli\\main.js', [...words, '--json'])
    return output === '' ? complaint : (JSON.parse(output) as unknown)
  }

  it(`no acknowledged entry is lost in ${KILLS} ends by the task manager`, async () => {
    const { acknowledged, lost } = await lostInKills(() => startOnWindows(wine, 'C:\\kill 数据'), KILLS)
    expect(acknowledged).toBeGreaterThan(0)
    expect(lost).toEqual([])
    expect(await cdo('journal', 'verify', 'C:\\kill 数据')).toMatchObject({ ok: true })
  })

  it('drives are listed, each the top of its own; a folder is written with its letter', async () => {
    const { host } = await start()
    const paths = (await host('volume.list', {})).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['C:\\', 'E:\\', 'Z:\\']))
    expect(await host('folder.list', { path: 'E:\\' })).toMatchObject({ path: 'E:\\', parent: null })
    mkdirSync(join(wine.toLinux('E:\\'), '报送 二'))
    expect(await host('folder.list', { path: 'E:\\报送 二' })).toMatchObject({ path: 'E:\\报送 二', parent: 'E:\\' })
    expect(await refusal(host('folder.list', { path: 'Q:\\' }))).toBe('E_FOLDER')
    expect(await host('app.info', {})).toMatchObject({ platform: 'win32', dataFolder: DATA })
  })

  it('names that Windows refuses are refused before anything is written', async () => {
    const { host } = await start()
    mkdirSync(join(wine.disk, 'names'))
    const refused = [
      'CON',
      'con.txt',
      'NUL',
      'LPT1.xlsx',
      '末点.',
      '末空 ',
      'a<b',
      'a>b',
      'a:b',
      'a"b',
      'a|b',
      'a?b',
      'a*b',
    ]
    for (const name of [...refused, 'a/b', 'a\\b', '..', ''])
      expect(await refusal(host('file.write', { folder: 'C:\\names', name, bytes: new Uint8Array(1) })), name).toBe(
        'E_TARGET_NAME',
      )
    expect(readdirSync(join(wine.disk, 'names'))).toEqual([])
    const { path } = await host('file.write', { folder: 'C:\\names', name: '目录 台账.xlsx', bytes: new Uint8Array(1) })
    expect([path, readdirSync(join(wine.disk, 'names'))]).toEqual(['C:\\names\\目录 台账.xlsx', ['目录 台账.xlsx']])
  })

  it('a package is sealed, goes to C: and to another drive, and is the same there', async () => {
    const { host } = await start('C:\\seal 数据')
    await host('key.create', { passphrase: PASSPHRASE })
    await append(host)
    const { stage } = await host('stage.open', {})
    for (const { name, bytes } of smallParts()) await host('stage.write', { stage, name, offset: 0, bytes })
    const { id, name } = await host('package.seal', { stage, statement: draftOf(smallParts()) })
    mkdirSync(join(wine.disk, '报送 文件'))
    const written = await host('package.export', { id, folder: 'C:\\报送 文件' })
    expect(written.path).toBe(`C:\\报送 文件\\${name}`)
    const other = await host('package.export', { id, folder: 'E:\\' })
    expect(other).toEqual({ ...written, path: `E:\\${name}` })
    expect(await host('package.export', { id, folder: 'E:\\' })).toEqual(other)
    expect(await refusal(host('package.export', { id, folder: 'E:\\没有' }))).toBe('E_TARGET_GONE')
    expect(await refusal(host('package.export', { id, folder: 'Q:\\' }))).toBe('E_TARGET_GONE')
    expect(await cdo('verify', other.path)).toMatchObject([{ ok: true, code: 'OK_UNCONFIRMED' }])
    const elsewhere = execFileSync(process.execPath, ['dist/cli/main.js', 'verify', wine.toLinux(other.path), '--json'])
    expect(JSON.parse(elsewhere.toString())).toMatchObject([{ ok: true, code: 'OK_UNCONFIRMED' }])
  })

  it('a snapshot and a backup on another drive become data folders again', async () => {
    const { host, stop } = await start('C:\\backup 数据')
    const file = new Blob([new Uint8Array(300_000).fill(7), '末页'])
    const { sha256 } = await keepAttachment(host, file)
    const { seq, head } = await append(host)
    const snapshot = await host('snapshot.make', { why: 'manual' })
    expect(await host('snapshot.verify', { id: snapshot.id })).toEqual({ ok: true })
    const backup = await host('backup.copy', { folder: 'E:\\' })
    // Over the memory of the copy before, which Windows renames over in its own way.
    await append(host)
    await host('backup.copy', { folder: 'E:\\' })
    expect((await host('backup.state', {})).last).toMatchObject({ place: 'E:\\', seq: 2, elsewhere: true })
    await stop()
    const sources = [backup.path, `C:\\backup 数据\\snapshots\\${snapshot.id}`]
    for (const [index, source] of sources.entries()) {
      const data = `C:\\恢复 后 ${String(index)}`
      // A folder that was made for it by hand is as good as none.
      if (index === 0) mkdirSync(wine.toLinux(data))
      expect(await cdo('restore', source, '--data', data)).toMatchObject({
        ok: true,
        folder: data,
        seq,
        head,
        epoch: 2,
      })
      const restored = await start(data)
      expect(await restored.host('journal.status', {})).toMatchObject({ seq, head })
      expect(new Blob([await readAttachment(restored.host, sha256)]).size).toBe(file.size)
      expect((await append(restored.host)).seq).toBe(2)
    }
  })

  it('waits for another program that has a file open which it replaces', async () => {
    const { host } = await start()
    await append(host)
    await host('backup.copy', { folder: 'E:\\' })
    const before = (await host('backup.state', {})).last?.name
    const letGo = await holdOnWindows(wine, `${DATA}\\backup.json`)
    const copied = refusal(host('backup.copy', { folder: 'E:\\' }))
    // Once the new memory lies beside the old one, it is to take its place.
    while (!existsSync(join(wine.disk, 'cdo 数据/backup.json.new'))) await wait(10)
    // Long enough to be refused, and far shorter than the program waits.
    await wait(500)
    await letGo()
    expect(await copied).toBe('fine')
    expect((await host('backup.state', {})).last?.name).not.toBe(before)
  })

  it('works in folders with blanks and Chinese characters whose paths are longer than Windows once allowed', async () => {
    const deep = ['数据', ...Array.from({ length: 5 }, (_, n) => `第${String(n)}层 ${'长'.repeat(40)}`)].join('\\')
    const data = `C:\\${deep}`
    expect(data.length).toBeGreaterThan(200)
    const { host } = await start(data)
    const { sha256 } = await keepAttachment(host, new Blob(['一页']))
    expect(join(data, 'attachments', sha256).length).toBeGreaterThan(260)
    await append(host)
    const { id } = await host('snapshot.make', { why: 'manual' })
    expect(await host('snapshot.verify', { id })).toEqual({ ok: true })
    const far = `E:\\${deep}`
    mkdirSync(wine.toLinux(far), { recursive: true })
    const name = `${'台账'.repeat(35)}.xlsx`
    const { path } = await host('file.write', { folder: far, name, bytes: new Uint8Array([1, 2]) })
    expect([path, readFileSync(wine.toLinux(path)).length]).toEqual([`${far}\\${name}`, 2])
    expect((await host('folder.list', { path: far })).entries).toEqual([{ name, kind: 'file', bytes: 2 }])
    expect((await host('backup.copy', { folder: far })).path.startsWith(far)).toBe(true)
  })

  it('a build without the publisher’s key takes no update, and goes on', async () => {
    const { host } = await start('C:\\update 数据')
    await host('update.setFeed', { url: 'http://127.0.0.1:9/' })
    expect(await refusal(host('update.take', {}))).toBe('E_UPDATE_OFF')
    expect((await append(host)).seq).toBe(1)
  })

  it('a second start on the folder, or on the port, is refused and says why; after an end the folder is free', async () => {
    const first = await start('C:\\one 数据')
    const { port } = new URL(first.url)
    const same = await refusedStart(wine, 'C:\\one 数据', await freePort())
    expect([same.exit, same.complaint]).toEqual([1, expect.stringContaining('E_DATA_LOCKED')])
    const taken = await refusedStart(wine, 'C:\\two 数据', Number(port))
    expect([taken.exit, taken.complaint]).toEqual([1, expect.stringContaining('E_PORT')])
    await first.stop()
    expect(existsSync(join(wine.disk, 'one 数据/lock'))).toBe(false)
    await start('C:\\one 数据')
  })

  it('a killed program is not taken for alive because another got its number', async () => {
    const data = 'C:\\number 数据'
    const lock = join(wine.toLinux(data), 'lock')
    await (await start(data)).kill()
    await start()
    const { pid } = JSON.parse(readFileSync(join(wine.toLinux(DATA), 'lock'), 'utf8')) as { pid: number }
    writeFileSync(lock, JSON.stringify({ ...(JSON.parse(readFileSync(lock, 'utf8')) as object), pid }))
    expect((await append((await start(data)).host)).seq).toBe(1)
  })
}
