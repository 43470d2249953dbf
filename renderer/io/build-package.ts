import { CodedFailure } from '../../shared/base/coded-error'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { filingParts, type FilingRecords } from '../../shared/package/filing-parts'
import type { BookPart } from '../../shared/package/book-parts'
import type { Host } from '../../shared/host/client'
import type { StatementDraft } from '../../shared/package/statement'
import { filingFailures } from '../../shared/text/filing-failures'

/** Pieces are gathered to this size: below the contract's limit, large enough that a round trip does not matter. */
const WRITE_BYTES = 1024 * 1024

/** What is being laid out: the records of a table, or a workbook; `bytes` of it are written. */
export interface BuildProgress {
  readonly title: string
  readonly part: number
  readonly parts: number
  readonly bytes: number
}

export interface BuildNeeds {
  readonly host: Host
  readonly records: FilingRecords
  /** Workbooks behind the records: the catalogue's ledger and the lists. */
  readonly books: readonly Part[]
  readonly onProgress: (progress: BuildProgress) => void
  readonly signal: AbortSignal
}

/** A package laid out on the host, to be sealed. */
export interface LaidOut {
  readonly stage: string
  readonly counts: Readonly<Record<string, number>>
  readonly files: StatementDraft['files']
}

interface Part extends BookPart {
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Groups pieces so that each group is at least `least` bytes, the last one excepted; an empty part gives one empty piece. */
async function* gathered(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  least: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = []
  let length = 0
  let given = false
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < least) continue
    yield joined(held, length)
    given = true
    held = []
    length = 0
  }
  if (length > 0 || !given) yield joined(held, length)
}

/**
 * Lays the records and the workbooks out in a stage of the host, piece by piece. A refusal or `signal` (E_CANCELLED)
 * drops the stage: nothing half-made stays behind.
 */
export const layOutPackage = async (needs: BuildNeeds): Promise<LaidOut> => {
  const { host, signal } = needs
  const { parts, counts } = filingParts(dataKinds, needs.records)
  const all: readonly Part[] = [...parts, ...needs.books]
  const { stage } = await host('stage.open', {})
  try {
    for (const [index, { name, title, pieces }] of all.entries()) {
      let offset = 0
      for await (const bytes of gathered(pieces(), WRITE_BYTES)) {
        if (signal.aborted) throw new CodedFailure(filingFailures.E_CANCELLED())
        await host('stage.write', { stage, name, offset, bytes })
        offset += bytes.length
        needs.onProgress({ title, part: index + 1, parts: all.length, bytes: offset })
      }
    }
    if (signal.aborted) throw new CodedFailure(filingFailures.E_CANCELLED())
  } catch (thrown) {
    await host('stage.drop', { stage }).catch(() => undefined)
    throw thrown
  }
  return { stage, counts: { ...counts }, files: all.map(({ name, media, title }) => ({ name, media, title })) }
}

/** Sends a file that the user picked to a stage of the host, as the one part of that name; progress in bytes. */
export const stageFile = async (
  host: Host,
  file: Blob,
  name: string,
  onProgress?: (done: number, total: number) => void,
): Promise<string> => {
  const { stage } = await host('stage.open', {})
  try {
    for (let offset = 0; offset === 0 || offset < file.size; offset += WRITE_BYTES) {
      const bytes = new Uint8Array(await file.slice(offset, offset + WRITE_BYTES).arrayBuffer())
      await host('stage.write', { stage, name, offset, bytes })
      onProgress?.(offset + bytes.length, file.size)
    }
    return stage
  } catch (thrown) {
    await host('stage.drop', { stage }).catch(() => undefined)
    throw thrown
  }
}
