/**
 * `electron` for a Node without it: behaves as Electron's documentation (docs/api, version 45) says where the program leans
 * on it, and is driven by its parent over the channel of `fork`. What the documentation does not say is not imitated.
 */
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isAbsolute } from 'node:path'

const script = JSON.parse(process.env.STUB_SCRIPT ?? '{}')
const tell = (what, more = {}) => process.send?.({ what, ...more })

// A packed program has no script among its words.
process.argv.splice(1, 1)
const words = process.argv.slice(1)
const switchOf = (name) => words.find((word) => word === `--${name}` || word.startsWith(`--${name}=`))

/** docs/api/structures/event: an event with preventDefault. */
const preventable = (more = {}) => {
  const event = { defaultPrevented: false, ...more, preventDefault: () => (event.defaultPrevented = true) }
  return event
}

const windows = new Set()
let ready = false
let quitting = false

class App extends EventEmitter {
  isPackaged = true
  commandLine = {
    getSwitchValue: (name) => switchOf(name)?.split('=').slice(1).join('=') ?? '',
    hasSwitch: (name) => switchOf(name) !== undefined,
    appendSwitch: (name, value) => tell('switch', { name, value, ready }),
  }
  getVersion() {
    return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
  }
  /** app.md, app.setPath: "If the path specifies a directory that does not exist, an Error is thrown"; a relative one is none. */
  setPath(name, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (!existsSync(path)) throw new Error(`Failed to set '${name}' path`)
    tell('path', { name, path, ready })
  }
  enableSandbox() {
    // app.md: "This method can only be called before app is ready."
    if (ready) throw new Error('enableSandbox after ready')
    tell('sandbox')
  }
  /** app.md: false where another process has the lock; then this one "should immediately quit". */
  requestSingleInstanceLock() {
    return script.lockRefused !== true
  }
  isReady() {
    return ready
  }
  whenReady() {
    return new Promise((resolve) =>
      setTimeout(() => {
        ready = true
        resolve()
      }),
    )
  }
  relaunch({ args }) {
    tell('relaunch', { args })
  }
  /** app.md: closes all windows; will-quit when they are all closed, without window-all-closed, and the process ends by default. */
  quit() {
    quitting = true
    for (const window of [...windows]) window.close()
    quitting = false
    if (windows.size > 0) return
    const event = preventable()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
  /** app.md: exits immediately; before-quit and will-quit are not emitted. */
  exit(code) {
    tell('exit', { code })
    process.disconnect?.()
    process.exit(code)
  }
}
export const app = new App()

const handlers = new Map()
export const protocol = {
  /** protocol.md: "can only be used before the ready event of the app module gets emitted and can be called only once." */
  registerSchemesAsPrivileged() {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged after ready')
  },
  handle: (scheme, handler) => handlers.set(scheme, handler),
}
const requests = {}
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: () => undefined,
    webRequest: { onBeforeRequest: (listener) => (requests.before = listener) },
  },
}

const answers = [...(script.answers ?? [])]
const answer = (question) => {
  tell('question', { message: question.message, buttons: question.buttons })
  return answers.shift() ?? question.cancelId
}
export const dialog = {
  /** dialog.md: before ready on Linux "the message will be emitted to stderr, and no GUI dialog will appear". */
  showErrorBox: (title, message) => (ready ? tell('box', { title, message }) : process.stderr.write(`${message}\n`)),
  showMessageBox: (...given) => Promise.resolve({ response: answer(given.at(-1)) }),
  showMessageBoxSync: (...given) => answer(given.at(-1)),
}

export const Menu = {
  setApplicationMenu: (menu) => tell('menu', { menu }),
  buildFromTemplate: (items) => ({ popup: () => tell('popup', { labels: items.map(({ label = '-' }) => label) }) }),
}

const channels = new Map()
export const ipcMain = { handle: (channel, listener) => channels.set(channel, listener) }

let page
const bridges = {}
export const contextBridge = { exposeInMainWorld: (name, value) => (bridges[name] = value) }
export const ipcRenderer = {
  /** ipc-renderer.md: arguments are cloned by the structured clone algorithm; rejects where the handler does, or is none. */
  invoke: async (channel, ...given) => {
    if (script.rejectInvoke === true || !channels.has(channel))
      throw new Error(`Error invoking remote method '${channel}'`)
    return structuredClone(await channels.get(channel)({ senderFrame: { url: page.url } }, ...structuredClone(given)))
  },
}

class WebContents extends EventEmitter {
  url = ''
  setWindowOpenHandler() {}
  setZoomLevel(level) {
    tell('zoom', { level })
  }
  /** web-contents.md: the callback gets whether printing succeeded. */
  print(options, done) {
    tell('print', { options })
    done(false, 'cancelled')
  }
}

const load = async (url) => {
  const reply = await handlers.get('app')(new Request(url))
  return { status: reply.status, text: await reply.text() }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  refusals = 0
  constructor({ show, icon, webPreferences }) {
    super()
    tell('window', { show, icon })
    page = this.webContents
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    createRequire(import.meta.url)(webPreferences.preload)
  }
  isMinimized = () => false
  isDestroyed = () => !windows.has(this)
  restore() {}
  focus() {
    tell('focus')
  }
  show() {
    tell('show')
  }
  /** browser-window.md: resolves when the page has finished loading. */
  async loadURL(url) {
    tell('load', { url })
    if (script.neverLoads === true) return new Promise(() => undefined)
    this.webContents.url = url
    await load(url)
    this.webContents.emit('did-finish-load')
    if (script.withholdReady !== true) this.emit('ready-to-show')
  }
  /** browser-window.md, close: the close event comes before beforeunload; web-contents.md, will-prevent-unload. */
  close() {
    const closing = preventable()
    this.emit('close', closing)
    if (closing.defaultPrevented || !this.unloads()) return
    this.destroy()
  }
  /** True where the page lets itself be unloaded, or the program does in its place. */
  unloads() {
    if (this.refusals === 0) return true
    this.refusals -= 1
    const event = preventable()
    this.webContents.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }
  /** browser-window.md, destroy: neither close nor beforeunload is emitted, closed is. */
  destroy() {
    if (!windows.delete(this)) return
    tell('closed')
    if (!quitting) app.emit('window-all-closed')
  }
}

const only = () => [...windows][0]
const does = {
  call: ({ method, input }) => bridges.hostBridge(method, input),
  load: ({ url }) => load(url),
  navigate: ({ url }) => {
    const event = preventable({ url, isMainFrame: true })
    page.emit('will-navigate', event)
    return event.defaultPrevented
  },
  request: ({ url }) => new Promise((resolve) => requests.before({ url }, ({ cancel }) => resolve(cancel))),
  close: ({ refusals = 0 }) => {
    only().refusals = refusals
    only().close()
  },
  reload: ({ refusals = 0 }) => {
    only().refusals = refusals
    return only().unloads()
  },
  crash: ({ reason }) => void page.emit('render-process-gone', {}, { reason, exitCode: 1 }),
  press: (place) => void page.emit('context-menu', {}, place),
  wheel: ({ direction }) => void page.emit('zoom-changed', {}, direction),
  second: () => void app.emit('second-instance'),
  answer: ({ next }) => void answers.push(next),
  quit: () => app.quit(),
}
process.on('message', async ({ id, does: what, ...more }) => {
  try {
    tell('done', { id, value: await does[what](more) })
  } catch (thrown) {
    tell('done', { id, failed: String(thrown) })
  }
})
