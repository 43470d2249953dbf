import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedFailure } from '../../shared/base/coded-error'
import { sha256Hex } from '../../shared/base/ids'
import { canonicalBytes, readCanonical } from '../../shared/base/canonical-json'
import { readContainer } from '../../shared/package/container'
import type { Digests } from '../../shared/package/digests'
import { packageFileName } from '../../shared/package/seal-statement'
import { statement } from '../../shared/package/statement'
import { failures } from '../../shared/text/failures'
import { errnoOf } from './safe-write-refusals'
import { filePieces, type Disk, type SafeWriter } from './safe-write'

/** One number of the chain: which statement has it, and which bytes the package of it are. */
const ledgerEntry = z.strictObject({
  id: sha256Hex,
  name: z.string(),
  bytes: z.int().min(1),
  sha256: sha256Hex,
  /** Keyids that signed. */
  keyids: z.array(sha256Hex),
  statement,
})
export type LedgerEntry = z.infer<typeof ledgerEntry>

/** Name under which a package waits, complete and on disk, until its number is written down. */
export const pendingName = (seq: number): string => `.sealing-${seq}.cdop`
const PENDING = /^\.sealing-\d+\.cdop$/
const ENTRY = /^[0-9a-f-]{36}-\d+-\d+\.json$/

const entryName = ({ chain, epoch, seq }: LedgerEntry['statement']): string =>
  `${chain}-${String(epoch).padStart(4, '0')}-${String(seq).padStart(9, '0')}.json`

export interface LedgerNeeds {
  /** Folder of the kept packages; the ledger is its subfolder `ledger`. */
  readonly folder: string
  readonly chain: string
  readonly digests: Digests
  readonly writer: SafeWriter
  readonly disk: Disk
}

/**
 * The chain's own book: one file a number, never overwritten. Writing an entry is the moment in which a statement gets
 * its number; the complete package is on disk by then under a pending name and only has to be renamed. So a crash at
 * any step either leaves the number free or lets `open` finish the work, and no number ever has two statements.
 */
export const createLedger = ({ folder, chain, digests, writer, disk }: LedgerNeeds) => {
  const book = join(folder, 'ledger')

  const readEntry = async (name: string): Promise<LedgerEntry> => {
    const path = join(book, name)
    const read = readCanonical(await disk.readFile(path))
    const parsed = read.ok ? ledgerEntry.safeParse(read.value) : undefined
    if (!parsed?.success || entryName(parsed.data.statement) !== name) throw new CodedFailure(failures.E_LEDGER(path))
    return parsed.data
  }

  /** Entries of this chain, oldest first. */
  const entries = async (): Promise<LedgerEntry[]> => {
    const names = (await disk.readdir(book)).filter((name) => ENTRY.test(name) && name.startsWith(chain))
    return Promise.all(names.sort().map(readEntry))
  }

  const exists = (path: string): Promise<boolean> =>
    disk.stat(path).then(
      () => true,
      (thrown: unknown) => {
        if (errnoOf(thrown) === 'ENOENT') return false
        throw thrown
      },
    )

  const write = async (entry: LedgerEntry): Promise<void> => {
    const bytes = canonicalBytes(entry)
    await writer.write({ folder: book, name: entryName(entry.statement), bytes: bytes.length }, [bytes])
  }

  /** Writes down numbers of packages that lie in the folder while the book has lost them. */
  const restore = async (known: readonly LedgerEntry[]): Promise<void> => {
    const named = new Set(known.map(({ name }) => name))
    for (const name of await disk.readdir(folder)) {
      if (!name.endsWith('.cdop') || PENDING.test(name) || named.has(name)) continue
      const whole = await disk.readFile(join(folder, name))
      const container = readContainer(whole)
      const [envelope, told] = container.ok ? container.value : []
      const read = told && readCanonical(told.bytes)
      const parsed = read?.ok ? statement.safeParse(read.value) : undefined
      if (
        !envelope ||
        !told ||
        !parsed?.success ||
        parsed.data.chain !== chain ||
        packageFileName(parsed.data) !== name
      )
        continue
      const signed = readCanonical(envelope.bytes)
      const shape = z
        .object({ signatures: z.array(z.object({ keyid: sha256Hex })) })
        .safeParse(signed.ok && signed.value)
      const keyids = shape.success ? shape.data.signatures.map(({ keyid }) => keyid).sort() : []
      const id = digests.sha256(told.bytes)
      await write({ id, name, bytes: whole.length, sha256: digests.sha256(whole), keyids, statement: parsed.data })
    }
  }

  return {
    entries,
    write,
    /** Makes the folders, finishes or discards what a crash left, and restores lost entries. */
    async open(): Promise<void> {
      await disk.mkdir(book, { recursive: true })
      const known = await entries()
      const newest = known.at(-1)
      for (const name of (await disk.readdir(folder)).filter((found) => PENDING.test(found))) {
        const temp = join(folder, name)
        const finish =
          newest && name === pendingName(newest.statement.seq) && !(await exists(join(folder, newest.name)))
        if (finish && digests.sha256(await disk.readFile(temp)) === newest.sha256)
          await writer.publish({ folder, name: newest.name, bytes: newest.bytes, temp, sha256: newest.sha256 })
        else await disk.unlink(temp)
      }
      await restore(known)
    },
    /** True when the kept package of an entry is there, byte for byte. */
    async isKept({ name, bytes, sha256 }: LedgerEntry): Promise<boolean> {
      const path = join(folder, name)
      if (!(await exists(path)) || (await disk.stat(path)).size !== bytes) return false
      const hash = createHash('sha256')
      for await (const piece of filePieces(path, disk)) hash.update(piece)
      return hash.digest('hex') === sha256
    },
  }
}

export type Ledger = ReturnType<typeof createLedger>
