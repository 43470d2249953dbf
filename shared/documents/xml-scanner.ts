import { limits } from './limits'
import { refuseBook, type Reading } from './workbook'

/** Thrown when a part is well but of a kind our reader leaves to SheetJS (an encoding other than UTF-8). */
export class UnknownToReader extends Error {}

/** Local names as numbers, so that no string is built for a tag. A collision could only rename an element of a forger. */
export const nameHash = (name: string): number => {
  let hash = 0
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0
  return hash
}

/** What a scanner tells. Attribute bytes are `bytes[from … to)`; text is raw (`entities`: it holds references). */
export interface XmlSink {
  readonly open: (name: number, bytes: Uint8Array, from: number, to: number, empty: boolean) => void
  readonly close: (name: number) => void
  readonly text: (bytes: Uint8Array, from: number, to: number, cdata: boolean) => void
  /**
   * Asked at a `<`: a sink may read whole elements of a form it knows by itself and give the position behind them, `at`
   * where there is none. The thousands of plain cells and strings of a book go this way instead of tag by tag.
   */
  readonly run?: (bytes: Uint8Array, at: number) => number
}
export interface XmlScanner {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

const LT = 60
const GT = 62
const SLASH = 47
const COLON = 58
const BANG = 33
const QUESTION = 63

const find = (bytes: Uint8Array, from: number, ...mark: readonly [number, ...number[]]): number => {
  for (let at = bytes.indexOf(mark[0], from); at >= 0; at = bytes.indexOf(mark[0], at + 1))
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

const beginsWith = (bytes: Uint8Array, at: number, word: string): boolean => {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** End of a tag: the first `>` outside quotes; -1 when it is not there yet. */
const tagEnd = (bytes: Uint8Array, from: number): number => {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return at
    else if (byte === 34 || byte === 39) quote = byte
  }
  return -1
}

/**
 * A scanner of UTF-8 XML that is fed in pieces: a token split over a border waits for its rest, so characters stay
 * whole. No document types, no entities of one's own (E_BOOK_ENTITY); what ends too early is E_BOOK_DAMAGED.
 */
export const createXmlScanner = (sink: XmlSink, reading: Reading): XmlScanner => {
  let rest = new Uint8Array(0)
  let started = false
  let depth = 0

  const declaration = (bytes: Uint8Array, from: number, to: number): void => {
    const words = new TextDecoder('latin1').decode(bytes.subarray(from, to))
    const encoding = /^\?xml\s[^]*encoding\s*=\s*["']([^"']+)/.exec(words)?.[1]
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new UnknownToReader(encoding)
  }

  /** Comments, CDATA and instructions: the position after them, or -1 when they are not whole yet. */
  const special = (bytes: Uint8Array, at: number): number => {
    if (bytes[at + 1] === QUESTION) {
      const end = find(bytes, at + 2, QUESTION, GT)
      if (end >= 0) declaration(bytes, at + 1, end)
      return end < 0 ? -1 : end + 2
    }
    // The longest opening is `<![CDATA[`; fewer bytes cannot be told apart.
    if (at + 9 > bytes.length) return -1
    if (beginsWith(bytes, at, '<!--')) {
      const end = find(bytes, at + 4, 45, 45, GT)
      return end < 0 ? -1 : end + 3
    }
    if (!beginsWith(bytes, at, '<![CDATA[')) return refuseBook(reading, 'E_BOOK_ENTITY')
    const end = find(bytes, at + 9, 93, 93, GT)
    if (end < 0) return -1
    sink.text(bytes, at + 9, end, true)
    return end + 3
  }

  /** The position after the tag that begins at `at`, or -1 when it is not whole yet. */
  const tag = (bytes: Uint8Array, at: number): number => {
    const end = tagEnd(bytes, at + 1)
    if (end < 0) return -1
    const closing = bytes[at + 1] === SLASH
    let from = closing ? at + 2 : at + 1
    let hash = 0
    for (; from < end; from++) {
      const byte = bytes[from] as number
      if (byte <= 32 || byte === SLASH) break
      hash = byte === COLON ? 0 : (Math.imul(hash, 31) + byte) | 0
    }
    if (closing) {
      depth--
      sink.close(hash)
    } else {
      const empty = bytes[end - 1] === SLASH
      if (!empty) depth++
      sink.open(hash, bytes, from, empty ? end - 1 : end, empty)
    }
    return end + 1
  }

  /** Scans all whole tokens and gives the position of the first that is not whole. */
  const scan = (bytes: Uint8Array): number => {
    let at = 0
    for (;;) {
      let open = at
      while (open < bytes.length && bytes[open] !== LT) open++
      if (open === bytes.length) return at
      if (open > at) sink.text(bytes, at, open, false)
      if (sink.run !== undefined) {
        at = sink.run(bytes, open)
        if (at > open) continue
      }
      if (open + 1 >= bytes.length) return open
      const kind = bytes[open + 1]
      const next = kind === BANG || kind === QUESTION ? special(bytes, open) : tag(bytes, open)
      if (next < 0) return open
      if (depth < 0 || depth > 256) refuseBook(reading, 'E_BOOK_DAMAGED', 'XML nesting')
      at = next
    }
  }

  const start = (bytes: Uint8Array): Uint8Array => {
    started = true
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
    if (bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0 || bytes[1] === 0) throw new UnknownToReader('UTF-16')
    return bytes
  }

  return {
    push: (piece) => {
      let bytes = piece
      if (rest.length > 0) {
        bytes = new Uint8Array(rest.length + piece.length)
        bytes.set(rest)
        bytes.set(piece, rest.length)
      }
      if (!started) {
        if (bytes.length < 4) {
          rest = bytes.slice()
          return
        }
        bytes = start(bytes)
      }
      rest = bytes.slice(scan(bytes))
      if (rest.length > limits.token) refuseBook(reading, 'E_BOOK_DAMAGED', 'XML token too long')
    },
    end: () => {
      if (depth !== 0 || !started || rest.some((byte) => byte > 32))
        refuseBook(reading, 'E_BOOK_DAMAGED', 'XML ends too early')
    },
  }
}
