import { createSounds, lettersOf } from './sounds'
import { createWordMatcher, LONGEST_SPOKEN } from './word-matcher'

/** How characters are read, in pinyin without tones (ü as v). */
export interface Spelling {
  /** Every reading of one character; none for what is not read. */
  readonly of: (character: string) => readonly string[]
  /** The reading of each character of a person's name; undefined for what is not read. */
  readonly ofName: (characters: readonly string[]) => readonly (string | undefined)[]
}

const initials = (readings: readonly string[]): readonly string[] => [
  ...new Set(readings.map((reading) => reading.slice(0, 1))),
]

/** Words of a query that are remembered with their hits. */
const RECENT = 4

/** Distinct texts in one string, and as numbered symbols with their sounds; a text is named by its number. */
export const createPackedTexts = (spelling: Spelling) => {
  const numbers = new Map<string, number>()
  const parts: string[] = []
  const textStarts: number[] = [0]
  const symbolStarts: number[] = [0]
  const symbols: number[] = []
  const known = new Map<string, number>()
  const full = createSounds()
  const first = createSounds()
  /** Both ways of reading, with the letters that each text can hold when it is read so: none where nothing is read. */
  const readings = [full, first].map(({ sounds }) => ({ sounds, letters: [] as number[] }))

  const symbolOf = (character: string, name?: string): number => {
    const key = name === undefined ? character : `${character}${name}`
    let symbol = known.get(key)
    if (symbol === undefined) {
      symbol = known.size
      known.set(key, symbol)
      const read = name === undefined ? spelling.of(character) : [name]
      full.add([character, ...read])
      first.add([character, ...initials(read)])
    }
    return symbol
  }

  /** The number of a folded text; the name of a person is read as a name. */
  const add = (text: string, isName: boolean): number => {
    const key = isName ? `\n${text}` : text
    const there = numbers.get(key)
    if (there !== undefined) return there
    const number = parts.length
    numbers.set(key, number)
    parts.push(text)
    // One more for the line break between texts, which no word of a query holds.
    textStarts.push((textStarts.at(-1) ?? 0) + text.length + 1)
    const characters = Array.from(text)
    const names = isName ? spelling.ofName(characters) : []
    for (const [at, character] of characters.entries()) symbols.push(symbolOf(character, names[at]))
    const own = symbols.slice(symbolStarts.at(-1))
    const isRead = own.some((symbol) => (full.sounds.ofSymbols[symbol] ?? []).length > 1)
    for (const { sounds, letters } of readings)
      letters.push(isRead ? own.reduce((all, symbol) => all | (sounds.letters[symbol] ?? 0), 0) : 0)
    symbolStarts.push(symbols.length)
    return number
  }

  /** Closes the collection; gives the search for one word: by number, 1 for the texts that hold it. */
  const pack = () => {
    const packed = parts.join('\n')
    const count = parts.length
    const starts = Uint32Array.from(textStarts)
    const spoken = Uint32Array.from(symbols)
    const bounds = Uint32Array.from(symbolStarts)
    const ways = readings.map(({ sounds, letters }) => ({ sounds, letters: Uint32Array.from(letters) }))
    numbers.clear()
    parts.length = 0
    symbols.length = 0
    let recent: readonly { readonly word: string; readonly hits: Uint8Array }[] = []

    const find = (word: string, among: Uint8Array | undefined): Uint8Array => {
      const hits = new Uint8Array(count)
      let number = 0
      for (let at = packed.indexOf(word); at !== -1;) {
        while ((starts[number + 1] ?? Infinity) <= at) number++
        hits[number] = 1
        at = packed.indexOf(word, starts[number + 1])
        if (number + 1 >= count) break
      }
      if (word.length > LONGEST_SPOKEN || !/[a-z]/u.test(word)) return hits
      const wanted = lettersOf(word)
      for (const { sounds, letters } of ways) {
        const matches = createWordMatcher(word, sounds)
        for (let each = 0; each < count; each++)
          if (
            hits[each] === 0 &&
            ((letters[each] ?? 0) & wanted) === wanted &&
            (among === undefined || among[each] === 1) &&
            (word.length === 1 || matches(spoken, bounds[each] ?? 0, bounds[each + 1] ?? 0))
          )
            hits[each] = 1
      }
      return hits
    }

    /** What holds a word holds its beginning, too: a word that grows is looked for among the hits of the one before. */
    return (word: string): Uint8Array => {
      const before = recent.find((one) => word.startsWith(one.word))
      const hits = before?.word === word ? before.hits : find(word, before?.hits)
      recent = [{ word, hits }, ...recent.filter((one) => one.word !== word)].slice(0, RECENT)
      return hits
    }
  }
  return { add, pack }
}
