import { LONGEST_TEXT } from '../base/draft'
import type { CodeLists } from '../field/code-lists'
import { mended } from '../text/findings'
import type { FieldRef } from '../catalogue/field-ref'
import { normaliseField } from '../catalogue/normalise-field'
import type { Normalised } from '../field/normalise-text'

/** Reads the text of a cell of one field. */
export type Read = (text: string) => Normalised

/** A column of so many different texts, met fewer times again, is not one that repeats few of them. */
const PROBE = 2_000

/** What a cell says; one longer than a record may hold is cut, so that it does not keep the whole book out. */
const readCell = (field: FieldRef, text: string, lists: CodeLists): Normalised => {
  if (text.length <= LONGEST_TEXT) return normaliseField(field, text, lists)
  const kept = text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')
  return { ...normaliseField(field, kept, lists), mended: { to: kept, why: mended.cut } }
}

/** Readers of fields that remember as long as it pays: most columns repeat few texts many times. */
export const rememberingReaders = (lists: CodeLists): ((field: FieldRef) => Read) => {
  const readers = new Map<FieldRef, Read>()
  const readerOf = (field: FieldRef): Read => {
    const known = new Map<string, Normalised>()
    let last: { readonly text: string; readonly read: Normalised } | undefined
    let met = 0
    let remembers = true
    return (text) => {
      if (last?.text === text) return last.read
      const found = remembers ? known.get(text) : undefined
      const read = found ?? readCell(field, text, lists)
      if (found !== undefined) met += 1
      else if (remembers && known.size < 50_000) {
        known.set(text, read)
        // A text that was never looked up before is dear in a browser: names and codes are read anew instead.
        if (known.size === PROBE && met < PROBE) {
          remembers = false
          known.clear()
        }
      }
      last = { text, read }
      return read
    }
  }
  return (field) => {
    const reader = readers.get(field) ?? readerOf(field)
    readers.set(field, reader)
    return reader
  }
}
