import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CodedFailure } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { bundles } from '../../electron/launch/build-all'
import { root } from '../../electron/launch/stamp'
import { startShell, type ElectronParts, type WindowOptions } from '../../electron/shell/start-shell'
import { openMemoryHost } from '../support/memory-host'

type Handler = (...words: unknown[]) => unknown

/** An Electron that does nothing and writes down what is asked of it, in order. */
const record = (instance = true) => {
  const calls: string[] = []
  const handlers = new Map<string, Handler>()
  let window: WindowOptions | undefined
  let schemes: unknown
  const keep = (name: string, handler: unknown): void => {
    calls.push(name)
    handlers.set(name, handler as Handler)
  }
  const electron: ElectronParts = {
    app: {
      setPath: (_name, path) => calls.push(`setPath ${path}`),
      enableSandbox: () => calls.push('enableSandbox'),
      requestSingleInstanceLock: () => {
        calls.push('requestSingleInstanceLock')
        return instance
      },
      whenReady: () => {
        calls.push('whenReady')
        return Promise.resolve()
      },
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
        isMinimized: () => true,
        restore: () => calls.push('restore'),
        focus: () => calls.push('focus'),
        show: () => calls.push('show'),
        once: () => undefined,
        loadURL: (url) => {
          calls.push(`loadURL ${url}`)
          return Promise.resolve()
        },
      }
    },
    ipcMain: { handle: (channel, listener) => keep(`ipc.${channel}`, listener) },
    removeMenu: () => calls.push('removeMenu'),
    showError: (_title, message) => calls.push(`showError ${message}`),
  }
  return {
    electron,
    calls,
    call: (name: string, ...words: unknown[]) => handlers.get(name)?.(...words),
    window: () => window,
    schemes: () => schemes,
  }
}

const start = async (recorder: ReturnType<typeof record>, refuseNewer: () => void = () => undefined) => {
  const memory = await openMemoryHost()
  let closed = 0
  await startShell(recorder.electron, {
    profileFolder: '/data/electron',
    preload: '/dist/preload.cjs',
    refuseNewer,
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
    report: () => undefined,
  })
  return { closed: () => closed, end: () => memory.close() }
}

describe('electron shell', () => {
  it('does things in the order that Electron demands', async () => {
    const recorder = record()
    const { end } = await start(recorder)
    const { calls } = recorder
    const order = [
      'registerSchemesAsPrivileged',
      'enableSandbox',
      'setPath /data/electron',
      'requestSingleInstanceLock',
      'app.web-contents-created',
      'whenReady',
      'openHost',
      'permissionRequest',
      'beforeRequest',
      'protocol.app',
      'ipc.host',
      'newWindow',
      'loadURL app://desk/',
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
    for (const [event, listener] of listeners) listener({ preventDefault: () => prevented.push(event) })
    expect(opened).toEqual({ action: 'deny' })
    expect(prevented).toEqual(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])
    recorder.call('session.will-download', { preventDefault: () => prevented.push('will-download') })
    expect(prevented).toContain('will-download')
    await end()
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
    expect(first.calls.slice(-2)).toEqual(['restore', 'focus'])
    await end()
    const second = record(false)
    await (await start(second)).end()
    expect(second.calls).toContain('quit')
    expect(second.calls).not.toContain('openHost')
    expect(second.calls).not.toContain('newWindow')
  })

  it('refuses newer data before the profile is touched, and says so', async () => {
    const recorder = record()
    const { end } = await start(recorder, () => {
      throw new CodedFailure(hostFailures.E_DATA_NEWER('/data', 2, 1))
    })
    expect(recorder.calls.filter((name) => /setPath|Lock|whenReady|openHost|newWindow/.test(name))).toEqual([])
    expect(recorder.calls.join()).toContain('E_DATA_NEWER')
    expect(recorder.calls).toContain('exit 1')
    await end()
  })

  it('closes the host before the process goes', async () => {
    const recorder = record()
    const { closed } = await start(recorder)
    let prevented = 0
    recorder.call('app.will-quit', { preventDefault: () => (prevented += 1) })
    await expect.poll(() => recorder.calls.at(-1)).toBe('exit 0')
    expect([prevented, closed()]).toEqual([1, 1])
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
    const imports = built.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap((output) => output.imports))
    expect(
      [
        ...new Set(
          imports.filter(({ path }) => !path.startsWith('node:') && path.includes('electron')).map(({ path }) => path),
        ),
      ].sort(),
    ).toEqual(['electron', 'electron-updater'])
  })

  it('main and preload stay glue: under 150 lines together', () => {
    const lines = ['main', 'preload'].map(
      (name) => readFileSync(join(root, `electron/${name}.ts`), 'utf8').split('\n').length,
    )
    expect(lines.reduce((a, b) => a + b)).toBeLessThan(150)
  })
})
