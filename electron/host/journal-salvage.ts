import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findHeader, HEADER_BYTES, readHeader, walkFrames, ZERO_HASH } from './journal-frame'
import { listSegments, parseHeader, segmentName } from './journal-segments'

/** A run of entries whose hashes agree with each other, wherever it stands. */
export interface WholeRange {
  readonly segment: number
  readonly fromSeq: number
  readonly toSeq: number
}

const numbered = z.object({ seq: z.int().min(1) })

const seqOf = (body: Buffer): number | undefined => {
  try {
    return numbered.safeParse(JSON.parse(body.toString('utf8'))).data?.seq
  } catch {
    return undefined
  }
}

const rangesOf = (bytes: Buffer, segment: number): WholeRange[] => {
  const ranges: WholeRange[] = []
  let at: number | undefined = 0
  let previous = Buffer.from(parseFirst(bytes))
  while (at !== undefined && at < bytes.length) {
    const seqs: number[] = []
    const walked = walkFrames(bytes, at, previous, (_frame, body) => {
      const seq = seqOf(body)
      if (seq !== undefined) seqs.push(seq)
    })
    const [first] = seqs
    const last = seqs.at(-1)
    if (first !== undefined && last !== undefined) ranges.push({ segment, fromSeq: first, toSeq: last })
    if (walked.rest === 'none') break
    // Behind the damage the chain is picked up again at the stored hash of the frame that does not agree.
    const broken = readHeader(bytes, walked.end)
    at = findHeader(bytes, walked.end + 1)
    if (at === undefined) break
    const next = readHeader(bytes, at)
    if (broken !== undefined) previous = Buffer.from(broken.hash)
    else if (next !== undefined) {
      previous = Buffer.from(next.hash)
      at = findHeader(bytes, at + 1)
    }
  }
  return ranges
}

const parseFirst = (bytes: Buffer): Buffer => {
  const header = readHeader(bytes, 0)
  const own = header === undefined ? undefined : parseHeader(bytes.subarray(HEADER_BYTES, HEADER_BYTES + header.length))
  return own === undefined ? ZERO_HASH : Buffer.from(own.previous, 'hex')
}

/** Lists what is still whole in a damaged journal, segment by segment; reads only. */
export const wholeRanges = async (folder: string): Promise<WholeRange[]> => {
  const ranges: WholeRange[] = []
  for (const segment of await listSegments(folder))
    ranges.push(...rangesOf(await readFile(join(folder, segmentName(segment))), segment))
  return ranges
}

/** The list of whole ranges in one line for a person. */
export const describeRanges = (ranges: readonly WholeRange[]): string =>
  ranges.length === 0
    ? '没有完整的记录'
    : ranges.map(({ segment, fromSeq, toSeq }) => `${segmentName(segment)} 第 ${fromSeq}–${toSeq} 条完整`).join('；')
