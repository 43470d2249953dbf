import { limits } from './limits'
import { refuseBook, type Reading } from './workbook'
import { nameHash, type XmlSink } from './xml-scanner'
import { createXmlTexts, unescapeCell } from './xml-text'

const ITEM = nameHash('si')
const TEXT = nameHash('t')
const PHONETIC = nameHash('rPh')

/** A sink for the shared strings: rich text runs are joined, phonetic runs left out. Empty strings are undefined. */
export const createStringSink = (strings: (string | undefined)[], reading: Reading): XmlSink => {
  const texts = createXmlTexts(reading)
  let value = ''
  let inText = false
  let phonetic = 0
  const keep = (): void => {
    if (strings.length >= limits.sharedStrings)
      refuseBook(reading, 'E_BOOK_TOO_BIG', `不同的文字超过 ${limits.sharedStrings / 10_000} 万条`)
    strings.push(value === '' ? undefined : unescapeCell(value))
    value = ''
  }
  return {
    open: (name, _bytes, _from, _to, empty) => {
      if (name === TEXT) inText = !empty && phonetic === 0
      else if (name === PHONETIC && !empty) phonetic++
      else if (name === ITEM && empty) keep()
    },
    close: (name) => {
      if (name === TEXT) inText = false
      else if (name === PHONETIC) phonetic--
      else if (name === ITEM) keep()
    },
    text: (bytes, from, to, cdata) => {
      if (inText) value += texts.text(bytes, from, to, cdata)
    },
  }
}
