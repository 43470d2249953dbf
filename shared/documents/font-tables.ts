/** Reads the few tables of a TrueType or OpenType font that setting text needs (OpenType 1.9). */

const tableAt = (view: DataView, tag: string): number => {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`font without ${tag}`)
}

/** Gives the glyph of a code point; 0 where the font has none. */
export type GlyphOf = (codePoint: number) => number

/** Index of the last of `count` ascending values that is not above the wanted one; -1 when all are. */
const lastNotAbove = (count: number, valueAt: (index: number) => number, wanted: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Format 12: ranges over the whole of Unicode. */
const wideGlyphs =
  (view: DataView, at: number): GlyphOf =>
  (codePoint) => {
    const group = lastNotAbove(view.getUint32(at + 12), (index) => view.getUint32(at + 16 + index * 12), codePoint)
    const from = at + 16 + group * 12
    if (group < 0 || codePoint > view.getUint32(from + 4)) return 0
    return view.getUint32(from + 8) + codePoint - view.getUint32(from)
  }

/** Format 4: segments of the basic plane, with a shift or a list of glyphs each. */
const planeGlyphs =
  (view: DataView, at: number): GlyphOf =>
  (codePoint) => {
    const double = view.getUint16(at + 6)
    const starts = at + 16 + double
    const segment = lastNotAbove(double / 2, (index) => view.getUint16(starts + index * 2), codePoint) * 2
    if (segment < 0 || codePoint > view.getUint16(at + 14 + segment)) return 0
    const shift = view.getUint16(starts + double + segment)
    const listAt = starts + double * 2 + segment
    const list = view.getUint16(listAt)
    if (list === 0) return (codePoint + shift) & 0xffff
    const glyph = view.getUint16(listAt + list + (codePoint - view.getUint16(starts + segment)) * 2)
    return glyph === 0 ? 0 : (glyph + shift) & 0xffff
  }

const viewOf = (font: Uint8Array): DataView => new DataView(font.buffer, font.byteOffset, font.byteLength)

/** The character map of a font, format 12 before format 4. Throws (RangeError too) where the bytes are no single font. */
export const glyphsOf = (font: Uint8Array): GlyphOf => {
  const view = viewOf(font)
  const cmap = tableAt(view, 'cmap')
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  )
  const wide = subtables.find((at) => view.getUint16(at) === 12)
  if (wide !== undefined) return wideGlyphs(view, wide)
  const plane = subtables.find((at) => view.getUint16(at) === 4)
  return plane === undefined ? () => 0 : planeGlyphs(view, plane)
}

/** Widths and heights of a font in ems. */
export interface FontMetrics {
  readonly ascent: number
  /** Width of a code point; undefined where the font has no glyph for it. */
  readonly advance: (codePoint: number) => number | undefined
}

/** The metrics that pdfmake sets lines by: `hhea` for heights, `hmtx` for widths. */
export const metricsOf = (font: Uint8Array): FontMetrics => {
  const view = viewOf(font)
  const glyphOf = glyphsOf(font)
  const perEm = view.getUint16(tableAt(view, 'head') + 18)
  const hhea = tableAt(view, 'hhea')
  const widths = tableAt(view, 'hmtx')
  const last = view.getUint16(hhea + 34) - 1
  return {
    ascent: view.getInt16(hhea + 4) / perEm,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      return glyph === 0 ? undefined : view.getUint16(widths + Math.min(glyph, last) * 4) / perEm
    },
  }
}
