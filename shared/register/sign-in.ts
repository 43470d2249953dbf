import type { TextBlock } from '../forms/official-text'
import { signInWords } from '../text/sign-in-words'

/** Lines of a sign-in sheet: one page full, and more than came the last time. */
const LINES = 20

/** Somebody who is printed on the sheet already. */
export interface Expected {
  readonly name: string
  readonly unit: string
  readonly post: string
}

/** The table of a sign-in sheet: who is expected, and empty lines for whoever else comes. */
export const signInTable = (expected: readonly Expected[]): TextBlock => {
  const { number, name, unit, post, phone, sign } = signInWords.columns
  const lines = Math.max(LINES, expected.length + 5)
  return {
    kind: 'table',
    columns: [
      { label: number, width: 1, align: 'center' },
      { label: name, width: 2 },
      { label: unit, width: 4 },
      { label: post, width: 2 },
      { label: phone, width: 3 },
      { label: sign, width: 2 },
    ],
    rows: Array.from({ length: lines }, (_, at) => {
      const who = expected[at]
      return [String(at + 1), who?.name ?? '', who?.unit ?? '', who?.post ?? '', '', '']
    }),
  }
}
