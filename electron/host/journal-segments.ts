import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isoInstant, sha256Hex, uuid } from '../../shared/base/ids'
import { walkFrames, ZERO_HASH } from './journal-frame'

/** Version of the journal's layout; a folder that asks for a newer reader is refused before anything is opened. */
export const JOURNAL_FORMAT = 1

/** First frame of every segment: which chain it continues, and after which entry and hash. */
const segmentHeader = z.object({
  format: z.int().min(1),
  chain: uuid,
  segment: z.int().min(1),
  after: z.int().min(0),
  previous: sha256Hex,
  at: isoInstant,
})
export type SegmentHeader = z.infer<typeof segmentHeader>

/** Name of the n-th segment, from 1. */
export const segmentName = (segment: number): string => `${String(segment).padStart(4, '0')}.log`

/** Numbers of the segments in a journal folder, ascending; empty when there is no such folder. */
export const listSegments = async (folder: string): Promise<number[]> => {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => /^\d{4,}\.log$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b)
}

/** A segment that was read: offsets and lengths of its entries' bodies by position, from entry `first` on. */
export interface Segment {
  readonly number: number
  readonly first: number
  readonly offsets: number[]
  readonly lengths: number[]
  size: number
}

export type Trouble =
  | { readonly kind: 'torn'; readonly segment: number; readonly end: number; readonly bytes: number }
  | { readonly kind: 'damaged'; readonly segment: number; readonly end: number }

export interface Scan {
  readonly header: SegmentHeader | undefined
  readonly segments: Segment[]
  readonly seq: number
  readonly head: Buffer
  readonly trouble: Trouble | undefined
}

/** The header in a frame body; undefined when it is not one. */
export const parseHeader = (body: Buffer): SegmentHeader | undefined => {
  try {
    return segmentHeader.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}

/**
 * Reads all segments of a journal folder and checks the whole chain. What cannot be read ends the walk: the entries
 * before it stand in `segments`, the trouble says where. Files are only read.
 */
export const scanJournal = async (folder: string): Promise<Scan> => {
  const numbers = await listSegments(folder)
  const segments: Segment[] = []
  let header: SegmentHeader | undefined
  let head: Buffer = ZERO_HASH
  let seq = 0
  const stop = (trouble: Trouble): Scan => ({ header, segments, seq, head, trouble })

  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) return stop({ kind: 'damaged', segment: index + 1, end: 0 })
    const bytes = await readFile(join(folder, segmentName(number)))
    const segment: Segment = { number, first: seq + 1, offsets: [], lengths: [], size: bytes.length }
    let own: SegmentHeader | undefined
    let frames = 0
    const walked = walkFrames(bytes, 0, head, (frame, body) => {
      frames += 1
      if (frames === 1) {
        own = parseHeader(body)
        return
      }
      segment.offsets.push(frame.at)
      segment.lengths.push(frame.length)
    })
    const last = index === numbers.length - 1
    if (frames === 0) {
      // Not even the header is whole: fine only for a newest segment that was being made.
      return walked.rest !== 'damaged' && last
        ? stop({ kind: 'torn', segment: number, end: 0, bytes: bytes.length })
        : stop({ kind: 'damaged', segment: number, end: 0 })
    }
    if (own?.segment !== number || own.after !== seq || own.chain !== (header ?? own).chain)
      return stop({ kind: 'damaged', segment: number, end: 0 })
    header ??= own
    segments.push(segment)
    seq += segment.offsets.length
    head = walked.head
    if (walked.rest === 'none') continue
    segment.size = walked.end
    return walked.rest === 'torn' && last
      ? stop({ kind: 'torn', segment: number, end: walked.end, bytes: bytes.length - walked.end })
      : stop({ kind: 'damaged', segment: number, end: walked.end })
  }
  return { header, segments, seq, head, trouble: undefined }
}
