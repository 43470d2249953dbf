import { codedOf } from '../../shared/base/coded-error'
import { dispatch } from '../../shared/host/dispatch'
import { hostFailures } from '../../shared/text/host-failures'
import type { OpenHost } from '../host/open-host'
import type { createPages } from '../host/pages'

type Listener = (...words: never[]) => void
interface Preventable {
  readonly preventDefault: () => void
}
interface Frame {
  readonly url: string
}
interface Contents {
  on(event: string, listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}
interface Window {
  isMinimized(): boolean
  restore(): void
  focus(): void
  show(): void
  once(event: 'ready-to-show', listener: () => void): unknown
  loadURL(url: string): Promise<void>
}
interface Session {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** What the shell uses of Electron, and nothing more; a recording double stands in for it in tests. */
export interface ElectronParts {
  readonly app: {
    setPath(name: 'userData', path: string): void
    enableSandbox(): void
    requestSingleInstanceLock(): boolean
    whenReady(): Promise<unknown>
    quit(): void
    exit(code: number): void
    on(event: string, listener: Listener): unknown
  }
  readonly protocol: {
    registerSchemesAsPrivileged(
      schemes: { scheme: string; privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean } }[],
    ): void
    handle(
      scheme: string,
      handler: (request: { readonly url: string; readonly method: string }) => Promise<Response>,
    ): void
  }
  readonly defaultSession: () => Session
  readonly newWindow: (options: WindowOptions) => Window
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (event: { readonly senderFrame: Frame | null }, method: unknown, input: unknown) => Promise<unknown>,
    ): void
  }
  readonly removeMenu: () => void
  readonly showError: (title: string, message: string) => void
}

/** Settings of the one window, as Electron takes them. */
export interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly minWidth: number
  readonly minHeight: number
  readonly show: boolean
  readonly title: string
  readonly webPreferences: Readonly<Record<string, boolean | string>>
}

export interface ShellNeeds {
  /** Electron's own profile, inside the data folder: the browser store lies beside the journal it is made from. */
  readonly profileFolder: string
  readonly preload: string
  /** Throws a CodedFailure when the data folder is of a newer version; called before anything is opened. */
  readonly refuseNewer: () => void
  readonly openHost: () => Promise<OpenHost>
  readonly pages: ReturnType<typeof createPages>
  readonly report: (bug: unknown) => void
}

const ORIGIN = 'app://desk'
const TITLE = '数据官工作台'

const isOurs = (url: string): boolean => url.startsWith(`${ORIGIN}/`)

const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url) && !url.startsWith(`blob:${ORIGIN}/`) && !url.startsWith('data:image/') }),
  )
}

const guardContents = (contents: Contents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])
    contents.on(event, (happening) => happening.preventDefault())
}

const refuse = ({ app, showError }: ElectronParts, thrown: unknown): void => {
  const coded = codedOf(thrown)
  if (coded === undefined) throw thrown
  showError(TITLE, `${coded.message}（${coded.code}）`)
  app.exit(1)
}

/**
 * Runs the program in Electron: scheme and sandbox before ready, one instance, every door shut but `app://desk` and
 * the one message `host`, which only our own page may send. Everything Electron comes in as an argument.
 */
export const startShell = async (electron: ElectronParts, needs: ShellNeeds): Promise<void> => {
  const { app, protocol, ipcMain } = electron
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.enableSandbox()
  try {
    needs.refuseNewer()
  } catch (thrown) {
    refuse(electron, thrown)
    return
  }
  app.setPath('userData', needs.profileFolder)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }

  const shown: { window?: Window } = {}
  app.on('second-instance', () => {
    if (shown.window?.isMinimized() === true) shown.window.restore()
    shown.window?.focus()
  })
  app.on('web-contents-created', (_event: unknown, contents: Contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())

  await app.whenReady()
  let host: OpenHost
  try {
    host = await needs.openHost()
  } catch (thrown) {
    refuse(electron, thrown)
    return
  }
  let closing = false
  app.on('will-quit', (event: Preventable) => {
    if (closing) return
    closing = true
    // The running append is finished before the process goes.
    event.preventDefault()
    void host.close().finally(() => app.exit(0))
  })

  electron.removeMenu()
  guardSession(electron.defaultSession())
  protocol.handle('app', async ({ url, method }) => {
    if (!isOurs(url) || method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await needs.pages(new URL(url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
  ipcMain.handle('host', async ({ senderFrame }, method, input) => {
    if (senderFrame === null || !isOurs(senderFrame.url) || typeof method !== 'string')
      return { ok: false, error: hostFailures.E_FORBIDDEN('sender') }
    return dispatch(host.handlers, method, input, needs.report)
  })

  const window = electron.newWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: TITLE,
    webPreferences: {
      preload: needs.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  })
  shown.window = window
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${ORIGIN}/`)
}
