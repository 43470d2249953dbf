/** What a character may stand for in a query: itself and its readings (single letters, where initials are wanted). */
export type Sounds = readonly string[]

/** Letters of a word that are looked for as pinyin: positions are bits of one number. Longer words match as text. */
export const LONGEST_SPOKEN = 30

const reach = (word: string, at: number, sound: string): number => {
  if (word.startsWith(sound, at)) return 1 << (at + sound.length)
  return sound.length > word.length - at && sound.startsWith(word.slice(at)) ? 1 << word.length : 0
}

/**
 * Finds a word in spoken text: true of every run of symbols where some choice of one sound for each, put together,
 * holds the word. All readings are followed at once, so no polyphone is missed and nothing is expanded.
 */
export const createWordMatcher = (word: string, sounds: readonly Sounds[]) => {
  const all = 1 << word.length
  // Thousands of characters share some four hundred sounds; and what a query does not meet is not worked out.
  const startsOfSounds = new Map<string, number>()
  const startOf = (sound: string): number => {
    let reached = startsOfSounds.get(sound)
    if (reached !== undefined) return reached
    reached = 0
    for (let from = 0; from < sound.length; from++) {
      const rest = sound.slice(from)
      reached |= word.startsWith(rest) ? 1 << rest.length : rest.startsWith(word) ? all : 0
    }
    startsOfSounds.set(sound, reached)
    return reached
  }
  const starts = new Int32Array(sounds.length).fill(-1)
  const start = (symbol: number): number => {
    const known = starts[symbol] ?? -1
    if (known !== -1) return known
    let reached = 0
    for (const sound of sounds[symbol] ?? []) reached |= startOf(sound)
    return (starts[symbol] = reached)
  }
  const steps = new Int32Array(sounds.length * (word.length + 1)).fill(-1)
  const step = (symbol: number, at: number): number => {
    const key = symbol * (word.length + 1) + at
    const known = steps[key] ?? -1
    if (known !== -1) return known
    let reached = 0
    for (const sound of sounds[symbol] ?? []) reached |= reach(word, at, sound)
    return (steps[key] = reached)
  }
  /** True when the word stands in the symbols from `from` up to `to`. */
  return (symbols: Uint32Array, from: number, to: number): boolean => {
    let state = 0
    for (let at = from; at < to; at++) {
      const symbol = symbols[at] ?? 0
      let next = start(symbol)
      for (let left = state; left !== 0; left &= left - 1) next |= step(symbol, 31 - Math.clz32(left & -left))
      if ((next & all) !== 0) return true
      state = next
    }
    return false
  }
}
