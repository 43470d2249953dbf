import { createSounds, lettersOf } from './sounds'
import { createWordMatcher, LONGEST_SPOKEN } from './word-matcher'

/** How characters are read, in pinyin without tones (ü as v). */
export interface PinyinReadings {
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

/** Texts in one string, each with its number. */
const createPack = () => {
  const texts: string[] = []
  const numbers: number[] = []
  /** Closes the pack: marks in `hits` the texts that hold a word, letter by letter. */
  const close = () => {
    const packed = texts.join('\n')
    const own = Uint32Array.from(numbers)
    const starts = new Uint32Array(texts.length + 1)
    // One more for the line break between texts, which no word of a query holds.
    for (const [at, { length }] of texts.entries()) starts[at + 1] = (starts[at] ?? 0) + length + 1
    texts.length = 0
    return (word: string, hits: Uint8Array): void => {
      let text = 0
      for (let at = packed.indexOf(word); at !== -1 && text < own.length; at = packed.indexOf(word, starts[text])) {
        while ((starts[text + 1] ?? Infinity) <= at) text++
        hits[own[text] ?? 0] = 1
        text++
      }
    }
  }
  const add = (text: string, number: number): void => {
    texts.push(text)
    numbers.push(number)
  }
  return { add, close }
}

/** Distinct texts, packed, and as numbered symbols with their sounds; a text is named by its number. */
export const createPackedTexts = (pinyin: PinyinReadings) => {
  const numbers = new Map<string, number>()
  const read = createPack()
  const unread = createPack()
  const symbolStarts: number[] = [0]
  const symbols: number[] = []
  const known = new Map<string, number>()
  const full = createSounds()
  const first = createSounds()
  /**
   * Both ways of reading, with the letters that each text can hold when it is read so, and those that a sound of it can
   * end with: none where nothing is read.
   */
  const readings = [full, first].map(({ sounds }) => ({ sounds, letters: [] as number[], ends: [] as number[] }))

  const symbolOf = (character: string, name?: string): number => {
    const key = name === undefined ? character : `${character}${name}`
    let symbol = known.get(key)
    if (symbol === undefined) {
      symbol = known.size
      known.set(key, symbol)
      const spoken = name === undefined ? pinyin.of(character) : [name]
      full.add([character, ...spoken])
      first.add([character, ...initials(spoken)])
    }
    return symbol
  }

  /** The number of a folded text; the name of a person is read as a name. */
  const add = (text: string, isName: boolean): number => {
    const key = isName ? `\n${text}` : text
    const there = numbers.get(key)
    if (there !== undefined) return there
    const number = numbers.size
    numbers.set(key, number)
    const characters = Array.from(text)
    const names = isName ? pinyin.ofName(characters) : []
    for (const [at, character] of characters.entries()) symbols.push(symbolOf(character, names[at]))
    const own = symbols.slice(symbolStarts.at(-1))
    const isRead = own.some((symbol) => (full.sounds.ofSymbols[symbol] ?? []).length > 1)
    ;(isRead ? read : unread).add(text, number)
    for (const { sounds, letters, ends } of readings) {
      letters.push(isRead ? own.reduce((all, symbol) => all | (sounds.letters[symbol] ?? 0), 0) : 0)
      ends.push(isRead ? own.reduce((all, symbol) => all | (sounds.ends[symbol] ?? 0), 0) : 0)
    }
    symbolStarts.push(symbols.length)
    return number
  }

  /** Closes the collection; gives the search for one word (by number, 1 for the texts that hold it), and their count. */
  const pack = () => {
    const count = numbers.size
    const holds = { read: read.close(), unread: unread.close() }
    const spoken = Uint32Array.from(symbols)
    const bounds = Uint32Array.from(symbolStarts)
    const ways = readings.map(({ sounds, letters, ends }) => ({
      sounds,
      letters: Uint32Array.from(letters),
      ends: Uint32Array.from(ends),
    }))
    numbers.clear()
    symbols.length = 0
    let recent: readonly { readonly word: string; readonly hits: Uint8Array }[] = []

    /** Marks in `hits` the texts that hold a word as they are read. */
    const speak = (word: string, hits: Uint8Array, among: Uint8Array | undefined, onlyLetters: boolean): void => {
      const wanted = lettersOf(word)
      const begun = lettersOf(word.slice(0, -1))
      for (const { sounds, letters, ends } of ways) {
        const matches = createWordMatcher(word, sounds)
        // What no sound holds whole goes over the end of one: initials are seldom looked for among whole readings.
        const crosses = onlyLetters && word.length > 1 && !sounds.all.some((sound) => sound.includes(word))
        for (let text = 0; text < count; text++)
          if (
            hits[text] === 0 &&
            ((letters[text] ?? 0) & wanted) === wanted &&
            (among === undefined || among[text] === 1) &&
            (!crosses || ((ends[text] ?? 0) & begun) !== 0) &&
            (word.length === 1 || matches(spoken, bounds[text] ?? 0, bounds[text + 1] ?? 0))
          )
            hits[text] = 1
      }
    }
    const find = (word: string, among: Uint8Array | undefined): Uint8Array => {
      const hits = new Uint8Array(count)
      const isSpoken = word.length <= LONGEST_SPOKEN && /[a-z]/u.test(word)
      const onlyLetters = !/[^a-z]/u.test(word)
      holds.unread(word, hits)
      // A character is one of its own sounds: letters alone are found by them.
      if (!isSpoken || !onlyLetters) holds.read(word, hits)
      if (isSpoken) speak(word, hits, among, onlyLetters)
      return hits
    }

    /** What holds a word holds its beginning, too: a word that grows is looked for among the hits of the one before. */
    const findRecent = (word: string): Uint8Array => {
      const before = recent.find((one) => word.startsWith(one.word))
      const hits = before?.word === word ? before.hits : find(word, before?.hits)
      recent = [{ word, hits }, ...recent.filter((one) => one.word !== word)].slice(0, RECENT)
      return hits
    }
    return { find: findRecent, count }
  }
  return { add, pack }
}
