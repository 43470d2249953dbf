import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decode } from '../../shared/base/codec'
import { CodedFailure } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { bundles } from '../../electron/launch/build-all'
import { root } from '../../electron/launch/stamp'
import type { ElectronParts, WindowOptions } from '../../electron/shell/electron-parts'
import { startShell, type ShellNeeds } from '../../electron/shell/start-shell'
import { openMemoryHost } from '../support/memory-host'

type Handler = (...words: unknown[]) => unknown

/** An Electron that does nothing and writes down what is asked of it, in order. */
const record = ({ instance = true, packed = true, switches = [] as string[], answers = [] as number[] } = {}) => {
  const calls: string[] = []
  const handlers = new Map<string, Handler>()
  let window: WindowOptions | undefined
  let schemes: unknown
  let ready = false
  let destroyed = false
  let held = false
  let load: () => Promise<void> = () => Promise.resolve()
  const questions: string[] = []
  const keep = (name: string, handler: unknown): void => {
    calls.push(name)
    handlers.set(name, handler as Handler)
  }
  const answer = (message: string): number => {
    questions.push(message)
    return answers.shift() ?? 0
  }
  const electron: ElectronParts = {
    app: {
      isPackaged: packed,
      commandLine: {
        appendSwitch: (name, value) => calls.push(`switch ${name}=${value}`),
        hasSwitch: (name) => switches.includes(name),
      },
      setPath: (_name, path) => calls.push(`setPath ${path}`),
      enableSandbox: () => calls.push('enableSandbox'),
      requestSingleInstanceLock: () => {
        calls.push('requestSingleInstanceLock')
        return instance
      },
      isReady: () => ready,
      whenReady: () => {
        calls.push('whenReady')
        ready = true
        return Promise.resolve()
      },
      relaunch: ({ args }) => calls.push(`relaunch ${args.join(' ')}`),
      quit: () => calls.push('quit'),
      exit: (code) => calls.push(`exit ${code}`),
      on: (event, listener) => keep(`app.${event}`, listener),
    },
    protocol: {
      registerSchemesAsPrivileged: (given) => {
        calls.push('registerSchemesAsPrivileged')
        schemes = given
      },
      handle: (scheme, handler) => keep(`protocol.${scheme}`, handler),
    },
    defaultSession: () => ({
      setPermissionRequestHandler: (handler) => keep('permissionRequest', handler),
      setPermissionCheckHandler: (handler) => keep('permissionCheck', handler),
      setDevicePermissionHandler: (handler) => keep('devicePermission', handler),
      on: (event, listener) => keep(`session.${event}`, listener),
      webRequest: { onBeforeRequest: (listener) => keep('beforeRequest', listener) },
    }),
    newWindow: (options) => {
      calls.push('newWindow')
      window = options
      return {
        webContents: {
          on: (event: string, listener: unknown) => keep(`page.${event}`, listener),
          setWindowOpenHandler: () => undefined,
          setZoomLevel: (level) => calls.push(`zoom ${level}`),
          print: (options, done) => {
            calls.push(`print ${JSON.stringify(options)}`)
            if (!held) done(false)
          },
        },
        isMinimized: () => true,
        isDestroyed: () => destroyed,
        restore: () => calls.push('restore'),
        focus: () => calls.push('focus'),
        show: () => calls.push('show'),
        close: () => {
          calls.push('close')
          handlers.get('window.close')?.()
        },
        destroy: () => {
          calls.push('destroy')
          destroyed = true
        },
        on: (event, listener) => keep(`window.${event}`, listener),
        once: (event, listener) => keep(`window.${event}`, listener),
        loadURL: (url) => {
          calls.push(`loadURL ${url}`)
          return load()
        },
      }
    },
    ipcMain: { handle: (channel, listener) => keep(`ipc.${channel}`, listener) },
    removeMenu: () => calls.push('removeMenu'),
    popupMenu: (items) =>
      calls.push(`menu ${items.map((item) => ('role' in item ? `${item.label}:${item.enabled}` : '-')).join(' ')}`),
    showError: (_title, message) => calls.push(`showError ${message}`),
    ask: ({ message }) => Promise.resolve(answer(message)),
    askNow: ({ message }) => answer(message),
  }
  return {
    electron,
    calls,
    questions,
    call: (name: string, ...words: unknown[]) => handlers.get(name)?.(...words),
    loads: (given: () => Promise<void>) => (load = given),
    holdsPrinting: () => (held = true),
    window: () => window,
    schemes: () => schemes,
  }
}

const start = async (recorder: ReturnType<typeof record>, more: Partial<ShellNeeds> = {}) => {
  const memory = await openMemoryHost()
  let closed = 0
  let level = 0
  const running = startShell(recorder.electron, {
    profile: { make: () => '/data/electron', lock: '/data/electron/SingletonLock' },
    preload: '/dist/preload.cjs',
    refuseNewer: () => undefined,
    isHeld: () => Promise.resolve(true),
    temporary: () => ({ path: '/tmp/box', remove: () => recorder.calls.push('remove /tmp/box') }),
    openHost: () => {
      recorder.calls.push('openHost')
      const close = () => {
        closed += 1
        return memory.close()
      }
      return Promise.resolve({
        dataFolder: '/data',
        handlers: memory.handlers,
        notices: [],
        readOnly: () => undefined,
        close,
      })
    },
    pages: (path) =>
      Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(path) }),
    zoom: { read: () => level, keep: (next) => (level = next) },
    onUp: () => recorder.calls.push('up'),
    report: () => undefined,
    ...more,
  })
  await running
  return { closed: () => closed, end: () => memory.close() }
}

describe('electron shell', () => {
  it('does things in the order that Electron demands', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const { calls } = recorder
    const order = [
      'switch lang=zh-CN',
      'registerSchemesAsPrivileged',
      'enableSandbox',
      'setPath /data/electron',
      'requestSingleInstanceLock',
      'app.web-contents-created',
      'whenReady',
      'up',
      'openHost',
      'permissionRequest',
      'beforeRequest',
      'newWindow',
      'protocol.app',
      'ipc.host',
      'loadURL app://desk/',
      'show',
    ]
    const places = order.map((name) => calls.indexOf(name))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(calls.filter((name) => name === 'registerSchemesAsPrivileged')).toHaveLength(1)
    expect(recorder.schemes()).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    await end()
  })

  it('opens its window in a sandbox without Node', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    expect(recorder.window()?.webPreferences).toMatchObject({
      preload: '/dist/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    })
    await end()
  })

  it('shuts every door but its own page', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const answers: unknown[] = []
    recorder.call('permissionRequest', null, 'media', (granted: boolean) => answers.push(granted))
    expect([...answers, recorder.call('permissionCheck'), recorder.call('devicePermission')]).toEqual([
      false,
      false,
      false,
    ])
    const cancelled = (url: string): unknown => {
      let answer: { cancel: boolean } | undefined
      recorder.call('beforeRequest', { url }, (given: { cancel: boolean }) => (answer = given))
      return answer?.cancel
    }
    for (const url of [
      'http://127.0.0.1/',
      'https://evil.example/',
      'file:///etc/passwd',
      'app://other/',
      'app://desk.evil/',
      'ws://x/',
      'data:text/html,x',
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of ['app://desk/', 'app://desk/static/a.js', 'blob:app://desk/1'])
      expect(cancelled(url), url).toBe(false)

    const prevented: string[] = []
    const listeners = new Map<string, Handler>()
    let opened: unknown
    recorder.call(
      'app.web-contents-created',
      {},
      {
        on: (event: string, listener: Handler) => listeners.set(event, listener),
        setWindowOpenHandler: (handler: () => unknown) => (opened = handler()),
      },
    )
    const happens = (event: string, url: string, isMainFrame = true): boolean => {
      const before = prevented.length
      listeners.get(event)?.({ url, isMainFrame, preventDefault: () => prevented.push(event) })
      return prevented.length > before
    }
    expect(opened).toEqual({ action: 'deny' })
    for (const event of ['will-navigate', 'will-frame-navigate']) {
      // The start screen loads the page again, whatever screen stands behind the #.
      for (const url of ['app://desk/', 'app://desk/#/today', 'app://desk/?x'])
        expect(happens(event, url), url).toBe(false)
      for (const url of [
        'app://desk/static/a.js',
        'app://desk.evil/',
        'app://other/',
        'https://evil.example/',
        'file:///etc/passwd',
        'about:blank',
      ])
        expect(happens(event, url), url).toBe(true)
      expect(happens(event, 'app://desk/', false)).toBe(true)
    }
    expect([happens('will-redirect', 'app://desk/'), happens('will-attach-webview', 'app://desk/')]).toEqual([
      true,
      true,
    ])
    recorder.call('session.will-download', { preventDefault: () => prevented.push('will-download') })
    expect(prevented).toContain('will-download')
    await end()
  })

  it('lets the developer tools load where nothing is packed', async () => {
    for (const packed of [true, false]) {
      const recorder = record({ packed })
      const { end } = await start(recorder)
      let answer: { cancel: boolean } | undefined
      recorder.call('beforeRequest', { url: 'devtools://devtools/bundled/a.html' }, (given: { cancel: boolean }) => {
        answer = given
      })
      expect(answer?.cancel).toBe(packed)
      await end()
    }
  })

  it('answers calls of its own page only', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const ask = (url: string | null, method: unknown = 'app.info') =>
      recorder.call('ipc.host', { senderFrame: url === null ? null : { url } }, method, {})
    expect(await ask('app://desk/')).toMatchObject({ ok: true })
    for (const url of ['https://evil.example/', 'app://desk.evil/', 'about:blank', null])
      expect(await ask(url)).toMatchObject({ ok: false, error: { code: 'E_FORBIDDEN' } })
    expect(await ask('app://desk/', 7)).toMatchObject({ ok: false, error: { code: 'E_FORBIDDEN' } })
    expect(await ask('app://desk/', 'constructor')).toMatchObject({ ok: false, error: { code: 'E_METHOD' } })
    const page = (await recorder.call('protocol.app', { url: 'app://desk/static/a.js?x', method: 'GET' })) as Response
    expect(await page.text()).toBe('/static/a.js')
    const foreign = (await recorder.call('protocol.app', { url: 'app://other/a.js', method: 'GET' })) as Response
    expect(foreign.status).toBe(404)
    await end()
  })

  it('brings the running window forward at a second start, which ends itself', async () => {
    const first = record()
    const { end } = await start(first)
    first.call('app.second-instance')
    expect(first.calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
    await end()
    const second = record({ instance: false })
    await (await start(second)).end()
    expect(second.calls).toContain('quit')
    expect(second.calls).not.toContain('openHost')
    expect(second.calls).not.toContain('newWindow')
  })

  it('refuses newer data before the profile is touched, and says so', async () => {
    const recorder = record()
    const { end } = await start(recorder, {
      refuseNewer: () => {
        throw new CodedFailure(hostFailures.E_DATA_NEWER('/data', 2, 1))
      },
    })
    // A box before ready goes to stderr on Linux: Electron comes up in a profile of its own, which goes again.
    const said = recorder.calls.slice(recorder.calls.indexOf('enableSandbox') + 1)
    expect(said.map((call) => call.replace(/ 数据.*（/, ' ').replace('）', ''))).toEqual([
      'setPath /tmp/box',
      'whenReady',
      'up',
      'showError E_DATA_NEWER',
      'remove /tmp/box',
      'exit 1',
    ])
    await end()
  })

  it('closes the host before the process goes', async () => {
    const recorder = record()
    const { closed } = await start(recorder)
    let prevented = 0
    for (const event of [1, 2]) recorder.call('app.will-quit', { preventDefault: () => (prevented += event) })
    await expect.poll(() => recorder.calls.at(-1)).toBe('exit 0')
    expect([prevented, closed()]).toEqual([3, 1])
  })
})

describe('a start that fails', () => {
  it('says why no window opens when the profile is taken and nobody holds the data', async () => {
    const recorder = record({ instance: false })
    const { end } = await start(recorder, { isHeld: () => Promise.resolve(false) })
    expect(recorder.calls.join()).toContain('E_PROFILE_LOCKED')
    expect(recorder.calls.join()).toContain('/data/electron/SingletonLock')
    expect(recorder.calls.slice(-1)).toEqual(['exit 1'])
    expect(recorder.calls).not.toContain('quit')
    await end()
  })

  it('says what it was and ends with 1, also where it has no code', async () => {
    const recorder = record()
    const bugs: unknown[] = []
    const { end } = await start(recorder, {
      openHost: () => Promise.reject(new Error('EIO')),
      report: (bug) => bugs.push(bug),
    })
    expect(recorder.calls.join()).toContain('E_START')
    expect(recorder.calls.at(-1)).toBe('exit 1')
    expect(bugs).toEqual([new Error('EIO')])
    await end()
  })

  it('ends with 1 and reports the reason where not even a box can be shown', async () => {
    const recorder = record()
    const bugs: unknown[] = []
    const { end } = await start(recorder, {
      refuseNewer: () => {
        throw new CodedFailure(hostFailures.E_DATA_NEWER('/data', 2, 1))
      },
      temporary: () => {
        throw new Error('ENOSPC')
      },
      report: (bug) => bugs.push(bug),
    })
    expect(recorder.calls.at(-1)).toBe('exit 1')
    expect(bugs).toEqual([expect.stringContaining('E_DATA_NEWER'), new Error('ENOSPC')])
    await end()
  })

  it('closes the host where the page does not load', async () => {
    const recorder = record()
    recorder.loads(() => Promise.reject(new Error('ERR_FAILED')))
    const { closed } = await start(recorder)
    expect(recorder.calls.join()).toContain('E_START')
    expect([recorder.calls.at(-1), closed()]).toEqual(['exit 1', 1])
  })

  it('asks for no sandbox where whoever starts it has switched it off', async () => {
    const recorder = record({ switches: ['no-sandbox'] })
    const { end } = await start(recorder)
    expect(recorder.calls).not.toContain('enableSandbox')
    expect(recorder.window()?.webPreferences['sandbox']).toBe(true)
    await end()
  })

  it('restores a backup before anything is opened, and starts anew with the folder', async () => {
    const recorder = record()
    const state = { folder: '/new', seq: 7, head: 'a', chain: 'c', files: 3, bytes: 9, epoch: 2 }
    const { end } = await start(recorder, {
      restore: { run: () => Promise.resolve(state), argsAfter: ['--data=/new'] },
    })
    expect(recorder.calls).not.toContain('openHost')
    expect(recorder.questions).toEqual(['备份已恢复。'])
    expect(recorder.calls.slice(-3)).toEqual(['remove /tmp/box', 'relaunch --data=/new', 'exit 0'])
    await end()
  })
})

describe('the window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('is shown once: at its first picture, when loaded, or after four seconds', async () => {
    const shown = (recorder: ReturnType<typeof record>) => recorder.calls.filter((call) => call === 'show').length
    const never = record()
    never.loads(() => new Promise(() => undefined))
    void start(never)
    await vi.waitFor(() => expect(never.calls).toContain('loadURL app://desk/'))
    await vi.advanceTimersByTimeAsync(3900)
    expect(shown(never)).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(shown(never)).toBe(1)
    never.call('window.ready-to-show')
    expect(shown(never)).toBe(1)
  })

  it('opens the page again after its process died, if the user wants it', async () => {
    const recorder = record({ answers: [0, 1] })
    const { end } = await start(recorder)
    const loads = () => recorder.calls.filter((call) => call.startsWith('loadURL')).length
    recorder.call('page.render-process-gone', {}, { reason: 'clean-exit' })
    expect(recorder.questions).toEqual([])
    recorder.call('page.render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(loads()).toBe(2))
    recorder.call('page.render-process-gone', {}, { reason: 'oom' })
    await vi.waitFor(() => expect(recorder.calls).toContain('quit'))
    expect(loads()).toBe(2)
    await end()
  })

  it('asks again where the page that died does not load', async () => {
    const recorder = record({ answers: [0, 1] })
    const { end } = await start(recorder)
    recorder.loads(() => Promise.reject(new Error('ERR_FAILED')))
    recorder.call('page.render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(recorder.calls).toContain('quit'))
    expect(recorder.questions).toHaveLength(2)
    await end()
  })

  it('offers the menu of the right button by what the place allows', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const flags = { canUndo: false, canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    const press = (isEditable: boolean, selectionText: string) =>
      recorder.call('page.context-menu', {}, { isEditable, selectionText, editFlags: flags })
    press(true, '')
    expect(recorder.calls.at(-1)).toBe('menu 撤销:false - 剪切:true 复制:true 粘贴:true - 全选:true')
    press(false, '张示例')
    expect(recorder.calls.at(-1)).toBe('menu 复制:true 全选:true')
    const before = recorder.calls.length
    press(false, ' ')
    expect(recorder.calls).toHaveLength(before)
    await end()
  })

  it('zooms by keys and wheel, and keeps the zoom', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    let prevented = 0
    const key = (name: string, more = {}) =>
      recorder.call(
        'page.before-input-event',
        { preventDefault: () => (prevented += 1) },
        { type: 'keyDown', key: name, control: true, alt: false, meta: false, ...more },
      )
    const zooms = () => recorder.calls.filter((call) => call.startsWith('zoom'))
    key('=')
    key('+')
    key('-')
    recorder.call('page.zoom-changed', {}, 'out')
    key('0')
    recorder.call('page.zoom-changed', {}, 'in')
    expect(zooms()).toEqual(['zoom 0.5', 'zoom 1', 'zoom 0.5', 'zoom 0', 'zoom 0', 'zoom 0.5'])
    key('-', { control: false })
    key('-', { type: 'keyUp' })
    key('s')
    expect([prevented, zooms().length]).toEqual([4, 6])
    recorder.call('page.did-finish-load')
    expect(zooms().at(-1)).toBe('zoom 0.5')
    for (let press = 0; press < 20; press++) key('+')
    expect(zooms().at(-1)).toBe('zoom 5')
    await end()
  })

  it('prints with the paper of the form, and answers once the dialog is closed', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const reply = await recorder.call('ipc.host', { senderFrame: { url: 'app://desk/' } }, 'page.print', {
      landscape: true,
    })
    expect(reply).toEqual({ ok: true, value: { by: 'host' } })
    expect(recorder.calls.at(-1)).toBe(
      'print {"pageSize":"A4","landscape":true,"printBackground":true,"margins":{"marginType":"none"}}',
    )
    await end()
  })

  it('hands pages of the journal over as one text', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const ask = (method: string, input: unknown) =>
      recorder.call('ipc.host', { senderFrame: { url: 'app://desk/' } }, method, input)
    const page = await ask('journal.read', { fromSeq: 1, maxBytes: 1000 })
    expect(decode(page as string)).toEqual({ ok: true, value: { entries: [], last: true } })
    expect(typeof (await ask('journal.status', {}))).toBe('object')
    await end()
  })
})

describe('closing with something unsaved', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
  afterEach(() => void vi.useRealTimers())

  /** A window whose page refuses to be left so many times. */
  const opened = async (refusals: number, answers: number[] = []) => {
    const recorder = record({ answers })
    const { end } = await start(recorder)
    let left = refusals
    let gone = 0
    const unload = (): void => {
      if (left === 0) {
        gone += 1
        return
      }
      left -= 1
      recorder.call('page.will-prevent-unload', { preventDefault: () => (gone += 1) })
    }
    const close = (): void => {
      recorder.call('window.close')
      unload()
    }
    // Electron asks the page after each close; the double's own close only tells the listener.
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 130; turn++) {
        const before = recorder.calls.filter((call) => call === 'close').length
        await vi.advanceTimersByTimeAsync(50)
        if (recorder.calls.filter((call) => call === 'close').length > before) unload()
      }
    }
    const hang = (method: string, input: unknown) =>
      recorder.call('ipc.host', { senderFrame: { url: 'app://desk/' } }, method, input)
    return { recorder, close, reload: unload, settle, gone: () => gone, hang, end }
  }

  it('closes by itself where the first refusal was a save in flight', async () => {
    const { recorder, close, settle, gone, end } = await opened(1)
    close()
    await settle()
    expect([gone(), recorder.questions]).toEqual([1, []])
    await end()
  })

  it('asks where the page goes on refusing; staying keeps the window, leaving destroys it', async () => {
    const { recorder, close, settle, gone, end } = await opened(9, [0, 1])
    close()
    await settle()
    expect([recorder.questions, recorder.calls.includes('destroy')]).toEqual([['有内容还没有保存。'], false])
    close()
    await settle()
    expect([recorder.questions.length, recorder.calls.includes('destroy'), gone()]).toEqual([2, true, 0])
    await end()
  })

  it('asks at once when the save was refused', async () => {
    const { recorder, close, settle, hang, end } = await opened(1, [0])
    recorder.call('window.close')
    await hang('attachment.read', { sha256: 'f'.repeat(64), offset: 0, maxBytes: 10 })
    recorder.call('page.will-prevent-unload', { preventDefault: () => undefined })
    await settle()
    expect(recorder.questions).toHaveLength(1)
    expect(recorder.calls).not.toContain('close')
    close()
    await end()
  })

  it('asks after five seconds when a call does not end', async () => {
    const { recorder, close, settle, hang, end } = await opened(1, [0])
    recorder.holdsPrinting()
    void hang('page.print', { landscape: false })
    close()
    await vi.advanceTimersByTimeAsync(4900)
    expect(recorder.questions).toHaveLength(0)
    await settle()
    expect(recorder.questions).toHaveLength(1)
    expect(recorder.calls).not.toContain('close')
    await end()
  })

  it('asks at once where the page refuses to be loaded again, and lets it go on 离开 only', async () => {
    const { recorder, reload, gone, end } = await opened(2, [0, 1])
    reload()
    expect([gone(), recorder.questions.length]).toEqual([0, 1])
    reload()
    expect([gone(), recorder.questions.length]).toEqual([1, 2])
    await end()
  })
})

describe('built electron files', () => {
  it('preload is one CommonJS file that requires electron and nothing else; main imports it statically', async () => {
    const built = await Promise.all(
      bundles()
        .filter(({ outdir }) => outdir?.endsWith('electron'))
        .map((options) => build({ ...options, write: false, metafile: true })),
    )
    const outputs = built.flatMap(({ outputFiles }) => outputFiles)
    expect(outputs.map(({ path }) => path.replace(/^.*dist/, 'dist').replaceAll('\\', '/')).sort()).toEqual([
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
    ])
    const preload = outputs.find(({ path }) => path.endsWith('.cjs'))?.text ?? ''
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(preload).not.toMatch(/^\s*(import|export)\s/m)
    const main = outputs.find(({ path }) => path.endsWith('main.js'))?.text ?? ''
    expect(main).toMatch(/^import \{[^}]*\bprotocol\b[^}]*\} from "electron";$/m)
  })

  it('no built file imports a package: Electron is all that is there where it runs', async () => {
    const built = await Promise.all(bundles().map((options) => build({ ...options, write: false, metafile: true })))
    const imports = built.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap((output) => output.imports))
    const packages = imports.filter(({ external, path }) => external === true && !isBuiltin(path))
    expect([...new Set(packages.map(({ path }) => path))]).toEqual(['electron'])
  })

  it('main and preload stay glue: under 150 lines together', () => {
    const lines = ['main', 'preload'].map(
      (name) => readFileSync(join(root, `electron/${name}.ts`), 'utf8').split('\n').length,
    )
    expect(lines.reduce((a, b) => a + b)).toBeLessThan(150)
  })
})
