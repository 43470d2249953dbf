const MYSQL = /`|\bENGINE\s{0,9}=|\bAUTO_INCREMENT\b/iu
/** After so many quotes that nobody closed the rest is one broken string: going back each time would take for ever. */
const MOST_BROKEN = 20

/** A place in a text that moves on, and what can be told from there. */
export interface Cursor {
  /** 0-based offset into the text. */
  at: number
  /** The 1-based line of a place; asked in the order of the text. */
  readonly lineAt: (place: number) => number
  /** What the sticky pattern finds at the place, or where the cursor stands. */
  readonly match: (pattern: RegExp, place?: number) => string | undefined
  readonly endOfLine: (place: number) => number
  /** Offset of the quote that closes what opened before `from`; -1 when none does. */
  readonly closing: (from: number, quote: string) => number
  /** Steps behind what opened at `start`; `end` is where it closes, below zero for nowhere. */
  readonly leap: (start: number, end: number, width: number) => void
}

/** A cursor at the start of a dump; `broken` is told of what opened and was not closed. */
export const createCursor = (text: string, broken: (line: number, at: number) => void): Cursor => {
  const escapes = MYSQL.test(text)
  const endOfLine = (place: number): number => {
    const end = text.indexOf('\n', place)
    return end < 0 ? text.length : end
  }
  /** The first line break that is not counted yet: looked for once, however long the line. */
  let nextBreak = endOfLine(0)
  let line = 1
  let faults = 0

  const cursor: Cursor = {
    at: 0,
    endOfLine,
    lineAt: (place) => {
      while (nextBreak < place) {
        line += 1
        nextBreak = endOfLine(nextBreak + 1)
      }
      return line
    },
    match: (pattern, place = cursor.at) => {
      pattern.lastIndex = place
      return pattern.exec(text)?.[0]
    },
    closing: (from, quote) => {
      for (let place = from; ;) {
        const end = text.indexOf(quote, place)
        if (end < 0) return -1
        let slashes = 0
        while (end - 1 - slashes >= from && text[end - 1 - slashes] === '\\') slashes += 1
        const escaped = slashes % 2 === 1 && quote !== '`'
        if (escaped && escapes) place = end + 1
        else if (text[end + 1] === quote) place = end + 2
        // Elsewhere a backslash is a letter like any other, unless the text clearly goes on behind the quote.
        else if (escaped && !/[\s,);]/u.test(text[end + 1] ?? ' ')) place = end + 1
        else return end
      }
    },
    leap: (start, end, width) => {
      if (end >= 0) {
        cursor.at = end + width
        return
      }
      faults += 1
      broken(cursor.lineAt(start), start)
      cursor.at = faults > MOST_BROKEN ? text.length : endOfLine(start)
    },
  }
  return cursor
}
