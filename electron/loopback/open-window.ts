import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Words for the browser: an app window with its own profile, and nothing that calls out by itself. */
export const browserWords = (url: string, dataFolder: string): string[] => [
  `--app=${url}`,
  `--user-data-dir=${join(dataFolder, 'browser')}`,
  '--lang=zh-CN',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** A browser that ends sooner than this never showed a window. */
const SHORTEST_RUN_MS = 4000

/**
 * Opens the program's window. Resolves when it is gone: `closed` by the user, or `failed` when it never came up.
 */
export const openWindow = (program: string, url: string, dataFolder: string): Promise<'closed' | 'failed'> =>
  new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(program, browserWords(url, dataFolder), { stdio: 'ignore' })
    child.once('error', () => resolve('failed'))
    child.once('exit', () => resolve(Date.now() - began < SHORTEST_RUN_MS ? 'failed' : 'closed'))
  })
