import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchText } from '../launch/text'
import { findBrowser, hasDisplay, type FindBrowserNeeds } from './find-browser'
import { messagePage } from './message-page'
import { onPath } from './on-path'

/** A program and its words. */
export interface Told {
  readonly program: string
  readonly words: readonly string[]
}

const pageFile = (message: string): string => {
  // A folder of its own: in a temp folder that all users share, names can be taken.
  const file = join(mkdtempSync(join(tmpdir(), 'cdo-desk-')), 'message.html')
  writeFileSync(file, messagePage(message))
  return file
}

/**
 * What shows a sentence on this computer: a box of the desktop where there is one, else a page in a browser; undefined where
 * nothing can.
 */
export const howToSay = (needs: FindBrowserNeeds, message: string): Told | undefined => {
  if (!hasDisplay(needs)) return undefined
  const find = (name: string): string | undefined => onPath(needs.environment, [name]).find(needs.isProgram)
  const title = `--title=${launchText.title}`
  const zenity = find('zenity')
  if (zenity !== undefined)
    return { program: zenity, words: ['--error', '--no-markup', '--width=480', title, `--text=${message}`] }
  const kdialog = find('kdialog')
  if (kdialog !== undefined) return { program: kdialog, words: [title, '--error', message] }
  const browser = findBrowser(needs)
  // In the user's own profile: the program's may be what is in the way.
  if (browser !== undefined) return { program: browser, words: [`--app=${pathToFileURL(pageFile(message)).href}`] }
  if (needs.platform === 'win32') return { program: 'explorer.exe', words: [pageFile(message)] }
  const opener = find('xdg-open')
  return opener === undefined ? undefined : { program: opener, words: [pageFile(message)] }
}

/** Shows a sentence to somebody who sees no terminal, and does not wait for it to be read. Never rejects: stderr has it, too. */
export const sayInWindow = async (needs: FindBrowserNeeds, message: string): Promise<void> => {
  try {
    const told = howToSay(needs, message)
    if (told === undefined) return
    const child = spawn(told.program, told.words, { stdio: 'ignore', detached: true })
    await once(child, 'spawn')
    child.unref()
  } catch (thrown) {
    console.error(thrown)
  }
}
