import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { FolderEntry, HostOutput } from '../../shared/host/contract'
import { hostFailures } from '../../shared/text/host-failures'
import { errorCode } from './journal-disk'

/** Most names that one answer carries; a folder with more is nothing to pick a place in. Folders come before files. */
const MOST_ENTRIES = 2000

const { compare: byName } = new Intl.Collator('zh-CN')

const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('$')

/**
 * Lists a folder for the folder dialog: folders first, hidden names left out, what cannot be looked at left out. `omitted`
 * counts the folders there was no room for. E_FOLDER when the folder itself is gone or closed to the user.
 */
export const listFolder = async (path: string): Promise<HostOutput<'folder.list'>> => {
  const folder = resolve(path)
  const names = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    throw new CodedFailure(hostFailures.E_FOLDER(folder, errorCode(thrown)))
  })
  const shown = names.filter(({ name }) => !isHidden(name)).sort((a, b) => byName(a.name, b.name))
  // A link may lead to a folder: only what is a file for sure stands behind.
  const folders = shown.filter((each) => !each.isFile())
  const files = shown.filter((each) => each.isFile())
  const entries = await Promise.all(
    [...folders, ...files].slice(0, MOST_ENTRIES).map(async ({ name }): Promise<FolderEntry | undefined> => {
      const found = await stat(join(folder, name)).catch(() => undefined)
      if (found?.isDirectory() === true) return { name, kind: 'folder', bytes: 0 }
      return found?.isFile() === true ? { name, kind: 'file', bytes: found.size } : undefined
    }),
  )
  const parent = dirname(folder)
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    entries: entries
      .filter((entry) => entry !== undefined)
      .sort((a, b) => (a.kind === b.kind ? byName(a.name, b.name) : a.kind === 'folder' ? -1 : 1)),
    omitted: Math.max(0, folders.length - MOST_ENTRIES),
  }
}
