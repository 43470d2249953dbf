import { mkdir, open, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure, type CodedError } from '../../shared/base/coded-error'
import type { Clock, NewId } from '../../shared/base/ids'
import { createQueue } from '../../shared/base/queue'
import type { HostInput, HostOutput } from '../../shared/host/contract'
import { PIECE_BYTES } from '../../shared/journal/journal'
import { hostFailures } from '../../shared/text/host-failures'
import { nodeDisk, syncFolder, type JournalDisk } from './journal-disk'
import { encodeFrame, HEADER_BYTES } from './journal-frame'
import { readEntries } from './journal-read'
import { describeRanges, wholeRanges } from './journal-salvage'
import {
  JOURNAL_FORMAT,
  listSegments,
  scanJournal,
  segmentName,
  type Scan,
  type SegmentHeader,
} from './journal-segments'
import { createJournalWrites } from './journal-writes'
import { renameHeld } from './rename-held'

const SEGMENT_BYTES = 64 * 1024 * 1024

export interface JournalNeeds {
  /** The data folder; the journal lies in its `journal` folder. The caller holds the folder's lock. */
  readonly dataFolder: string
  readonly clock: Clock
  readonly newId: NewId
  readonly disk?: JournalDisk
  readonly segmentBytes?: number
  /** Waited for before each entry is written; where it throws, nothing is. */
  readonly beforeAppend?: () => Promise<void>
}

/** The journal at one moment. Segments only grow, so their first `bytes` bytes are this moment for ever. */
export interface JournalCut {
  readonly chain: string
  readonly seq: number
  readonly head: string
  readonly segments: readonly { readonly name: string; readonly bytes: number }[]
}

export interface Journal {
  readonly status: () => HostOutput<'journal.status'>
  readonly append: (input: HostInput<'journal.append'>) => Promise<HostOutput<'journal.append'>>
  readonly read: (input: HostInput<'journal.read'>) => Promise<HostOutput<'journal.read'>>
  /** Where it stands now, for a copy; throws the refusal of a damaged journal, which must not pass for a good copy. */
  readonly cut: () => JournalCut
  /** Why nothing is written any more; undefined when all is well. */
  readonly readOnly: () => CodedError | undefined
  /** What was mended at opening, for the user to know. */
  readonly notices: readonly CodedError[]
  /** Waits for the running append, then closes; later appends are refused. */
  readonly close: () => Promise<void>
}

/** Moves bytes of a write that was cut off beside the segment (design §5: nothing is deleted) and cuts them off. */
const setTornAside = async (folder: string, scan: Scan, at: string): Promise<CodedError | undefined> => {
  const { trouble } = scan
  if (trouble?.kind !== 'torn') return undefined
  const path = join(folder, segmentName(trouble.segment))
  const kept = `${path}.torn-${at.replace(/[:.]/g, '-')}`
  if (trouble.end === 0) {
    await renameHeld(path, kept)
  } else {
    const file = await open(path, 'r+')
    try {
      const rest = Buffer.alloc(trouble.bytes)
      await file.read(rest, 0, rest.length, trouble.end)
      await writeFile(kept, rest, { flush: true })
      await file.truncate(trouble.end)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  await syncFolder(folder)
  return trouble.bytes === 0 ? undefined : hostFailures.N_JOURNAL_TORN(kept, trouble.bytes)
}

const refuseNewer = (dataFolder: string, header: SegmentHeader | undefined): void => {
  if (header !== undefined && header.format > JOURNAL_FORMAT)
    throw new CodedFailure(hostFailures.E_DATA_NEWER(dataFolder, header.format, JOURNAL_FORMAT))
}

/**
 * Opens the journal of a data folder, starting a chain in an empty one. A write that was cut off at the very end is
 * set aside with a notice; damage elsewhere opens read-only with the entries before it, and deletes nothing.
 * `expectChain` says that entries were kept here before, so that an emptied folder is damage and not a new start.
 */
export const openJournal = async (needs: JournalNeeds, expectChain: boolean): Promise<Journal> => {
  const { dataFolder, clock, newId, disk = nodeDisk, segmentBytes = SEGMENT_BYTES, beforeAppend } = needs
  const folder = join(dataFolder, 'journal')
  await mkdir(folder, { recursive: true })
  const notices: CodedError[] = []

  let scan = await scanJournal(folder)
  refuseNewer(dataFolder, scan.header)
  if (scan.trouble?.kind === 'torn') {
    const notice = await setTornAside(folder, scan, clock().toISOString())
    if (notice !== undefined) notices.push(notice)
    scan = { ...scan, trouble: undefined }
  }
  const emptied = expectChain && scan.header === undefined && (await listSegments(folder)).length === 0

  const { segments } = scan
  let { header, seq, head } = scan
  let damage: CodedError | undefined
  if (scan.trouble !== undefined || emptied) {
    const place =
      scan.trouble === undefined ? '日志文件丢失' : `“${segmentName(scan.trouble.segment)}”第 ${scan.trouble.end} 字节`
    damage = hostFailures.E_JOURNAL_DAMAGED(place, describeRanges(await wholeRanges(folder)))
  }
  const writes = createJournalWrites(dataFolder, disk, damage)
  let file: FileHandle | undefined
  let closed = false

  const startSegment = async (): Promise<FileHandle> => {
    const number = segments.length + 1
    const own: SegmentHeader = {
      format: JOURNAL_FORMAT,
      chain: header?.chain ?? newId(),
      segment: number,
      after: seq,
      previous: head.toString('hex'),
      at: clock().toISOString(),
    }
    const frame = encodeFrame(head, Buffer.from(JSON.stringify(own), 'utf8'))
    const path = join(folder, segmentName(number))
    const target = await open(path, 'wx+')
    try {
      await writes.write(target, frame.bytes, 0)
      await syncFolder(folder)
    } catch (thrown) {
      await target.close()
      if (writes.full() !== undefined) await rm(path, { force: true })
      throw thrown
    }
    await file?.close()
    file = target
    header ??= own
    head = frame.hash
    segments.push({ number, first: seq + 1, offsets: [], lengths: [], size: frame.bytes.length })
    return target
  }

  const appendNow = async ({ expectSeq, body }: HostInput<'journal.append'>) => {
    if (closed) throw new CodedFailure(hostFailures.E_READ_ONLY('closed'))
    const finished = writes.finished()
    if (finished !== undefined) throw new CodedFailure(finished)
    if (expectSeq !== seq) throw new CodedFailure(hostFailures.E_JOURNAL_MOVED(expectSeq, seq))
    const text = JSON.stringify(body)
    const bodyBytes = Buffer.byteLength(text)
    if (bodyBytes > PIECE_BYTES) throw new CodedFailure(hostFailures.E_PIECE(bodyBytes, PIECE_BYTES))
    await writes.needRoom(bodyBytes)
    await beforeAppend?.()

    const at = clock().toISOString()
    let segment = segments.at(-1)
    let target = file
    if (segment === undefined || target === undefined || segment.size >= segmentBytes) {
      target = await startSegment()
      segment = segments[segments.length - 1]
      if (segment === undefined) throw new Error('a segment was just started')
    }
    const frame = encodeFrame(head, Buffer.from(`{"seq":${seq + 1},"at":"${at}","body":${text}}`, 'utf8'))
    const start = segment.size
    await writes.write(target, frame.bytes, start)
    segment.offsets.push(start + HEADER_BYTES)
    segment.lengths.push(frame.bytes.length - HEADER_BYTES)
    segment.size = start + frame.bytes.length
    head = frame.hash
    seq += 1
    return { seq, head: head.toString('hex'), at }
  }

  if (damage === undefined) {
    const last = segments.at(-1)
    if (last === undefined) await startSegment()
    else file = await open(join(folder, segmentName(last.number)), 'r+')
    await writes.takeBallast()
  }

  const inTurn = createQueue()
  return {
    status() {
      if (header === undefined) throw new CodedFailure(writes.finished() ?? hostFailures.E_READ_ONLY('no chain'))
      return { chain: header.chain, seq, head: head.toString('hex') }
    },
    append: (input) => inTurn(() => appendNow(input)),
    read: ({ fromSeq, maxBytes }) => readEntries(folder, segments, seq, fromSeq, maxBytes),
    cut() {
      const finished = writes.finished()
      if (header === undefined || finished !== undefined)
        throw new CodedFailure(finished ?? hostFailures.E_READ_ONLY('no chain'))
      const whole = segments.map(({ number, size }) => ({ name: segmentName(number), bytes: size }))
      return { chain: header.chain, seq, head: head.toString('hex'), segments: whole }
    },
    readOnly: () => writes.finished() ?? writes.full(),
    notices,
    async close() {
      closed = true
      await inTurn(() => Promise.resolve())
      await file?.close()
      file = undefined
    },
  }
}
