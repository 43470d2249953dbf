/** Width of a text in characters of a Latin font, as spreadsheets count: a Chinese character is two. */
export const textWidth = (text: string): number => text.length + (text.match(/[^\u0000-\u00ff]/g)?.length ?? 0)

const LINE = 13.5
const PADDING = 5
/** The format's highest row. */
const HIGHEST = 409

/**
 * Height in points of a row of wrapped texts, or undefined where one line each is enough. Office programs measure rows
 * themselves only when they are edited; `widths` are those of the texts' columns, in characters.
 */
export const rowHeight = (texts: readonly (string | undefined)[], widths: readonly number[]): number | undefined => {
  let most = 1
  for (const [at, text] of texts.entries()) {
    if (text === undefined || text.length < 4) continue
    const width = Math.max(1, (widths[at] ?? 8) - 1)
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
    most = Math.max(most, lines)
  }
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE + PADDING)
}
