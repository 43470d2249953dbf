import { limits } from './limits'
import { refuseBook, type Reading } from './workbook'
import { nameHash, type XmlSink } from './xml-scanner'
import { createXmlTexts, unescapeCell } from './xml-text'

const ITEM = nameHash('si')
const TEXT = nameHash('t')
const PHONETIC = nameHash('rPh')

const OPENING = '<si><t>'
const CLOSING = '</t></si>'
const BETWEEN = CLOSING + OPENING
/** What JSON writes otherwise than it is. */
const ESCAPED = /["\\\p{Cc}]/u
const opening = new TextEncoder().encode(OPENING)
const closing = new TextEncoder().encode(CLOSING)
const LT = 60
const AMP = 38
const CR = 13

const standsAt = (bytes: Uint8Array, at: number, word: Uint8Array): boolean => {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false
  return true
}

/** The place behind the plain strings, one after the other, that begin at `from`: no runs, references or line ends. */
const plainEnd = (bytes: Uint8Array, from: number): number => {
  let end = from
  while (standsAt(bytes, end, opening)) {
    let at = end + opening.length
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte <= LT && (byte === LT || byte === AMP || byte === CR)) break
    }
    if (!standsAt(bytes, at, closing)) break
    end = at + closing.length
  }
  return end
}

/**
 * Cuts a run of strings where one ends and the next begins. `split` would give slices of the run, which are slower at
 * every later look; texts that JSON can hold as they are come out of its parser as strings of their own.
 */
const cut = (run: string): readonly string[] =>
  ESCAPED.test(run) ? run.split(BETWEEN) : (JSON.parse(`["${run.replaceAll(BETWEEN, '","')}"]`) as string[])

/** A sink for the shared strings: rich text runs are joined, phonetic runs left out. Empty strings are undefined. */
export const createStringSink = (strings: (string | undefined)[], reading: Reading): XmlSink => {
  const texts = createXmlTexts(reading)
  let value = ''
  let inItem = false
  let inText = false
  let phonetic = 0
  const keep = (text: string): void => {
    if (strings.length >= limits.sharedStrings)
      refuseBook(reading, 'E_BOOK_TOO_BIG', `不同的文字超过 ${limits.sharedStrings / 10_000} 万条`)
    strings.push(text === '' ? undefined : unescapeCell(text))
  }
  const keepValue = (): void => {
    keep(value)
    value = ''
    inItem = false
  }
  return {
    open: (name, _bytes, _from, _to, empty) => {
      if (name === TEXT) inText = !empty && phonetic === 0
      else if (name === PHONETIC && !empty) phonetic++
      else if (name === ITEM) {
        inItem = !empty
        if (empty) keepValue()
      }
    },
    close: (name) => {
      if (name === TEXT) inText = false
      else if (name === PHONETIC) phonetic--
      else if (name === ITEM) keepValue()
    },
    // Nearly all strings are plain: a whole run of them is decoded at once and cut where one ends and the next begins.
    run: (bytes, from) => {
      if (inItem || inText || phonetic !== 0 || value !== '') return from
      const end = plainEnd(bytes, from)
      if (end === from) return from
      const run = texts.plain(bytes, from + opening.length, end - closing.length)
      for (const text of cut(run)) keep(text)
      return end
    },
    text: (bytes, from, to, cdata) => {
      if (inText) value += texts.text(bytes, from, to, cdata)
    },
  }
}
