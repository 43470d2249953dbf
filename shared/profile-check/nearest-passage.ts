/** A text without marks and white space, full-width characters as half-width ones; `places` lead back to the text. */
interface Plain {
  readonly letters: readonly string[]
  readonly places: readonly number[]
}

const plain = (text: string): Plain => {
  const letters: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at++)
    for (const letter of text.charAt(at).normalize('NFKC')) {
      if (/[\s\p{P}\p{S}\uFEFF]/u.test(letter)) continue
      letters.push(letter)
      places.push(at)
    }
  return { letters, places }
}

/** How many letters may be otherwise: in few letters one is much. */
const allowed = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : 2)

/** The stretch of `text` that becomes `words` by the fewest letters put in, left out or replaced: `[from, to)`. */
const nearest = (
  text: readonly string[],
  words: readonly string[],
): readonly [from: number, to: number] | undefined => {
  // Of every beginning of the words: how far it is from what ends here, and where that begins.
  let far = Array.from({ length: words.length + 1 }, (_, at) => at)
  let from = far.map(() => 0)
  let best = allowed(words.length) + 1
  let place: readonly [number, number] | undefined
  for (const [at, letter] of text.entries()) {
    const [nextFar, nextFrom] = [[0], [at + 1]]
    for (const [n, word] of words.entries()) {
      const ways: readonly (readonly [far: number, from: number])[] = [
        [(far[n] ?? 0) + (letter === word ? 0 : 1), from[n] ?? 0],
        [(far[n + 1] ?? 0) + 1, from[n + 1] ?? 0],
        [(nextFar[n] ?? 0) + 1, nextFrom[n] ?? 0],
      ]
      const [least, begins] = ways.reduce((one, other) => (other[0] < one[0] ? other : one))
      nextFar.push(least)
      nextFrom.push(begins)
    }
    far = nextFar
    from = nextFrom
    const now = far[words.length] ?? best
    if (now < best) {
      best = now
      place = [from[words.length] ?? 0, at + 1]
    }
  }
  return place
}

/**
 * The passage of a text that words most likely were copied from, as it stands there: the same without marks and width of
 * characters, or with one or two letters otherwise. Undefined where nothing is that near.
 */
export const nearestPassage = (text: string, words: string): string | undefined => {
  const { letters, places } = plain(text)
  const wanted = plain(words).letters
  const place = wanted.length < 2 ? undefined : nearest(letters, wanted)
  if (place === undefined) return undefined
  const [from, to] = place
  return text.slice(places[from], (places[to - 1] ?? 0) + 1).replace(/[\s\uFEFF]/gu, '')
}
