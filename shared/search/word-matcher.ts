import type { Sounds } from './sounds'

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
export const createWordMatcher = (word: string, { all: sounds, ofSymbols }: Sounds) => {
  const all = 1 << word.length
  const startsOfSounds = new Int32Array(sounds.length)
  for (const [at, sound] of sounds.entries()) {
    let reached = 0
    for (let from = 0; from < sound.length; from++) {
      const rest = from === 0 ? sound : sound.slice(from)
      reached |= word.startsWith(rest) ? 1 << rest.length : rest.startsWith(word) ? all : 0
    }
    startsOfSounds[at] = reached
  }
  const starts = new Int32Array(ofSymbols.length)
  for (const [symbol, own] of ofSymbols.entries())
    for (const sound of own) starts[symbol] = (starts[symbol] ?? 0) | (startsOfSounds[sound] ?? 0)
  // Steps are many, and a query takes few of them: worked out when they are taken.
  const steps = new Int32Array(ofSymbols.length * (word.length + 1)).fill(-1)
  const step = (symbol: number, at: number): number => {
    const key = symbol * (word.length + 1) + at
    const known = steps[key] ?? -1
    if (known !== -1) return known
    let reached = 0
    for (const sound of ofSymbols[symbol] ?? []) reached |= reach(word, at, sounds[sound] ?? '')
    return (steps[key] = reached)
  }
  /** True when the word stands in the symbols from `from` up to `to`. */
  return (symbols: Uint32Array, from: number, to: number): boolean => {
    let state = 0
    for (let at = from; at < to; at++) {
      const symbol = symbols[at] ?? 0
      let next = starts[symbol] ?? 0
      for (let left = state; left !== 0; left &= left - 1) next |= step(symbol, 31 - Math.clz32(left & -left))
      if ((next & all) !== 0) return true
      state = next
    }
    return false
  }
}
