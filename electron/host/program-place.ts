import * as nodeDisk from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Disk } from './safe-write'
import { isNewer, releaseVersion } from './update-statement'

/** Name of the file beside `versions/` whose one line tells which of them is started next. */
export const CURRENT = 'current'

/** A program that runs from `<root>/versions/<version>/`, beside which another version can be laid. */
export interface ProgramPlace {
  readonly root: string
  readonly version: string
}

/** The version that is started next; undefined where the file is missing or tells none. */
export const readCurrent = async (
  root: string,
  disk: Pick<Disk, 'readFile'> = nodeDisk,
): Promise<string | undefined> => {
  const line = await disk.readFile(join(root, CURRENT), 'utf8').catch(() => '')
  return releaseVersion.safeParse(line.trim()).data
}

/** The place of the program whose main file is given; undefined for a checkout and other installations. */
export const programPlace = async (main: string): Promise<ProgramPlace | undefined> => {
  const folder = resolve(dirname(main), '../..')
  const root = dirname(dirname(folder))
  const version = releaseVersion.safeParse(basename(folder)).data
  if (version === undefined || basename(dirname(folder)) !== 'versions') return undefined
  return (await readCurrent(root)) === undefined ? undefined : { root, version }
}

/** What is younger may be laid out this moment: by a program on another data folder, or of another user. */
const LEFT_OVER_MS = 3_600_000

const isLeftOver = async (root: string, name: string, current: string): Promise<boolean> => {
  if (releaseVersion.safeParse(name).success && isNewer(current, name)) return true
  const { mtimeMs } = await nodeDisk.stat(join(root, 'versions', name))
  return Date.now() - mtimeMs > LEFT_OVER_MS
}

/**
 * Removes versions that are left over: all but the one that runs, the one that is started next and the newest before
 * that, to go back to by hand. Never throws: what is held or may not be written stays until the next start.
 */
export const tidyVersions = async ({ root, version }: ProgramPlace): Promise<void> => {
  const current = await readCurrent(root)
  if (current === undefined) return
  const names = await nodeDisk.readdir(join(root, 'versions')).catch(() => [])
  const before = names
    .filter((name) => releaseVersion.safeParse(name).success && isNewer(current, name))
    .reduce<string | undefined>(
      (newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest),
      undefined,
    )
  const stay = new Set([current, version, before])
  for (const name of names)
    if (!stay.has(name) && (await isLeftOver(root, name, current).catch(() => false)))
      await nodeDisk.rm(join(root, 'versions', name), { recursive: true, force: true }).catch(() => undefined)
}
