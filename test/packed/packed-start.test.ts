import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JournalBody } from '../../shared/journal/journal'
import { smallParts } from '../package/build'
import { draftOf, PASSPHRASE } from '../package/host'
import { packedProgram, Running, type Script } from './packed-program'

let app = ''
beforeAll(async () => void ({ app } = await packedProgram()))

let cwd = ''
const running: Running[] = []
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), 'cdo packed 数据-'))))
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  rmSync(cwd, { recursive: true, force: true })
})

const start = (words: readonly string[] = ['--data=data'], script: Script = {}): Running => {
  const one = new Running(app, words, { cwd, script })
  running.push(one)
  return one
}
const opened = async (words?: readonly string[], script?: Script): Promise<Running> => {
  const one = start(words, script)
  await one.until('show')
  return one
}
const change: JournalBody = {
  type: 'change',
  action: { id: randomUUID(), label: '改一处' },
  changes: [{ table: 'persons', id: randomUUID(), before: null, after: { id: randomUUID() } }],
}

describe('the packed program over a stub of Electron', () => {
  it('shows its page, keeps an edit, seals a package, asks for updates, and quits cleanly', async () => {
    const one = await opened()
    // The first switch, before anything of Chromium is asked.
    expect(one.all('switch')[0]).toMatchObject({ name: 'lang', value: 'zh-CN', ready: false })
    expect(one.all('path').map(({ path }) => path)).toEqual([join(cwd, 'data/electron')])
    expect(one.all('menu')).toMatchObject([{ menu: null }])
    expect(existsSync(String(one.all('window')[0]?.['icon']))).toBe(true)
    const page = (await one.do('load', { url: 'app://desk/' })) as { status: number; text: string }
    expect([page.status, page.text.includes('<div id="root">')]).toEqual([200, true])
    const worker = readdirSync(join(app, 'dist/renderer/static')).find((name) => name.startsWith('search-worker'))
    expect(await one.do('load', { url: `app://desk/static/${worker ?? ''}` })).toMatchObject({ status: 200 })

    const { host } = one
    expect(await host('app.info', {})).toMatchObject({ host: 'electron', dataFolder: join(cwd, 'data') })
    await host('journal.append', { expectSeq: 0, body: change })
    expect(typeof (await one.do('call', { method: 'journal.read', input: { fromSeq: 1, maxBytes: 1000 } }))).toBe(
      'string',
    )
    expect((await host('journal.read', { fromSeq: 1, maxBytes: 1000 })).entries).toMatchObject([
      { seq: 1, body: change },
    ])

    await host('key.create', { passphrase: PASSPHRASE })
    const { stage } = await host('stage.open', {})
    for (const { name, bytes } of smallParts()) await host('stage.write', { stage, name, offset: 0, bytes })
    const sealed = await host('package.seal', { stage, statement: draftOf(smallParts()) })
    expect(existsSync(join(cwd, 'data/packages', sealed.name))).toBe(true)
    expect(await host('update.check', {})).toMatchObject({ current: (await host('app.info', {})).version })

    await one.do('second')
    expect(one.told.slice(-3).map(({ what }) => what)).toEqual(expect.arrayContaining(['show', 'focus']))
    void one.do('quit').catch(() => undefined)
    expect([await one.ended, existsSync(join(cwd, 'data/lock'))]).toEqual([0, false])
  })

  it('is shown where neither the first picture nor the end of loading comes', async () => {
    await opened(undefined, { withholdReady: true })
    const late = start(['--data=other'], { neverLoads: true })
    await late.until('load')
    expect(late.all('show')).toEqual([])
    await late.until('show')
    expect(late.all('show')).toHaveLength(1)
  })

  it('says in a box why it does not start, and ends with 1', async () => {
    writeFileSync(join(cwd, 'file'), '')
    const blocked = start([`--data=${join(cwd, 'file')}`])
    expect(await blocked.ended).toBe(1)
    expect(blocked.all('box')[0]?.['message']).toContain('E_DATA_FOLDER')

    mkdirSync(join(cwd, 'newer'))
    writeFileSync(join(cwd, 'newer/min_reader'), '99\n')
    const newer = start(['--data=newer'])
    expect(await newer.ended).toBe(1)
    expect(newer.all('box').map(({ message }) => String(message))).toEqual([expect.stringContaining('E_DATA_NEWER')])
    // Its profile is not touched: the box has one of its own, which is gone again.
    expect(readdirSync(join(cwd, 'newer'))).toEqual(['min_reader'])
    const [{ path = '' } = {}] = newer.all('path') as { path?: string }[]
    expect([path.startsWith(tmpdir()), existsSync(path)]).toEqual([true, false])
  })

  it('leaves a second start to the first; with no first one it says what holds the profile', async () => {
    await opened()
    const second = start(undefined, { lockRefused: true })
    expect([await second.ended, second.all('box')]).toEqual([0, []])
    const alone = start(['--data=alone'], { lockRefused: true })
    expect(await alone.ended).toBe(1)
    const [{ message = '' } = {}] = alone.all('box') as { message?: string }[]
    expect(message).toContain('E_PROFILE_LOCKED')
    expect(message).toContain(join(cwd, 'alone/electron'))
  })

  it('opens the page again after it died', async () => {
    const one = await opened(undefined, { answers: [0] })
    await one.do('crash', { reason: 'crashed' })
    await one.until('load', 2)
    expect(one.all('question')).toHaveLength(1)
  })

  it('lets its own page load again, and nothing else', async () => {
    const one = await opened()
    expect(await one.do('navigate', { url: 'app://desk/#/today' })).toBe(false)
    for (const url of ['https://evil.example/', 'app://desk/static/a.js', 'file:///etc/passwd'])
      expect(await one.do('navigate', { url }), url).toBe(true)
    expect(await one.do('request', { url: 'https://evil.example/' })).toBe(true)
    expect(await one.do('request', { url: 'app://desk/static/a.js' })).toBe(false)
    expect(await one.do('request', { url: 'devtools://devtools/a' })).toBe(true)
  })

  it('closes over a save in flight, and asks where the page goes on refusing', async () => {
    const saving = await opened()
    await saving.do('close', { refusals: 1 })
    expect([await saving.ended, saving.all('question')]).toEqual([0, []])

    const stuck = await opened(['--data=stuck'], { answers: [0, 1] })
    await stuck.do('close', { refusals: 9 })
    await stuck.until('question')
    expect(stuck.all('closed')).toEqual([])
    await stuck.do('close', { refusals: 9 })
    await stuck.until('question', 2)
    expect(await stuck.ended).toBe(0)
  })

  it('asks at once before a page that refuses is loaded again', async () => {
    const one = await opened(undefined, { answers: [0, 1] })
    expect([await one.do('reload', { refusals: 1 }), await one.do('reload', { refusals: 1 })]).toEqual([false, true])
  })

  it('restores a backup into a new folder before anything is opened', async () => {
    const first = await opened()
    await first.host('journal.append', { expectSeq: 0, body: change })
    mkdirSync(join(cwd, 'stick'))
    const { path } = await first.host('backup.copy', { folder: join(cwd, 'stick') })
    const restoring = start([`--restore=${path}`, '--data=restored'])
    expect(await restoring.ended).toBe(0)
    expect(restoring.all('question')).toMatchObject([{ message: '备份已恢复。' }])
    expect(restoring.all('relaunch')).toMatchObject([{ args: [`--data=${join(cwd, 'restored')}`] }])
    const again = await opened(['--data=restored'])
    expect((await again.host('journal.read', { fromSeq: 1, maxBytes: 1000 })).entries).toMatchObject([{ body: change }])

    const nowhere = start([`--restore=${path}`])
    expect([await nowhere.ended, String(nowhere.all('box')[0]?.['message'])]).toEqual([
      1,
      expect.stringContaining('E_RESTORE_TARGET'),
    ])
  })

  it('offers menu and zoom, and prints with the paper of the form', async () => {
    const one = await opened()
    await one.do('press', {
      isEditable: true,
      selectionText: '',
      editFlags: { canUndo: true, canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
    })
    expect(one.all('popup')).toMatchObject([{ labels: ['撤销', '-', '剪切', '复制', '粘贴', '-', '全选'] }])
    await one.do('wheel', { direction: 'in' })
    expect(one.all('zoom').at(-1)).toMatchObject({ level: 0.5 })
    expect(await one.host('page.print', { landscape: true })).toEqual({ by: 'host' })
    expect(one.all('print')).toMatchObject([
      { options: { pageSize: 'A4', landscape: true, printBackground: true, margins: { marginType: 'none' } } },
    ])
    await one.do('close')
    await one.ended
    const again = await opened()
    await again.until('zoom')
    expect(again.all('zoom')[0]).toMatchObject({ level: 0.5 })
  })

  it('answers with a code where the call itself fails', async () => {
    const one = await opened(undefined, { rejectInvoke: true })
    expect(await one.do('call', { method: 'app.info', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'E_UNREACHABLE' },
    })
  })
})
