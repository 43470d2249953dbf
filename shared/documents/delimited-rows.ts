const QUOTE = 34
const SPACE = 32
const EQUALS = 61
const CR = 13
const LF = 10

/** After so many quotes that nobody closed all further ones are letters: looking for their ends would take for ever. */
const MOST_UNCLOSED = 20

/** How `="0012"`, by which programs keep the zeros of a code through Excel, was meant. */
const asMeant = (field: string): string =>
  field.charCodeAt(0) === EQUALS && field.charCodeAt(1) === QUOTE && field.length > 2 && field.endsWith('"')
    ? field.slice(2, -1)
    : field

/**
 * Cuts delimited text into rows and gives each to `take` with the share that is done (0 … 1). Every kind of line end
 * counts, mixed ones too. Quotes as RFC 4180 has them; of those that writers forget to double or to close none swallows the
 * fields behind it: a field that begins with a quote and does not end with one is read to the letter.
 */
export const eachDelimitedRow = (text: string, mark: string, take: (row: string[], done: number) => void): void => {
  const delimiter = mark.charCodeAt(0)
  const total = text.length
  /** The writer puts quotes around its fields, so that one with a quote inside is still ended by the last. */
  const wraps = text.includes(`"${mark}"`)
  let unclosed = 0
  let row: string[] = []
  let at = 0

  const ends = (place: number): boolean => {
    const code = text.charCodeAt(place)
    return place >= total || code === delimiter || code === LF || code === CR
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
      if (code === LF || code === CR) return -1
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
    const code = text.charCodeAt(at)
    if (code === QUOTE || code === SPACE || code === EQUALS) {
      const open = code === EQUALS ? at + 1 : behindSpaces(at)
      const inside = text.charCodeAt(open) === QUOTE ? quoted(open) : undefined
      if (inside !== undefined) return asMeant(inside)
    }
    const from = at
    at = fieldEnd(from)
    return text.slice(from, at)
  }

  while (at < total) {
    row.push(field())
    const code = text.charCodeAt(at)
    if (at < total && code === delimiter) {
      at += 1
      // A line may end behind its last mark, and so may the text.
      if (at === total) row.push('')
      else continue
    }
    at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
    take(row, Math.min(1, at / total))
    row = []
  }
}
