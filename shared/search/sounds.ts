/** The letters a to z that a text holds, one bit each. */
export const lettersOf = (text: string): number => {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

/** Symbols by what they may stand for in a query. Thousands of characters share some four hundred readings. */
export interface Sounds {
  /** Every sound once: characters themselves, and readings (single letters, where initials are wanted). */
  readonly all: readonly string[]
  /** The sounds of each symbol, by their places in `all`. */
  readonly ofSymbols: readonly (readonly number[])[]
  /** The letters in the sounds of each symbol. */
  readonly letters: readonly number[]
  /** The letters that its sounds end with. */
  readonly ends: readonly number[]
}

/** Collects sounds; `add` takes those of the next symbol, itself first. */
export const createSounds = () => {
  const all: string[] = []
  const ofSymbols: number[][] = []
  const letters: number[] = []
  const ends: number[] = []
  const places = new Map<string, number>()
  const placeOf = (sound: string): number => {
    const known = places.get(sound)
    if (known !== undefined) return known
    places.set(sound, all.length)
    return all.push(sound) - 1
  }
  const add = (sounds: readonly string[]): void => {
    ofSymbols.push(sounds.map(placeOf))
    letters.push(lettersOf(sounds.join('')))
    ends.push(lettersOf(sounds.map((sound) => sound.slice(-1)).join('')))
  }
  return { add, sounds: { all, ofSymbols, letters, ends } satisfies Sounds }
}
