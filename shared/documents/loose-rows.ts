const QUOTE = 34
const SPACE = 32
const LF = 10

/** After so many quotes that nobody closed all further ones are letters: looking for their ends would take for ever. */
const MOST_UNCLOSED = 20

/** Rows between two reports of progress. */
const REPORTED = 5_000

/**
 * Rows of delimited text (lines end with \n) whose quotes a writer forgot to double or to close, which no library reads:
 * none of them swallows the fields behind it. A field that begins with a quote and does not end with one is read to the
 * letter; blanks around quotes are none of the field's. `onRows` is told of rows and of the share that is done (0 … 1).
 */
export const looseRows = (
  text: string,
  mark: string,
  onRows: (rows: number, done: number) => void = () => undefined,
): string[][] => {
  const delimiter = mark.charCodeAt(0)
  const total = text.length
  /** The writer puts quotes around its fields, so that one with a quote inside is still ended by the last. */
  const wraps = text.includes(`"${mark}"`)
  const rows: string[][] = []
  let unclosed = 0
  let row: string[] = []
  let at = 0

  const ends = (place: number): boolean => {
    const code = text.charCodeAt(place)
    return place >= total || code === delimiter || code === LF
  }
  const fieldEnd = (from: number): number => {
    let place = from
    while (!ends(place)) place += 1
    return place
  }
  const behindSpaces = (from: number): number => {
    let place = from
    while (text.charCodeAt(place) === SPACE) place += 1
    return place
  }
  /** Where the quote stands that closes a field in spite of others inside it, in the same line; -1 for none. */
  const lateClosing = (from: number): number => {
    for (let place = from; place < total; place += 1) {
      const code = text.charCodeAt(place)
      if (code === LF) return -1
      if (code !== QUOTE) continue
      if (ends(place + 1)) return place
      if (text.charCodeAt(place - 1) === delimiter) return -1
    }
    return -1
  }
  /** The field whose opening quote stands at `open`; undefined where the quote is a letter like any other. */
  const quoted = (open: number): string | undefined => {
    if (unclosed >= MOST_UNCLOSED) return undefined
    let doubled = false
    let close = text.indexOf('"', open + 1)
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      doubled = true
      close = text.indexOf('"', close + 2)
    }
    if (close < 0) {
      unclosed += 1
      return undefined
    }
    let next = behindSpaces(close + 1)
    if (!ends(next)) {
      close = wraps ? lateClosing(close + 1) : -1
      if (close < 0) return undefined
      next = close + 1
    }
    at = next
    const inside = text.slice(open + 1, close)
    return doubled ? inside.replaceAll('""', '"') : inside
  }
  const field = (): string => {
    const open = behindSpaces(at)
    const inside = text.charCodeAt(open) === QUOTE ? quoted(open) : undefined
    if (inside !== undefined) return inside
    const from = at
    at = fieldEnd(from)
    return text.slice(from, at)
  }

  while (at < total) {
    row.push(field())
    if (at < total && text.charCodeAt(at) === delimiter) {
      at += 1
      // A line may end behind its last mark, and so may the text.
      if (at === total) row.push('')
      else continue
    }
    at += 1
    rows.push(row)
    row = []
    if (rows.length % REPORTED === 0) onRows(rows.length, Math.min(1, at / total))
  }
  return rows
}
