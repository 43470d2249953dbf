import { randomBytes } from 'node:crypto'
import { CodedFailure } from '../../shared/base/coded-error'
import { defaultDataFolder } from '../host/data-folder'
import { openHost } from '../host/open-host'
import { createPages } from '../host/pages'
import type { StartOptions } from '../launch/options'
import { launchText } from '../launch/text'
import { findBrowser, hasDisplay, isProgram } from './find-browser'
import { openWindow } from './open-window'
import { startLoopback, type LoopbackNeeds } from './server'
import { createSession } from './session'

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

/** Opens the window as far as this computer can; resolves when the user closed it, never when it cannot be told. */
const showWindow = async (url: string, dataFolder: string): Promise<void> => {
  const needs = { platform: process.platform, environment: process.env, isProgram }
  const program = findBrowser(needs)
  if (program === undefined) say(launchText.noBrowser)
  else if (!hasDisplay(needs)) say(launchText.noDisplay)
  else {
    if ((await openWindow(program, url, dataFolder)) === 'closed') {
      say(launchText.windowClosed)
      return
    }
    say(launchText.browserFailed)
  }
  await new Promise<never>(() => undefined)
}

/**
 * Runs the loopback host until a signal or until its window is closed, and leaves the data folder in order.
 * Gives the exit code: 0, or 1 after a refusal, which it says on stderr.
 */
export const runLoopback = async (needs: RunNeeds): Promise<number> => {
  const { options, version, page, watchParent = false, updateKey, program } = needs
  const { port } = options
  const address = `http://127.0.0.1:${port}/`
  const stopped = waitForStop(watchParent)
  try {
    const dataFolder = options.data ?? defaultDataFolder(process.env, process.platform)
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
      const report = (bug: unknown): void => {
        console.error(bug)
      }
      const server = await startLoopback({ port, session, handlers: host.handlers, page, report })
      const url = `${address}#token=${session.token}`
      if (options.json) process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`)
      say(launchText.serving(options.json ? address : url, host.dataFolder))
      await Promise.race([stopped, ...(options.open ? [showWindow(url, host.dataFolder)] : [])])
      say(launchText.stopping)
      await server.close()
    } finally {
      await host.close()
    }
    return 0
  } catch (thrown) {
    if (!(thrown instanceof CodedFailure)) throw thrown
    say(`${thrown.coded.message}（${thrown.coded.code}）`)
    return 1
  }
}
