import { glyphsOf } from './font-tables'

/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

/**
 * Which characters a TrueType or OpenType font has. PDF libraries print an empty box for the others, or nothing; a
 * form must say so instead. Throws where the bytes are no single font.
 */
export const coverageOf = (font: Uint8Array): Coverage => {
  const glyphOf = glyphsOf(font)
  return (codePoint) => glyphOf(codePoint) !== 0
}
