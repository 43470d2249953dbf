import { randomBytes } from 'node:crypto'
import { resolve as absolute } from 'node:path'
import { codedOf } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { defaultDataFolder } from '../host/data-folder'
import { openHost } from '../host/open-host'
import { createPages } from '../host/pages'
import type { StartOptions } from '../launch/options'
import { launchText } from '../launch/text'
import { profileReleased, profileTaken } from './browser-profile'
import { isProgram } from './find-browser'
import { handWindow, openWindow, profileOf } from './open-window'
import { sayInWindow } from './say-in-window'
import { askForWindow, leaveWord } from './second-start'
import { startLoopback, type LoopbackNeeds } from './server'
import { createSession, type Session } from './session'
import { showWindow, type SayTrouble } from './show-window'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Answers GET with the built screens of a folder. */
export const builtPages = (folder: string): LoopbackNeeds['page'] => {
  const pages = createPages(folder, () => randomBytes(16).toString('base64'))
  return (request, response) => {
    void pages((request.url ?? '/').split('?')[0] ?? '/').then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers, 'content-length': String(body.length) })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  }
}

export interface RunNeeds {
  readonly options: StartOptions
  readonly version: string
  readonly page: LoopbackNeeds['page']
  readonly watchParent?: boolean
  /** The publisher's public key out of the build. */
  readonly updateKey?: string | undefined
  /** The main file that runs, where the program may lie in a folder with its other versions. */
  readonly program?: string
}

const PARENT_CHECK_MS = 500

/**
 * Resolves on a signal to stop, or, where asked for, once the parent is gone: npm's shell does not pass signals on, and
 * a server that nobody can see any more would keep the data folder locked.
 */
const waitForStop = (watchParent: boolean): Promise<void> =>
  new Promise((resolve) => {
    const parent = process.ppid
    if (watchParent)
      setInterval(() => {
        if (process.ppid !== parent) resolve()
      }, PARENT_CHECK_MS)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

/** What keeps the program from being seen goes to stderr, and into a window where the start asked for that. */
const troubleOf =
  ({ open, sayInWindow: inWindow }: StartOptions): SayTrouble =>
  async (line) => {
    say(line)
    if (open && inWindow) await sayInWindow({ platform: process.platform, environment: process.env, isProgram }, line)
  }

/** As long as the window of a second start is waited for, in milliseconds: a cold browser on a slow disk takes its time. */
const SECOND_WINDOW_MS = 60_000

/** The windows of one run: `closed` resolves when the user has closed the last one, never when that cannot be told. */
const watchWindows = (dataFolder: string, session: Session) => {
  let close: () => void = () => undefined
  const closed = new Promise<void>((resolve) => (close = resolve))
  const profile = profileOf(dataFolder)
  let awaitedUntil = 0
  /** Who closes the last window and opens the program again at once has its next window still coming up. */
  const closeAfterLast = async (): Promise<void> => {
    await profileReleased(profile, () => session.awaitsWindow() && Date.now() < awaitedUntil)
    close()
  }
  return {
    closed,
    /** Opens the first window. */
    async open(url: string, trouble: SayTrouble): Promise<void> {
      if (await showWindow({ url, dataFolder, open: openWindow, trouble })) await closeAfterLast()
    },
    /** Watches the window that a second start opens: the first one may never have come up. */
    async another(): Promise<void> {
      awaitedUntil = Date.now() + SECOND_WINDOW_MS
      if (await profileTaken(profile, SECOND_WINDOW_MS)) await closeAfterLast()
    },
  }
}

/** Serves until a signal or until the window is closed, and leaves the data folder in order. */
const serve = async (
  { options, version, page, updateKey, program }: RunNeeds,
  dataFolder: string,
  stopped: Promise<void>,
): Promise<void> => {
  const { port } = options
  const address = `http://127.0.0.1:${port}/`
  const host = await openHost({
    dataFolder,
    host: 'loopback',
    version,
    address,
    updateKey,
    ...(program === undefined ? {} : { program }),
  })
  try {
    for (const notice of host.notices) say(`${notice.message}（${notice.code}）`)
    const trouble = host.readOnly()
    if (trouble !== undefined) say(`${trouble.message}（${trouble.code}）`)
    const session = createSession(port)
    const windows = watchWindows(host.dataFolder, session)
    const report = (bug: unknown): void => {
      console.error(bug)
    }
    // Started without a window, it goes on without one.
    const onAnotherWindow = (): void => void (options.open && windows.another())
    const server = await startLoopback({ port, session, handlers: host.handlers, page, report, onAnotherWindow })
    const takeWordBack = await leaveWord(host.dataFolder, { address, key: session.key })
    const url = `${address}#token=${session.token}`
    if (options.json) process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`)
    say(launchText.serving(options.json ? address : url, host.dataFolder))
    if (options.open) void windows.open(url, troubleOf(options))
    await Promise.race([stopped, windows.closed.then(() => say(launchText.windowClosed))])
    say(launchText.stopping)
    await takeWordBack()
    await server.close()
  } finally {
    await host.close()
  }
}

/** Opens a further window of the program that holds the data folder; false where that gives none. */
const joinRunning = async (options: StartOptions, dataFolder: string, stopped: Promise<void>): Promise<boolean> => {
  const url = await askForWindow(dataFolder)
  if (url === undefined) return false
  say(launchText.alreadyRunning)
  await Promise.race([stopped, showWindow({ url, dataFolder, open: handWindow, trouble: troubleOf(options) })])
  return true
}

/** Serves the data folder, or shows a further window of the program that does already. */
const serveOrJoin = async (needs: RunNeeds, dataFolder: string, stopped: Promise<void>): Promise<void> => {
  try {
    await serve(needs, dataFolder, stopped)
    return
  } catch (thrown) {
    if (codedOf(thrown)?.code !== 'E_DATA_LOCKED' || !needs.options.open) throw thrown
  }
  // Where no window is given, the program that held the folder may have been about to end.
  if (!(await joinRunning(needs.options, dataFolder, stopped))) await serve(needs, dataFolder, stopped)
}

/**
 * Runs the loopback host until a signal or until its window is closed; a second start opens a further window of the first.
 * Gives the exit code: 0, or 1 after a refusal, which it says on stderr or in a window.
 */
export const runLoopback = async (needs: RunNeeds): Promise<number> => {
  const { options, watchParent = false } = needs
  const dataFolder = absolute(options.data ?? defaultDataFolder(process.env, process.platform))
  try {
    await serveOrJoin(needs, dataFolder, waitForStop(watchParent))
    return 0
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded === undefined) console.error(thrown)
    const { message, code } = coded ?? hostFailures.E_START(String(thrown))
    await troubleOf(options)(`${message}（${code}）`)
    return 1
  }
}
