import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Hex, uuid } from '../../shared/base/ids'
import { readCanonical } from '../../shared/base/canonical-json'
import type { JournalCut } from './journal'
import { scanJournal } from './journal-segments'
import { filePieces, type Disk } from './safe-write'

/** Name of the list of files that stands in every snapshot and backup. */
export const MANIFEST = 'manifest.json'

/** A file of the data folder that belongs to a state: ASCII, at most two folders deep, never hidden, never upwards. */
export const stateName = z
  .string()
  .regex(/^(?:(?:journal|attachments|keys|packages|packages\/ledger)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/)

/** What a snapshot or backup holds, and where the journal stood. No clock: the same state gives the same bytes. */
export const manifest = z.strictObject({
  format: z.literal(1),
  chain: uuid,
  seq: z.int().min(0),
  head: sha256Hex,
  files: z.array(z.strictObject({ name: stateName, len: z.int().min(0), sha256: sha256Hex })),
})
export type Manifest = z.infer<typeof manifest>

/** A manifest's bytes read; undefined when they are none. */
export const parseManifest = (bytes: Uint8Array): Manifest | undefined => {
  const read = readCanonical(bytes)
  return read.ok ? manifest.safeParse(read.value).data : undefined
}

/** A file to be kept: `len` bytes of it from its beginning. `fixed`: it never changes again under this name. */
export interface StateFile {
  readonly name: string
  readonly len: number
  readonly fixed: boolean
}

/** Loose files in the data folder that are part of a state; lock, ballast, stages, browser profiles, updates are not. */
const LOOSE = /^(?:min_reader|restored\.json|update-feed\.txt)$/
const FOLDERS: readonly { readonly folder: string; readonly names: RegExp; readonly fixed: boolean }[] = [
  { folder: '', names: LOOSE, fixed: false },
  { folder: 'attachments', names: /^[0-9a-f]{64}$/, fixed: true },
  { folder: 'keys', names: /^[A-Za-z0-9-]+\.json$/, fixed: false },
  { folder: 'packages', names: /^[A-Za-z0-9-]+\.cdop$/, fixed: true },
  { folder: 'packages/ledger', names: /^[A-Za-z0-9-]+\.json$/, fixed: true },
]

/** Every file of the state that the journal stood at with this cut, in order of name. */
export const stateFiles = async (dataFolder: string, { segments }: JournalCut): Promise<StateFile[]> => {
  const files: StateFile[] = segments.map(({ name, bytes }, index) => ({
    name: `journal/${name}`,
    len: bytes,
    fixed: index < segments.length - 1,
  }))
  for (const { folder, names, fixed } of FOLDERS)
    for (const name of (await readdir(join(dataFolder, folder)).catch(() => [])).filter((one) => names.test(one)))
      files.push({
        name: folder === '' ? name : `${folder}/${name}`,
        len: (await stat(join(dataFolder, folder, name))).size,
        fixed,
      })
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** SHA-256 and length of a file; undefined when it cannot be read. */
const digestOf = async (path: string, disk: Disk): Promise<{ len: number; sha256: string } | undefined> => {
  const hash = createHash('sha256')
  let len = 0
  try {
    for await (const piece of filePieces(path, disk)) {
      hash.update(piece)
      len += piece.length
    }
  } catch {
    return undefined
  }
  return { len, sha256: hash.digest('hex') }
}

/**
 * Test-restores a laid out state without touching it: every file by length and SHA-256, then the journal's chain by
 * the verifier of `cdo journal verify`. Gives the name of the first thing that is wrong, undefined when all is well.
 */
export const wrongIn = async (folder: string, told: Manifest, disk: Disk): Promise<string | undefined> => {
  for (const { name, len, sha256 } of told.files) {
    const found = await digestOf(join(folder, name), disk)
    if (found?.len !== len || found.sha256 !== sha256) return name
  }
  const { header, seq, head, trouble } = await scanJournal(join(folder, 'journal'))
  const agrees = header?.chain === told.chain && seq === told.seq && head.toString('hex') === told.head
  return trouble === undefined && agrees ? undefined : 'journal'
}
