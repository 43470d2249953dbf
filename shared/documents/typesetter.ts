import { formText } from '../text/form-text'
import { metricsOf, type FontMetrics } from './font-tables'
import type { FaceName, PdfFonts } from './make-pdf'

/** A piece of a line in one face. */
export interface Run {
  readonly text: string
  readonly face: FaceName
}

/** A line as it will be printed; `width` in points. */
export interface SetLine {
  readonly runs: readonly Run[]
  readonly width: number
  /** Highest ascent of its faces, in ems. */
  readonly ascent: number
}

/** The voices of a printed form: text in 仿宋, title in 小标宋, heading in 黑体, as far as the faces are at hand. */
export type Voice = 'text' | 'title' | 'heading'
const voices: Readonly<Record<Voice, readonly FaceName[]>> = {
  text: ['fang', 'regular', 'bold'],
  title: ['song', 'bold', 'regular'],
  heading: ['bold', 'regular'],
}

interface Glyph {
  readonly text: string
  readonly face: FaceName
  readonly width: number
}

/** Signs that begin no line, and signs that end none (GB/T 15834 5.1). */
const CLOSING = new Set('，。、；：？！）》〉〕】］」』”’…—·％,.;:?!)]}%')
const OPENING = new Set('（《〈〔【［「『“‘([{')
const isWord = (character: string): boolean => /^[!-~]$/.test(character) && !OPENING.has(character)

/** Setting keeps this much of a line free: faces kern Latin pairs, which their plain widths do not tell. */
const SLACK = 0.5

/** Glyphs that stay on one line: a Latin word or number, a character with the signs that cling to it. */
const unitsOf = (glyphs: readonly Glyph[]): Glyph[][] => {
  const units: Glyph[][] = []
  for (const glyph of glyphs) {
    const unit = units.at(-1)
    const before = unit?.at(-1)?.text
    const clings =
      before !== undefined && (CLOSING.has(glyph.text) || OPENING.has(before) || (isWord(before) && isWord(glyph.text)))
    if (unit !== undefined && clings) unit.push(glyph)
    else units.push([glyph])
  }
  return units
}

const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { width }) => sum + width, 0)

/** Breaks text into lines by the faces' own widths, so that every page is the same on every machine. */
export interface Typesetter {
  /**
   * Lines of a text without line ends, at most `width` points wide each; '' gives one empty line. The first line begins
   * `indent` points further in.
   */
  readonly lines: (text: string, voice: Voice, size: number, width: number, indent?: number) => SetLine[]
  /** What no face has: set as 〔缺字〕 and to be told to the user. Sorted. */
  readonly missing: () => string[]
}

/** A typesetter for these faces; every character is set in the first face of its voice that has it. */
export const createTypesetter = (fonts: PdfFonts): Typesetter => {
  const faces = new Map<FaceName, FontMetrics>()
  for (const name of ['fang', 'song', 'regular', 'bold'] as const) {
    const font = fonts[name]
    if (font !== undefined) faces.set(name, metricsOf(font))
  }
  const missing = new Set<string>()

  const glyph = (text: string, voice: Voice, size: number): Glyph | undefined => {
    for (const face of voices[voice]) {
      const width = faces.get(face)?.advance(text.codePointAt(0) ?? 0)
      if (width !== undefined) return { text, face, width: width * size }
    }
    return undefined
  }
  const glyphs = (text: string, voice: Voice, size: number): Glyph[] =>
    Array.from(text).flatMap((character) => {
      const found = glyph(character, voice, size)
      if (found !== undefined) return [found]
      missing.add(character)
      return Array.from(formText.missing).flatMap((mark) => glyph(mark, voice, size) ?? [])
    })

  const setLine = (line: readonly Glyph[]): SetLine => {
    const runs: { text: string; face: FaceName }[] = []
    for (const { text, face } of line) {
      const last = runs.at(-1)
      if (last?.face === face) last.text += text
      else runs.push({ text, face })
    }
    return { runs, width: widthOf(line), ascent: Math.max(0, ...runs.map(({ face }) => faces.get(face)?.ascent ?? 0)) }
  }

  const lines: Typesetter['lines'] = (text, voice, size, width, indent = 0) => {
    const set: Glyph[][] = [[]]
    let used = indent
    const put = (unit: readonly Glyph[]): void => {
      const wide = widthOf(unit)
      if (used > 0 && used + wide > width - SLACK) {
        set.push([])
        used = 0
      }
      set.at(-1)?.push(...unit)
      used += wide
    }
    for (const unit of unitsOf(glyphs(text.normalize('NFC').replace(/\t/g, ' '), voice, size)))
      if (widthOf(unit) > width - SLACK) unit.forEach((one) => put([one]))
      else put(unit)
    return set.map(setLine)
  }
  return { lines, missing: () => [...missing].sort() }
}
