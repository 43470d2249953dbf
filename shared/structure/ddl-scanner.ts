/** `name` is quoted, `word` is not; `comment` stands behind or between; `end` ends a statement. */
export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'mark' | 'comment' | 'end'
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** 0-based offset into the text. */
  readonly at: number
  /** No token stands before it in its line. */
  readonly first: boolean
}

/** Walks through a dump once: token by token where structure is declared, in leaps over everything else. */
export interface Scanner {
  /** The next token; undefined at the end of the text. Never throws. */
  readonly next: () => Token | undefined
  /** Leaps behind the end of the statement. */
  readonly skipStatement: () => void
  /** Leaps behind the next line that is `stop`, or to the end of the text. */
  readonly skipToLine: (stop: RegExp) => void
  /** True where a statement begins without the one before having ended. */
  readonly opensStatement: (token: Token) => boolean
  /** Goes back to a token, so that it is the next one again. */
  readonly back: (token: Token) => void
  readonly position: () => number
}

const WORD = /[\p{L}\p{N}_$#@]+/uy
const DECIMAL = /\d+(?:\.\d+)?(?![\p{L}\p{N}_$#@])/uy
const DOLLAR = /\$[\p{L}\p{N}_]{0,60}\$/uy
const BRACKETED = /\[(?!\d*\])[^[\]\r\n]{1,128}\]/y
const PREFIX = /(?:[NnEeBbXx]|[Uu]&)(?=')/y
const LONE_LINE = /(?:\/|[Gg][Oo])[ \t]{0,40}(?=\r?\n|\r|$)/y
const OPENING =
  /(?:CREATE\s{1,9}(?:\w{1,20}\s{1,9}){0,4}TABLE|COMMENT\s{1,9}ON|ALTER\s{1,9}TABLE|INSERT\s{1,9}INTO|DROP\s{1,9}TABLE)\b/iy
/** Where a leap has to look: quotes, comments, the end, a lone `/` or GO, and a line that opens another statement. */
const NOTABLE =
  /['"`;]|--|\/\*|\n[ \t]{0,8}(?:\/|GO)[ \t]{0,8}(?=\r?\n|$)|\n[ \t]{0,8}(?=(?:CREATE|ALTER|COMMENT)\s{1,9}(?:TABLE|ON|GLOBAL)\b)/giu
const MYSQL = /`|\bENGINE\s{0,9}=|\bAUTO_INCREMENT\b/iu
/** After so many quotes that nobody closed the rest is one broken string: going back each time would take for ever. */
const MOST_BROKEN = 20

/**
 * A scanner over SQL of any dialect. Quotes `'` `"` `` ` `` `[]`, doubled or escaped by a backslash; comments `--`, `#`,
 * `/* *\/`; PostgreSQL's dollar quotes; statements end at `;`, a lone `/` or GO. `broken` is told of what was not closed.
 */
export const createScanner = (text: string, broken: (line: number, at: number) => void): Scanner => {
  const escapes = MYSQL.test(text)
  const endOfLine = (place: number): number => {
    const end = text.indexOf('\n', place)
    return end < 0 ? text.length : end
  }
  let at = 0
  /** The first line break that is not counted yet: looked for once, however long the line. */
  let nextBreak = endOfLine(0)
  let line = 1
  let faults = 0
  let tokenLine = 0
  let first = true

  const lineAt = (place: number): number => {
    while (nextBreak < place) {
      line += 1
      nextBreak = endOfLine(nextBreak + 1)
    }
    return line
  }
  const match = (pattern: RegExp, place = at): string | undefined => {
    pattern.lastIndex = place
    return pattern.exec(text)?.[0]
  }
  /** Offset of the quote that closes what opened before `from`; -1 when none does. */
  const closing = (from: number, quote: string): number => {
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
  }
  /** Steps behind what opened at `start`; `end` is where it closes, below zero for nowhere. */
  const leap = (start: number, end: number, width: number): void => {
    if (end >= 0) {
      at = end + width
      return
    }
    faults += 1
    broken(lineAt(start), start)
    at = faults > MOST_BROKEN ? text.length : endOfLine(start)
  }
  const quoted = (kind: Token['kind'], quote: string): Token => {
    const start = at
    const end = closing(at + 1, quote)
    const token = { kind, line: lineAt(start), at: start, first }
    leap(start, end, 1)
    const inside = text.slice(start + 1, end < 0 ? at : end).replaceAll(quote + quote, quote)
    return { ...token, text: inside.includes('\\') ? inside.replace(/\\(['"\\])/g, '$1') : inside }
  }
  const plain = (kind: Token['kind'], length: number): Token => {
    const token = { kind, text: text.slice(at, at + length), line: lineAt(at), at, first }
    at += length
    return token
  }
  const comment = (): Token => {
    const block = text.startsWith('/*', at)
    const start = at
    const token = { kind: 'comment' as const, line: lineAt(start), at: start, first }
    if (block) leap(start, text.indexOf('*/', at + 2), 2)
    else at = endOfLine(at)
    const said = text.slice(start, Math.min(at, start + 400))
    return { ...token, text: said.replace(/^(?:--+|#+|\/\*+!?\d*)|\*+\/$/g, '').trim() }
  }
  const isComment = (): boolean => text.startsWith('--', at) || text.startsWith('/*', at) || text[at] === '#'

  const next = (): Token | undefined => {
    while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1
    const letter = text[at]
    if (letter === undefined) return undefined
    if (isComment()) return comment()
    first = lineAt(at) > tokenLine
    tokenLine = line
    if (letter === ';') return plain('end', 1)
    const lone = first ? match(LONE_LINE) : undefined
    if (lone !== undefined) return plain('end', lone.length)
    const prefix = match(PREFIX)
    if (prefix !== undefined) at += prefix.length
    if (text[at] === "'") return quoted('string', "'")
    if (letter === '"' || letter === '`') return quoted('name', letter)
    const bracketed = letter === '[' ? match(BRACKETED) : undefined
    if (bracketed !== undefined) {
      const token = plain('name', bracketed.length)
      return { ...token, text: token.text.slice(1, -1) }
    }
    const dollar = letter === '$' ? match(DOLLAR) : undefined
    if (dollar !== undefined) {
      const start = at
      const token = { kind: 'string' as const, text: '', line, at, first }
      leap(start, text.indexOf(dollar, at + dollar.length), dollar.length)
      return token
    }
    const decimal = match(DECIMAL)
    if (decimal !== undefined) return plain('number', decimal.length)
    const word = match(WORD)
    return word === undefined ? plain('mark', 1) : plain('word', word.length)
  }

  const skipStatement = (): void => {
    for (;;) {
      NOTABLE.lastIndex = at
      const found = NOTABLE.exec(text)
      if (found === null) {
        at = text.length
        return
      }
      const [sign] = found
      at = found.index
      if (sign === ';' || sign.startsWith('\n')) {
        at += sign.length
        return
      }
      if (sign === '--' || sign === '/*') comment()
      else leap(at, closing(at + 1, sign), 1)
    }
  }

  return {
    next,
    skipStatement,
    skipToLine: (stop) => {
      stop.lastIndex = at
      const found = stop.exec(text)
      at = found === null ? text.length : found.index + found[0].length
    },
    opensStatement: (token) => token.first && token.kind === 'word' && match(OPENING, token.at) !== undefined,
    back: (token) => {
      at = token.at
      tokenLine = token.first ? 0 : tokenLine
    },
    position: () => at,
  }
}
