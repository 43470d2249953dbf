import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { DATA_FORMAT } from '../../shared/kinds/data-kinds'
import { hostFailures } from '../../shared/text/host-failures'
import { errorCode } from './journal-disk'
import { takeLock } from './lock'
import { replaceFile } from './replace-file'

/**
 * Where the data lies unless told otherwise: `%LOCALAPPDATA%\cdo-desk` on Windows (a roaming profile would carry it
 * over the network), `$XDG_DATA_HOME/cdo-desk` or `~/.local/share/cdo-desk` elsewhere.
 */
export const defaultDataFolder = (
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string = homedir(),
): string => {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'cdo-desk')
  const xdg = environment['XDG_DATA_HOME']
  return join(xdg === undefined || xdg === '' ? join(home, '.local', 'share') : xdg, 'cdo-desk')
}

/** Makes a folder in which only this user may look, and gives its path. Throws E_DATA_FOLDER. */
export const makeFolder = (path: string): string => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  } catch (thrown) {
    throw new CodedFailure(hostFailures.E_DATA_FOLDER(path, errorCode(thrown)))
  }
}

export interface DataFolder {
  readonly path: string
  /** True when entries were kept here before, so that a missing journal is damage. */
  readonly used: boolean
  /** Marks a new folder as used; called once the journal stands. */
  readonly markUsed: () => Promise<void>
  /**
   * Asks for a reader of this version's format from now on; done before its first entry is written. Only opening a folder
   * leaves it to earlier versions.
   */
  readonly raiseReader: () => Promise<void>
  readonly release: () => Promise<void>
}

const MIN_READER = 'min_reader'

/**
 * Throws E_DATA_NEWER for a data folder that asks for a newer reader. Synchronous, because Electron must know before
 * it opens its profile. True when the folder was used before.
 */
export const refuseNewer = (folder: string): boolean => readerOf(folder) !== undefined

/** The format that the folder asks its readers for; undefined where it was not used before. Throws E_DATA_NEWER. */
export const readerOf = (folder: string): number | undefined => {
  let text: string
  try {
    text = readFileSync(join(folder, MIN_READER), 'utf8')
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return undefined
    throw new CodedFailure(hostFailures.E_DATA_FOLDER(folder, errorCode(thrown)))
  }
  const needs = Number.parseInt(text, 10)
  if (needs > DATA_FORMAT) throw new CodedFailure(hostFailures.E_DATA_NEWER(folder, needs, DATA_FORMAT))
  return needs
}

/**
 * Opens a data folder for writing: makes it, refuses one of a newer version before anything in it is opened
 * (E_DATA_NEWER), and takes its lock (E_DATA_LOCKED).
 */
export const openDataFolder = async (folder: string, address: string | undefined): Promise<DataFolder> => {
  const path = resolve(folder)
  const minReader = join(path, MIN_READER)
  makeFolder(path)
  let asked = readerOf(path)
  const used = asked !== undefined

  let release: () => Promise<void>
  try {
    release = await takeLock(path, address)
  } catch (thrown) {
    if (thrown instanceof CodedFailure) throw thrown
    throw new CodedFailure(hostFailures.E_DATA_FOLDER(path, errorCode(thrown)))
  }
  const ask = async (): Promise<void> => {
    try {
      await replaceFile(minReader, `${DATA_FORMAT}\n`)
    } catch (thrown) {
      throw new CodedFailure(hostFailures.E_DATA_FOLDER(path, errorCode(thrown)))
    }
    asked = DATA_FORMAT
  }
  return {
    path,
    used,
    release,
    async markUsed() {
      if (!used) await ask()
    },
    async raiseReader() {
      if (asked !== DATA_FORMAT) await ask()
    },
  }
}
