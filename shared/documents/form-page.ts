import type { SetLine } from './typesetter'

/** Points in a millimetre. */
export const MILLIMETRE = 72 / 25.4

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page as it is drawn, in points from the upper left. `seals` are the places that stay clear: nothing is drawn there. */
export interface FormPage {
  readonly rules: Box[]
  /** `spacing` is added to each character. */
  readonly texts: {
    readonly x: number
    readonly baseline: number
    readonly size: number
    readonly line: SetLine
    readonly spacing?: number
  }[]
  readonly photos: Box[]
  readonly seals: Box[]
}

/** Paper and margins: 天头 37, 订口 28, and 156 × 225 mm for the text (GB/T 9704-2012 5.1, 5.2.1); turned for wide tables. */
export const papers = {
  portrait: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  landscape: { width: 297, height: 210, top: 28, left: 37, right: 35, bottom: 26 },
} as const

export interface Sheet {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

/** The printable area of a paper, in points. */
export const sheetOf = (paper: keyof typeof papers): Sheet => {
  const { width, height, top, left, right, bottom } = papers[paper]
  return {
    left: left * MILLIMETRE,
    width: (width - left - right) * MILLIMETRE,
    top: top * MILLIMETRE,
    bottom: (height - bottom) * MILLIMETRE,
  }
}

/** Pages being filled from the top; `y` is where the next thing goes. */
export interface Cursor {
  readonly sheet: Sheet
  readonly pages: FormPage[]
  y: number
}

export const nextPage = (cursor: Cursor): FormPage => {
  const page: FormPage = { rules: [], texts: [], photos: [], seals: [] }
  cursor.pages.push(page)
  cursor.y = cursor.sheet.top
  return page
}

export const thisPage = (cursor: Cursor): FormPage => cursor.pages.at(-1) ?? nextPage(cursor)

/** Height of a line of text. */
export const pitchOf = (size: number): number => size * 1.4

/** Puts lines below each other from `y` on; `x` is the left end, the middle or the right end. */
export const putLines = (
  page: FormPage,
  lines: readonly SetLine[],
  at: { readonly x: number; readonly y: number; readonly size: number; readonly align: 'left' | 'center' | 'right' },
): void => {
  const { x, y, size, align } = at
  const pitch = pitchOf(size)
  lines.forEach((line, index) => {
    const start = align === 'left' ? x : align === 'center' ? x - line.width / 2 : x - line.width
    // The ideographic box reaches 0.88 em above the baseline.
    page.texts.push({ x: start, baseline: y + index * pitch + (pitch - size) / 2 + 0.88 * size, size, line })
  })
}
