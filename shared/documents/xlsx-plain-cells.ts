import type { NumberKind } from './cell-text'
import { limits } from './limits'

/** What plain cells refer to, and where they go: `place` hears of every one of them, in a row's order. */
export interface PlainCells {
  readonly strings: readonly (string | undefined)[]
  readonly kinds: readonly NumberKind[]
  /** `column` is 0-based; an empty cell has no text. */
  readonly place: (column: number, text: string | undefined) => void
}

/** No plain cell is longer: `<c r="XFD1048576" s="123456789" t="s"><v>123456789</v></c>`. */
const LONGEST = 64
const NUMBERS = 4096

const QUOTE = 34
const SPACE = 32
const EQUALS = 61
const SLASH = 47
const LT = 60
const GT = 62
const LETTER_C = 99
const LETTER_R = 114
const LETTER_S = 115
const LETTER_T = 116
const LETTER_V = 118
const ZERO = 48
const NINE = 57

/** True where ` name="` stands behind a place in a tag. */
const attributeAt = (bytes: Uint8Array, at: number, name: number): boolean =>
  bytes[at + 1] === SPACE && bytes[at + 2] === name && bytes[at + 3] === EQUALS && bytes[at + 4] === QUOTE

/** True where `</v></c>` stands. */
const endsAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LT &&
  bytes[at + 1] === SLASH &&
  bytes[at + 2] === LETTER_V &&
  bytes[at + 3] === GT &&
  bytes[at + 4] === LT &&
  bytes[at + 5] === SLASH &&
  bytes[at + 6] === LETTER_C &&
  bytes[at + 7] === GT

/**
 * Reads the cells that nearly all of a large sheet is made of, byte by byte and without a string for a tag:
 * `<c r="B2" s="3" t="s"><v>16</v></c>`, a whole number without `t`, and the empty `<c r="B2" s="3"/>`. Gives the place
 * behind the last one of a row of them; all else (formulas, days, texts in their cells, other spellings) is left to the
 * scanner, which knows every form.
 */
export const createPlainCells = ({
  strings,
  kinds,
  place,
}: PlainCells): ((bytes: Uint8Array, at: number) => number) => {
  const numbers: string[] = []
  const numberText = (value: number): string => (value < NUMBERS ? (numbers[value] ??= String(value)) : String(value))

  /** The place behind the cell that begins at `from`, or `from` where it is no plain one. */
  const cell = (bytes: Uint8Array, from: number): number => {
    if (bytes[from + 1] !== LETTER_C || !attributeAt(bytes, from + 1, LETTER_R)) return from
    let at = from + 6
    let column = 0
    for (; at < from + 9; at++) {
      const letter = bytes[at] as number
      if (letter < 65 || letter > 90) break
      column = column * 26 + letter - 64
    }
    while ((bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at++
    if (bytes[at] !== QUOTE || column === 0 || column > limits.columns) return from
    let style = 0
    if (attributeAt(bytes, at, LETTER_S)) {
      for (at += 5; (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE; at++)
        style = style * 10 + (bytes[at] as number) - ZERO
      if (bytes[at] !== QUOTE) return from
    }
    const shared = attributeAt(bytes, at, LETTER_T) && bytes[at + 5] === LETTER_S && bytes[at + 6] === QUOTE
    if (shared) at += 6
    if (bytes[at + 1] === SLASH && bytes[at + 2] === GT) {
      place(column - 1, undefined)
      return at + 3
    }
    if (bytes[at + 1] !== GT || bytes[at + 2] !== LT || bytes[at + 3] !== LETTER_V || bytes[at + 4] !== GT) return from
    const first = at + 5
    let value = 0
    for (at = first; at < first + 9; at++) {
      const digit = bytes[at] as number
      if (digit < ZERO || digit > NINE) break
      value = value * 10 + digit - ZERO
    }
    if (at === first || !endsAt(bytes, at)) return from
    if (shared) {
      const text = strings[value]
      // A string that the book does not have is for the scanner to refuse.
      if (text === undefined && value >= strings.length) return from
      place(column - 1, text)
    } else {
      // A number with a zero before it, or one that a format shows as a day, is no plain one.
      if ((bytes[first] === ZERO && at > first + 1) || (kinds[style] ?? 'plain') !== 'plain') return from
      place(column - 1, numberText(value))
    }
    return at + 8
  }

  return (bytes, from) => {
    let at = from
    while (at + LONGEST <= bytes.length && bytes[at] === LT) {
      const next = cell(bytes, at)
      if (next === at) break
      at = next
    }
    return at
  }
}
