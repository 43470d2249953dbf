import { createCursor } from './ddl-cursor'

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

/**
 * A scanner over SQL of any dialect. Quotes `'` `"` `` ` `` `[]`, doubled or escaped by a backslash; comments `--`, `#`,
 * `/* *\/`; PostgreSQL's dollar quotes; statements end at `;`, a lone `/` or GO. `broken` is told of what was not closed.
 */
export const createScanner = (text: string, broken: (line: number, at: number) => void): Scanner => {
  const cursor = createCursor(text, broken)
  const { lineAt, match, endOfLine, closing, leap } = cursor
  let tokenLine = 0
  let first = true

  const quoted = (kind: Token['kind'], quote: string): Token => {
    const start = cursor.at
    const end = closing(start + 1, quote)
    const token = { kind, line: lineAt(start), at: start, first }
    leap(start, end, 1)
    const inside = text.slice(start + 1, end < 0 ? cursor.at : end).replaceAll(quote + quote, quote)
    return { ...token, text: inside.includes('\\') ? inside.replace(/\\(['"\\])/g, '$1') : inside }
  }
  const plain = (kind: Token['kind'], length: number): Token => {
    const { at } = cursor
    cursor.at += length
    return { kind, text: text.slice(at, at + length), line: lineAt(at), at, first }
  }
  const comment = (): Token => {
    const block = text.startsWith('/*', cursor.at)
    const start = cursor.at
    const token = { kind: 'comment' as const, line: lineAt(start), at: start, first }
    if (block) leap(start, text.indexOf('*/', start + 2), 2)
    else cursor.at = endOfLine(start)
    const said = text.slice(start, Math.min(cursor.at, start + 400))
    return { ...token, text: said.replace(/^(?:--+|#+|\/\*+!?\d*)|\*+\/$/g, '').trim() }
  }
  const isComment = (): boolean =>
    text.startsWith('--', cursor.at) || text.startsWith('/*', cursor.at) || text[cursor.at] === '#'

  const next = (): Token | undefined => {
    while (cursor.at < text.length && /\s/u.test(text[cursor.at] ?? '')) cursor.at += 1
    const letter = text[cursor.at]
    if (letter === undefined) return undefined
    if (isComment()) return comment()
    const line = lineAt(cursor.at)
    first = line > tokenLine
    tokenLine = line
    if (letter === ';') return plain('end', 1)
    const lone = first ? match(LONE_LINE) : undefined
    if (lone !== undefined) return plain('end', lone.length)
    const prefix = match(PREFIX)
    if (prefix !== undefined) cursor.at += prefix.length
    if (text[cursor.at] === "'") return quoted('string', "'")
    if (letter === '"' || letter === '`') return quoted('name', letter)
    const bracketed = letter === '[' ? match(BRACKETED) : undefined
    if (bracketed !== undefined) {
      const token = plain('name', bracketed.length)
      return { ...token, text: token.text.slice(1, -1) }
    }
    const dollar = letter === '$' ? match(DOLLAR) : undefined
    if (dollar !== undefined) {
      const start = cursor.at
      const token = { kind: 'string' as const, text: '', line, at: start, first }
      leap(start, text.indexOf(dollar, start + dollar.length), dollar.length)
      return token
    }
    const decimal = match(DECIMAL)
    if (decimal !== undefined) return plain('number', decimal.length)
    const word = match(WORD)
    return word === undefined ? plain('mark', 1) : plain('word', word.length)
  }

  const skipStatement = (): void => {
    for (;;) {
      NOTABLE.lastIndex = cursor.at
      const found = NOTABLE.exec(text)
      if (found === null) {
        cursor.at = text.length
        return
      }
      const [sign] = found
      cursor.at = found.index
      if (sign === ';' || sign.startsWith('\n')) {
        cursor.at += sign.length
        return
      }
      if (sign === '--' || sign === '/*') comment()
      else leap(cursor.at, closing(cursor.at + 1, sign), 1)
    }
  }

  return {
    next,
    skipStatement,
    skipToLine: (stop) => {
      stop.lastIndex = cursor.at
      const found = stop.exec(text)
      cursor.at = found === null ? text.length : found.index + found[0].length
    },
    opensStatement: (token) => token.first && token.kind === 'word' && match(OPENING, token.at) !== undefined,
    back: (token) => {
      cursor.at = token.at
      tokenLine = token.first ? 0 : tokenLine
    },
    position: () => cursor.at,
  }
}
