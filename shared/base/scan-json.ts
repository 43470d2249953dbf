/** What stands at a place where JSON goes on otherwise. */
export type JsonWanted = 'value' | 'string' | 'key' | 'colon' | 'comma-or-end' | 'end-of-file' | 'less-depth'

/** Where each value of a JSON text begins, by its path (`rules[3].to`, '' for the whole), or where it stops being JSON. */
export type ScannedJson =
  | {
      readonly ok: true
      readonly places: ReadonlyMap<string, number>
      /** Paths of keys that an object holds twice: of those only the last is read. */
      readonly twice: readonly string[]
    }
  | { readonly ok: false; readonly at: number; readonly wanted: JsonWanted; readonly before: number }

class NotJson extends Error {
  constructor(readonly wanted: JsonWanted) {
    super(wanted)
  }
}

const blank = /[ \t\r\n]*/y
const text = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const deepest = 64

class Scanner {
  readonly #source: string
  readonly places = new Map<string, number>()
  readonly twice: string[] = []
  at = 0
  /** End of the last thing that was read: a comma that is missing belongs there. */
  before = 0

  constructor(source: string) {
    this.#source = source
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#source)?.[0]
    if (found === undefined || found === '') return undefined
    this.at += found.length
    if (pattern !== blank) this.before = this.at
    return found
  }

  #takeMark(mark: string): boolean {
    this.#take(blank)
    if (this.#source.charAt(this.at) !== mark) return false
    this.at += 1
    this.before = this.at
    return true
  }

  #string(wanted: JsonWanted): string {
    this.#take(blank)
    const found = this.#take(text)
    if (found === undefined) throw new NotJson(wanted)
    return JSON.parse(found) as string
  }

  #members(path: string, depth: number): void {
    const seen = new Set<string>()
    do {
      const key = this.#string('key')
      const inside = path === '' ? key : `${path}.${key}`
      if (seen.has(key)) this.twice.push(inside)
      seen.add(key)
      if (!this.#takeMark(':')) throw new NotJson('colon')
      this.value(inside, depth)
    } while (this.#takeMark(','))
    if (!this.#takeMark('}')) throw new NotJson('comma-or-end')
  }

  #elements(path: string, depth: number): void {
    let index = 0
    do {
      this.value(`${path}[${String(index)}]`, depth)
      index += 1
    } while (this.#takeMark(','))
    if (!this.#takeMark(']')) throw new NotJson('comma-or-end')
  }

  value(path: string, depth = 0): void {
    this.#take(blank)
    if (depth > deepest) throw new NotJson('less-depth')
    this.places.set(path, this.at)
    if (this.#takeMark('{')) {
      if (!this.#takeMark('}')) this.#members(path, depth + 1)
    } else if (this.#takeMark('[')) {
      if (!this.#takeMark(']')) this.#elements(path, depth + 1)
    } else if (this.#source.charAt(this.at) === '"') this.#string('string')
    else if (this.#take(plain) === undefined) throw new NotJson('value')
  }

  whole(): void {
    this.value('')
    this.#take(blank)
    if (this.at < this.#source.length) throw new NotJson('end-of-file')
  }
}

/** Reads a JSON text for its places alone: what it holds is left to `JSON.parse`, which does not tell where it stands. */
export const scanJson = (source: string): ScannedJson => {
  const scanner = new Scanner(source)
  try {
    scanner.whole()
  } catch (thrown) {
    if (!(thrown instanceof NotJson)) throw thrown
    return { ok: false, at: scanner.at, wanted: thrown.wanted, before: scanner.before }
  }
  return { ok: true, places: scanner.places, twice: scanner.twice }
}

/** Line and column (from 1) of a place, and the text of the line. */
export const lineAt = (source: string, at: number): { line: number; column: number; text: string } => {
  const start = source.lastIndexOf('\n', at - 1) + 1
  const end = source.indexOf('\n', start)
  return {
    line: source.slice(0, start).split('\n').length,
    column: at - start + 1,
    text: source.slice(start, end < 0 ? undefined : end).trim(),
  }
}

/** The same for many places of one text, the line alone: where lines begin is looked for once. */
export const linesOf = (source: string): ((at: number) => number) => {
  const starts = [0]
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1)
  return (at) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low + 1
  }
}
