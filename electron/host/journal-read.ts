import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { HostOutput } from '../../shared/host/contract'
import type { JournalBody, JournalEntry } from '../../shared/journal/journal'
import { HEADER_BYTES, readHeader } from './journal-frame'
import { segmentName, type Segment } from './journal-segments'

const stored = z.object({ seq: z.int(), at: z.string(), body: z.custom<JournalBody>() })

/** Most bytes that one page reads, whatever the caller asks for. */
const PAGE_BYTES = 8 * 1024 * 1024

/** Reads entries from `fromSeq` on in one stretch of one segment: at least one, about `maxBytes` of them. */
export const readEntries = async (
  folder: string,
  segments: readonly Segment[],
  seq: number,
  fromSeq: number,
  maxBytes: number,
): Promise<HostOutput<'journal.read'>> => {
  const segment = segments.findLast(({ first, offsets }) => first <= fromSeq && fromSeq < first + offsets.length)
  if (segment === undefined) return { entries: [], last: true }
  const most = Math.min(maxBytes, PAGE_BYTES)
  const from = fromSeq - segment.first
  const startOf = (index: number): number => (segment.offsets[index] ?? 0) - HEADER_BYTES
  const endOf = (index: number): number => (segment.offsets[index] ?? 0) + (segment.lengths[index] ?? 0)
  let to = from
  while (to + 1 < segment.offsets.length && endOf(to + 1) - startOf(from) <= most) to += 1

  const bytes = Buffer.alloc(endOf(to) - startOf(from))
  const file = await open(join(folder, segmentName(segment.number)), 'r')
  try {
    await file.read(bytes, 0, bytes.length, startOf(from))
  } finally {
    await file.close()
  }
  const entries: JournalEntry[] = []
  for (let index = from; index <= to; index++) {
    const at = startOf(index) - startOf(from)
    const header = readHeader(bytes, at)
    if (header === undefined) throw new Error(`no frame at ${startOf(index)} of ${segmentName(segment.number)}`)
    const text = bytes.toString('utf8', at + HEADER_BYTES, at + HEADER_BYTES + header.length)
    entries.push({ head: header.hash.toString('hex'), ...stored.parse(JSON.parse(text)) })
  }
  return { entries, last: segment.first + to === seq }
}
