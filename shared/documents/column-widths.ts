import type { TextTable } from '../forms/official-text'
import { MILLIMETRE, papers } from './form-page'
import { officialPage as page } from './official-page'
import { shareOut } from './share-out'
import { textWidth } from './text-size'

/** Room beside the words of a cell, in points. */
export const CELL_SIDE = 4.25
/** Words beyond this do not make their column wider still, in characters of half an em. */
const MOST = 40
/** Short words, dates and numbers are not broken. */
const WHOLE = /[!-~]{2,16}(?![!-~])/g
const SHORT = 8

/** Points for so many characters of half an em; Latin ones are often a little wider. */
const room = (characters: number): number => characters * (page.table / 2) * 1.15 + 2 * CELL_SIDE

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, textWidth(text)), 0)

const wholeWords = (text: string): string[] => (textWidth(text) <= SHORT ? [text] : (text.match(WHOLE) ?? ['']))

/**
 * Widths in points of a table's columns, which fill the width of the text: by the shares asked for, else by the words in
 * them, and for none less than its short words need.
 */
export const columnWidths = ({ columns, rows }: TextTable): number[] => {
  const texts = columns.map(({ label }, at) =>
    [label, ...rows.map((row) => row[at] ?? '')].flatMap((text) => text.split('\n')),
  )
  const asked = columns.map(({ width }, at) =>
    Math.max(0.1, width ?? Math.min(MOST, Math.max(2, longest(texts[at] ?? [])))),
  )
  const least = texts.map((all) => room(Math.max(4, longest(all.flatMap(wholeWords)))))
  const whole = (papers.portrait.width - papers.portrait.left - papers.portrait.right) * MILLIMETRE
  const needed = least.reduce((sum, one) => sum + one, 0)
  return needed >= whole ? least.map((one) => (one * whole) / needed) : shareOut(asked, least, whole)
}
