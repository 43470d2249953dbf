/** Where words stand in a text: `[from, to)` in characters of the text. */
export type WordsPlace = readonly [from: number, to: number]

const blank = /[\s\u00a0\u3000\ufeff]/u

interface Bare {
  readonly text: string
  /** Place in the whole text of each character that is kept. */
  readonly places: readonly number[]
}

const bareOf = (text: string): Bare => {
  const places: number[] = []
  let bare = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (blank.test(letter)) continue
    bare += letter
    places.push(at)
  }
  return { text: bare, places }
}

/**
 * Every place of the words in the text, white space aside: documents break lines inside sentences and put blanks
 * around digits. Overlapping places do not occur; blank words are found nowhere.
 */
export const findWords = (text: string, words: string): WordsPlace[] => {
  const wanted = bareOf(words).text
  const { text: bare, places } = bareOf(text)
  const found: WordsPlace[] = []
  if (wanted === '') return found
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + wanted.length))
    found.push([places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1])
  return found
}

/** A stretch of a text; `marked` where some of the words stand. */
export interface MarkedPiece {
  readonly text: string
  readonly marked: boolean
}

/** The text cut into stretches with and without any of the words. Joined, the stretches are the text again. */
export const markWords = (text: string, allWords: readonly string[]): MarkedPiece[] => {
  const places = allWords.flatMap((words) => findWords(text, words)).sort((a, b) => a[0] - b[0])
  const pieces: MarkedPiece[] = []
  let done = 0
  const put = (to: number, marked: boolean): void => {
    if (to > done) pieces.push({ text: text.slice(done, to), marked })
    done = Math.max(done, to)
  }
  for (const [from, to] of places) {
    put(from, false)
    put(to, true)
  }
  put(text.length, false)
  return pieces
}
