import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { profileReleased, profileTaken } from './browser-profile'

/** Where the window's profile lies in a data folder. */
export const profileOf = (dataFolder: string): string => join(dataFolder, 'browser')

/** Words for the browser: an app window with its own profile, and nothing that calls out by itself. */
export const browserWords = (url: string, dataFolder: string): string[] => [
  `--app=${url}`,
  `--user-data-dir=${profileOf(dataFolder)}`,
  '--lang=zh-CN',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** A browser that ends sooner than this never showed a window of its own. */
const SHORTEST_RUN_MS = 4000

/** How long the browser ran in milliseconds; undefined where it could not be started. */
const runBrowser = (program: string, words: readonly string[]): Promise<number | undefined> =>
  new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(program, words, { stdio: 'ignore' })
    child.once('error', () => resolve(undefined))
    child.once('exit', () => resolve(Date.now() - began))
  })

/** Opens a window, in one way or another: true once it is up or was closed again, false where it never came up. */
export type OpenWindow = (program: string, url: string, dataFolder: string) => Promise<boolean>

/**
 * Opens a window and hands it over where it can. A browser that ends at once has done so if the profile is in use: by one that
 * was running with it, or, as Edge does for an administrator, by another process of its own.
 */
export const handWindow: OpenWindow = async (program, url, dataFolder) => {
  const ran = await runBrowser(program, browserWords(url, dataFolder))
  if (ran === undefined) return false
  return ran >= SHORTEST_RUN_MS || profileTaken(profileOf(dataFolder), SHORTEST_RUN_MS)
}

/** Opens the program's window: true when the user has closed it and every other one of its profile. */
export const openWindow: OpenWindow = async (program, url, dataFolder) => {
  if (!(await handWindow(program, url, dataFolder))) return false
  await profileReleased(profileOf(dataFolder))
  return true
}
