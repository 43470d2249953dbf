import { Deflate } from 'fflate'
import { crc32 } from '../base/crc32'

/** A zip container written from front to back. Finished bytes are fetched with `take`; nothing else is kept. */
export interface ZipWriter {
  /** Starts a part; what is written until the next `part` or `end` belongs to it. */
  readonly part: (name: string) => void
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
  /** The bytes that are ready, and forgets them. */
  readonly take: () => Uint8Array[]
}

interface Entry {
  readonly name: Uint8Array
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** UTF-8 names, and sizes after the data, since a streamed part does not know them before. */
const FLAGS = 0x0808
/** Measured on a ledger of 300,000 rows: a third less work than level 6, for a file 7 % larger. */
const LEVEL = 4
/** 1980-01-01 00:00, the first moment of the format: equal content gives equal bytes. */
const DATE = 0x0021

const record = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

const about = ({ name, crc, packed, size }: Entry): (readonly [number, 2 | 4])[] => [
  [20, 2],
  [FLAGS, 2],
  [8, 2],
  [0, 2],
  [DATE, 2],
  [crc, 4],
  [packed, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
]

/**
 * A writer with the deflate of fflate, not of the platform: the same parts give the same bytes in every engine, which
 * packages rely on. Containers stay under 4 GiB.
 */
export const createZipWriter = (): ZipWriter => {
  let ready: Uint8Array[] = []
  let length = 0
  const entries: Entry[] = []
  let open: { name: Uint8Array; at: number; crc: number; packed: number; size: number; deflate: Deflate } | undefined

  const put = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return
    ready.push(bytes)
    length += bytes.length
  }
  const close = (): void => {
    if (open === undefined) return
    open.deflate.push(new Uint8Array(0), true)
    const { name, at, crc, packed, size } = open
    put(record([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]))
    entries.push({ name, at, crc, packed, size })
    open = undefined
  }
  return {
    part: (partName) => {
      close()
      const name = new TextEncoder().encode(partName)
      const started = { name, at: length, crc: 0, packed: 0, size: 0 }
      put(record([0x04034b50, 4], ...about(started)))
      put(name)
      const deflate = new Deflate({ level: LEVEL }, (bytes) => {
        if (open !== undefined) open.packed += bytes.length
        put(bytes)
      })
      open = { ...started, deflate }
    },
    write: (bytes) => {
      if (open === undefined) throw new Error('no part was started')
      open.crc = crc32(bytes, open.crc)
      open.size += bytes.length
      open.deflate.push(bytes)
    },
    end: () => {
      close()
      const start = length
      for (const entry of entries) {
        put(record([0x02014b50, 4], [20, 2], ...about(entry), [0, 2], [0, 2], [0, 2], [0, 4], [entry.at, 4]))
        put(entry.name)
      }
      put(
        record(
          [0x06054b50, 4],
          [0, 2],
          [0, 2],
          [entries.length, 2],
          [entries.length, 2],
          [length - start, 4],
          [start, 4],
          [0, 2],
        ),
      )
    },
    take: () => {
      const taken = ready
      ready = []
      return taken
    },
  }
}
