import { spawn } from 'node:child_process'
import { launchText } from '../launch/text'
import { findBrowser, hasDisplay, isProgram } from './find-browser'
import { onPath } from './on-path'
import type { OpenWindow } from './open-window'

/** Says a line on stderr, and, if it is what keeps the program from being seen, where people look. */
export type SayTrouble = (line: string) => Promise<void>

/** Hands an address to the system, which knows the user's browser; false where it cannot. */
const openElsewhere = (opener: string, url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(opener, [url], { stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })

export interface ShowWindowNeeds {
  readonly url: string
  readonly dataFolder: string
  readonly open: OpenWindow
  readonly trouble: SayTrouble
}

/**
 * Shows a window as far as this computer can. Resolves to true once it was opened, false where nobody tells what becomes of
 * it: without a display or browser, or in a browser that is not ours.
 */
export const showWindow = async ({ url, dataFolder, open, trouble }: ShowWindowNeeds): Promise<boolean> => {
  const needs = { platform: process.platform, environment: process.env, isProgram }
  if (!hasDisplay(needs)) {
    await trouble(launchText.noDisplay)
    return false
  }
  const program = findBrowser(needs)
  if (program !== undefined) {
    if (await open(program, url, dataFolder)) return true
    await trouble(`${launchText.browserFailed}${launchText.open(url)}`)
    return false
  }
  const opener = onPath(process.env, ['xdg-open']).find(isProgram)
  const opened = opener !== undefined && (await openElsewhere(opener, url))
  if (opened) process.stderr.write(`${launchText.otherBrowser}\n`)
  else await trouble(launchText.noBrowser)
  return false
}
