import { codedOf, CodedFailure } from '../../shared/base/coded-error'
import { encode } from '../../shared/base/codec'
import type { HostHandlers, Reply } from '../../shared/host/contract'
import { dispatch } from '../../shared/host/dispatch'
import { hostFailures } from '../../shared/text/host-failures'
import type { OpenHost } from '../host/open-host'
import type { createPages } from '../host/pages'
import type { RestoredState } from '../host/restore'
import { offerContextMenu } from './context-menu'
import type { Contents, ElectronParts, Preventable, Window } from './electron-parts'
import { guardContents, guardSession, isOurs } from './guard'
import { guardClosing } from './guard-closing'
import { watchCalls, type HostCalls } from './host-calls'
import { createWindow, guardAgainstCrash, showPage } from './open-window'
import { questionOf } from './question-of'
import { shellText } from './text'
import { offerZoom, type KeptZoom } from './zoom'

export interface ShellNeeds {
  /** Electron's own profile, inside the data folder: the browser store lies beside the journal it is made from. */
  readonly profile: {
    /** Makes the folder, which Electron wants to be there, and gives its path. */
    readonly make: () => string
    /** The file by which Chromium marks the profile as taken. */
    readonly lock: string
  }
  readonly preload: string
  /** Throws a CodedFailure when the data folder is of a newer version; called before anything is opened. */
  readonly refuseNewer: () => void
  /** True once a living program holds the data folder; waits a moment for one that is just starting. */
  readonly isHeld: () => Promise<boolean>
  /** Makes a profile that is used for a box only, and takes it away again. */
  readonly temporary: () => { readonly path: string; readonly remove: () => void }
  readonly openHost: () => Promise<OpenHost>
  /** Makes the data folder of a backup first; absent in every ordinary start. */
  readonly restore?: { readonly run: () => Promise<RestoredState>; readonly argsAfter: string[] }
  readonly pages: ReturnType<typeof createPages>
  readonly zoom: KeptZoom
  /** Told once Electron itself has come up, before anything of ours is opened. */
  readonly onUp: () => void
  readonly report: (bug: unknown) => void
}

/** Before ready Electron writes the text of a box to stderr on Linux; so it comes up in a profile of its own first. */
const forBoxOnly = async (app: ElectronParts['app'], needs: ShellNeeds): Promise<() => void> => {
  if (app.isReady()) return () => undefined
  const { path, remove } = needs.temporary()
  app.setPath('userData', path)
  await app.whenReady()
  needs.onUp()
  return remove
}

/** Says why there is no window, and ends: a process without one would hold the profile for nothing. */
const refuse = async ({ app, showError }: ElectronParts, needs: ShellNeeds, thrown: unknown): Promise<void> => {
  const coded = codedOf(thrown)
  if (coded === undefined) needs.report(thrown)
  const { message, code } = coded ?? hostFailures.E_START(String(thrown))
  try {
    const remove = await forBoxOnly(app, needs)
    showError(shellText.title, `${message}（${code}）`)
    remove()
  } catch (noBox) {
    // Without a folder for the box, or a screen, the reason goes to whoever started the program.
    needs.report(`${message}（${code}）`)
    needs.report(noBox)
  }
  app.exit(1)
}

const restoreFirst = async (
  { app, ask }: ElectronParts,
  needs: ShellNeeds,
  { run, argsAfter }: NonNullable<ShellNeeds['restore']>,
): Promise<void> => {
  const remove = await forBoxOnly(app, needs)
  const { folder, seq, files } = await run()
  const done = shellText.restored(folder, seq, files)
  await ask(questionOf('info', done, done.open))
  remove()
  app.relaunch({ args: argsAfter })
  app.exit(0)
}

/** `page.print` of this host: the system's dialog with the paper of the form, which the printer's own would win over. */
const printing = (contents: Contents): Pick<HostHandlers, 'page.print'> => ({
  'page.print': ({ landscape }) =>
    new Promise((resolve) =>
      contents.print({ pageSize: 'A4', landscape, printBackground: true, margins: { marginType: 'none' } }, () =>
        resolve({ by: 'host' }),
      ),
    ),
})

const answerCalls = (
  { protocol, ipcMain }: ElectronParts,
  needs: ShellNeeds,
  handlers: HostHandlers,
  calls: HostCalls,
): void => {
  protocol.handle('app', async ({ url, method }) => {
    if (!isOurs(url) || method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await needs.pages(new URL(url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
  ipcMain.handle('host', async ({ senderFrame }, method, input): Promise<Reply | string> => {
    if (senderFrame === null || !isOurs(senderFrame.url) || typeof method !== 'string')
      return { ok: false, error: hostFailures.E_FORBIDDEN('sender') }
    const reply = await calls.watch(() => dispatch(handlers, method, input, needs.report))
    // Pages of the journal are megabytes of small objects, which the bridge would copy property by property.
    return method === 'journal.read' ? encode(reply) : reply
  })
}

const openPage = async (
  electron: ElectronParts,
  needs: ShellNeeds,
  host: OpenHost,
  shown: { window?: Window },
): Promise<void> => {
  const { app } = electron
  let closing = false
  app.on('will-quit', (event: Preventable) => {
    // The running append is finished before the process goes, however often it is asked to.
    event.preventDefault()
    if (closing) return
    closing = true
    void host.close().finally(() => app.exit(0))
  })

  electron.removeMenu()
  guardSession(electron.defaultSession(), app.isPackaged)
  const window = createWindow(electron, needs.preload)
  shown.window = window
  const calls = watchCalls()
  answerCalls(electron, needs, { ...host.handlers, ...printing(window.webContents) }, calls)
  guardClosing(window, calls, electron)
  guardAgainstCrash(window, electron)
  offerContextMenu(window.webContents, electron.popupMenu)
  offerZoom(window.webContents, needs.zoom)
  await showPage(window)
}

const run = async (electron: ElectronParts, needs: ShellNeeds): Promise<void> => {
  const { app } = electron
  if (needs.restore !== undefined) return restoreFirst(electron, needs, needs.restore)
  needs.refuseNewer()
  app.setPath('userData', needs.profile.make())
  if (!app.requestSingleInstanceLock()) {
    // The running window was told and comes forward; where there is none, something else is wrong with the profile.
    if (!(await needs.isHeld())) throw new CodedFailure(hostFailures.E_PROFILE_LOCKED(needs.profile.lock))
    app.quit()
    return
  }

  const shown: { window?: Window } = {}
  app.on('second-instance', () => {
    if (shown.window?.isMinimized() === true) shown.window.restore()
    shown.window?.show()
    shown.window?.focus()
  })
  app.on('web-contents-created', (_event: unknown, contents: Contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())

  await app.whenReady()
  needs.onUp()
  const host = await needs.openHost()
  try {
    await openPage(electron, needs, host, shown)
  } catch (thrown) {
    await host.close()
    throw thrown
  }
}

/**
 * Runs the program in Electron: scheme and sandbox before ready, one instance, every door shut but `app://desk` and
 * the one message `host`, which only our own page may send. Everything Electron comes in as an argument. What goes wrong
 * is said in a box and ends the process with 1; this never rejects.
 */
export const startShell = async (electron: ElectronParts, needs: ShellNeeds): Promise<void> => {
  const { app, protocol } = electron
  app.commandLine.appendSwitch('lang', 'zh-CN')
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  // Where the system allows no sandbox, whoever starts the program says so; asking for one would end it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  try {
    await run(electron, needs)
  } catch (thrown) {
    await refuse(electron, needs, thrown)
  }
}
