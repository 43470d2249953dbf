import type { Content } from 'pdfmake/interfaces'
import type { FormPage } from './form-page'
import { faceStyle } from './make-pdf'

/** A rule's width in points. */
const RULE = 0.6

/** A drawn page for pdfmake, with rules, photos and texts where they were put. `photo` is a data URL. */
export const pageContent = (page: FormPage, index: number, photo?: string): Content[] => [
  // A page begins with a node of no height; everything on it has its own place.
  { text: '', fontSize: 1, ...(index > 0 && { pageBreak: 'before' }) },
  {
    canvas: page.rules.map(({ x, y, width, height }) => ({ type: 'rect', x, y, w: width, h: height, lineWidth: RULE })),
    absolutePosition: { x: 0, y: 0 },
  },
  ...page.photos.flatMap(({ x, y, width, height }): Content[] =>
    photo === undefined ? [] : [{ image: photo, cover: { width, height }, absolutePosition: { x, y } }],
  ),
  ...page.texts.map(({ x, baseline, size, line, spacing }): Content => ({
    text: line.runs.map(({ text, face }) => ({ text, ...faceStyle[face], fontSize: size })),
    absolutePosition: { x, y: baseline - line.ascent * size },
    ...(spacing !== undefined && { characterSpacing: spacing }),
    noWrap: true,
    preserveLeadingSpaces: true,
  })),
]
