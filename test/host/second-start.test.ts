import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StartOptions } from '../../electron/launch/options'
import { isProfileHeld } from '../../electron/loopback/browser-profile'
import { profileOf } from '../../electron/loopback/open-window'
import { runLoopback } from '../../electron/loopback/run'
import { howToSay } from '../../electron/loopback/say-in-window'
import { askForWindow, leaveWord } from '../../electron/loopback/second-start'
import { freePort, takeSession } from '../support/open-loopback'

let folder = ''
let data = ''
let browser: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdo second 数据-'))
  data = join(folder, 'data')
})
afterEach(() => {
  browser?.kill()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** A program in place of another: writes down its words, and ends. */
const program = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" >>"$0.words"\n`)
  chmodSync(path, 0o755)
  return path
}
const wordsOf = (path: string): string => (existsSync(`${path}.words`) ? readFileSync(`${path}.words`, 'utf8') : '')
const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await wait(20)
}

/** A browser that runs with the window's profile, as Chromium marks it. */
const runBrowser = (): void => {
  browser = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
  mkdirSync(profileOf(data), { recursive: true })
  symlinkSync(`${hostname()}-${browser.pid ?? 0}`, join(profileOf(data), 'SingletonLock'))
}
const endBrowser = async (): Promise<void> => {
  browser?.kill()
  await until(() => !isProfileHeld(profileOf(data)))
}

const start = (port: number, more: Partial<StartOptions> = {}): Promise<number> =>
  runLoopback({
    options: { open: true, data, port, json: false, host: 'loopback', sayInWindow: true, ...more },
    version: '0.1.0',
    page: (_request, response) => response.writeHead(404).end(),
  })

describe('a second start', () => {
  it('opens a window of the running program, which ends with the last one', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const chrome = program('chrome')
    vi.stubEnv('CHROME_PATH', chrome)
    vi.stubEnv('DISPLAY', ':0')
    // Both windows are handed over to a browser that ran before: its end counts, not that of the processes that are started.
    runBrowser()
    const port = await freePort()
    const first = start(port)
    await until(() => wordsOf(chrome).includes('--app='))
    expect(statSync(join(data, 'running.json')).mode & 0o777).toBe(0o600)
    const second = start(port)
    const urls = (): string[] => [...wordsOf(chrome).matchAll(/--app=(\S+)/g)].map(([, url = '']) => url)
    await until(() => urls().length === 2)
    const origin = `http://127.0.0.1:${port}`
    const cookies = await Promise.all(urls().map((url) => takeSession(origin, url.split('#token=')[1] ?? '')))
    // One session, whichever window asks first; a token is good once.
    expect(cookies[0]).toMatch(/^cdo_session_/)
    expect(cookies[1]).toBe(cookies[0])
    expect(await takeSession(origin, urls()[1]?.split('#token=')[1] ?? '')).toBe('')

    // It leaves the window to the first, which ends with the browser.
    expect(await second).toBe(0)
    expect(existsSync(join(data, 'running.json'))).toBe(true)
    await endBrowser()
    expect(await first).toBe(0)
    expect([existsSync(join(data, 'running.json')), existsSync(join(data, 'lock'))]).toEqual([false, false])
    expect(said.mock.calls.join('')).toContain('再打开一个窗口')
  })

  it('finds the program serving where the last window was closed a moment ago', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const chrome = program('chrome')
    vi.stubEnv('CHROME_PATH', chrome)
    vi.stubEnv('DISPLAY', ':0')
    runBrowser()
    const port = await freePort()
    let running = true
    const first = start(port).finally(() => (running = false))
    await until(() => existsSync(join(data, 'running.json')))
    await until(() => wordsOf(chrome).includes('--app='))
    const url = (await askForWindow(data)) ?? ''
    await endBrowser()
    // The next browser takes its time.
    await wait(1500)
    expect(running).toBe(true)
    rmSync(join(profileOf(data), 'SingletonLock'))
    runBrowser()
    expect(await takeSession(`http://127.0.0.1:${port}`, url.split('#token=')[1] ?? '')).toMatch(/^cdo_session_/)
    await endBrowser()
    expect(await first).toBe(0)
  })

  it('is given nothing without the key, by a stale word or by none', async () => {
    expect(await askForWindow(folder, 0)).toBeUndefined()
    const address = `http://127.0.0.1:${await freePort()}/`
    const takeBack = await leaveWord(folder, { address, key: 'k' })
    expect(await askForWindow(folder, 0)).toBeUndefined()
    await takeBack()
    expect(existsSync(join(folder, 'running.json'))).toBe(false)

    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const chrome = program('chrome')
    vi.stubEnv('CHROME_PATH', chrome)
    vi.stubEnv('DISPLAY', ':0')
    runBrowser()
    const port = await freePort()
    const first = start(port)
    await until(() => wordsOf(chrome).includes('--app='))
    const origin = `http://127.0.0.1:${port}`
    for (const key of ['', 'k', 1, undefined]) {
      const headers = { 'content-type': 'application/json', origin }
      const answer = await fetch(`${origin}/window`, { method: 'POST', headers, body: JSON.stringify({ key }) })
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('E_TOKEN')])
    }
    await endBrowser()
    expect([await first, said.mock.calls.join('')]).toEqual([0, expect.stringContaining('窗口已关闭')])
  })

  it('does not wait for a program that hangs, and a word that cannot be written stops nothing', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}/`
    await leaveWord(folder, { address, key: 'k' })
    expect(await askForWindow(folder, 0)).toBeUndefined()
    silent.close()
    rmSync(join(folder, 'running.json'))
    // What another program holds open on Windows can neither be removed nor written.
    mkdirSync(join(folder, 'running.json/held'), { recursive: true })
    const takeBack = await leaveWord(folder, { address, key: 'k' })
    await takeBack()
    expect(await askForWindow(folder, 0)).toBeUndefined()
  }, 20_000)

  it('says in a window what keeps it from starting, where nobody sees stderr', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const zenity = program('zenity')
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`)
    vi.stubEnv('DISPLAY', ':0')
    mkdirSync(data)
    writeFileSync(join(data, 'min_reader'), '99\n')
    expect(await start(await freePort())).toBe(1)
    await until(() => wordsOf(zenity).includes('E_DATA_NEWER'))
    expect(said.mock.calls.join('')).toContain('E_DATA_NEWER')
    rmSync(`${zenity}.words`)
    expect(await start(await freePort(), { sayInWindow: false })).toBe(1)
    expect(await start(await freePort(), { open: false })).toBe(1)
    expect(wordsOf(zenity)).toBe('')
  })
})

describe('a sentence without a terminal', () => {
  const has = (platform: string, ...paths: string[]) => ({
    platform,
    environment: { PATH: '/usr/bin', DISPLAY: ':0', ProgramFiles: '/programs' },
    isProgram: (path: string) => paths.includes(path),
  })
  const shown = (words: readonly string[] = []): string =>
    readFileSync((words[0] ?? '').replace('--app=', '').replace('file://', ''), 'utf8')

  it('stands in a box of the desktop, else on a page of its own', () => {
    const line = '“<a&b>”打不开。'
    expect(howToSay(has('linux', '/usr/bin/zenity', '/usr/bin/chromium'), line)).toMatchObject({
      program: '/usr/bin/zenity',
      words: expect.arrayContaining(['--no-markup', `--text=${line}`]) as unknown,
    })
    expect(howToSay(has('linux', '/usr/bin/kdialog'), line)?.words).toContain(line)
    const page = howToSay(has('linux', '/usr/bin/chromium', '/usr/bin/xdg-open'), line)
    expect([page?.program, shown(page?.words)]).toEqual([
      '/usr/bin/chromium',
      expect.stringContaining('&lt;a&amp;b&gt;'),
    ])
    expect(howToSay(has('linux', '/usr/bin/xdg-open'), line)?.program).toBe('/usr/bin/xdg-open')
    expect(howToSay(has('linux'), line)).toBeUndefined()
    const edge = join('/programs', 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    expect(howToSay(has('win32', edge), line)?.program).toBe(edge)
    expect(howToSay(has('win32'), line)?.program).toBe('explorer.exe')
    expect(howToSay({ ...has('linux', '/usr/bin/zenity'), environment: { PATH: '/usr/bin' } }, line)).toBeUndefined()
  })
})

describe('the mark of a browser on its profile', () => {
  it('is that of a living process here, or a file on Windows', () => {
    const mark = (to: string): boolean => {
      rmSync(join(folder, 'SingletonLock'), { force: true })
      symlinkSync(to, join(folder, 'SingletonLock'))
      return isProfileHeld(folder, 'linux')
    }
    expect(isProfileHeld(folder, 'linux')).toBe(false)
    expect(mark(`${hostname()}-${process.pid}`)).toBe(true)
    expect([mark(`other-pc-${process.pid}`), mark(`${hostname()}-4194305`), mark('nonsense')]).toEqual([
      false,
      false,
      false,
    ])
    expect(isProfileHeld(folder, 'win32')).toBe(false)
    writeFileSync(join(folder, 'lockfile'), '')
    expect(isProfileHeld(folder, 'win32')).toBe(true)
  })
})
