/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

const tableAt = (view: DataView, tag: string): number | undefined => {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    )
    if (name === tag) return view.getUint32(at + 8)
  }
  return undefined
}

/** Format 12: ranges over the whole of Unicode. */
const wideRanges = (view: DataView, at: number): [number, number][] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, index): [number, number] => {
    const group = at + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)]
  })

/** Format 4: ranges of the basic plane. Single code points without a glyph inside a range are not told apart. */
const planeRanges = (view: DataView, at: number): [number, number][] => {
  const double = view.getUint16(at + 6)
  return Array.from({ length: double / 2 }, (_, index): [number, number] => [
    view.getUint16(at + 16 + double + index * 2),
    view.getUint16(at + 14 + index * 2),
  ])
}

/**
 * Which characters a TrueType or OpenType font has, from its `cmap` (OpenType 1.9: format 12 before format 4). PDF
 * libraries print an empty box for the others, or nothing; a form must say so instead.
 */
export const coverageOf = (font: Uint8Array): Coverage => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  if (cmap === undefined) throw new Error('font without cmap')
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  )
  const wide = subtables.find((at) => view.getUint16(at) === 12)
  const plane = subtables.find((at) => view.getUint16(at) === 4)
  const ranges = wide !== undefined ? wideRanges(view, wide) : plane !== undefined ? planeRanges(view, plane) : []
  ranges.sort(([one], [two]) => one - two)
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const [from, to] = ranges[middle] ?? [0, 0]
      if (codePoint < from) high = middle - 1
      else if (codePoint > to) low = middle + 1
      else return true
    }
    return false
  }
}
