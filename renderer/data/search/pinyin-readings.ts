import { pinyin, polyphonic } from 'pinyin-pro'
import type { PinyinReadings } from '../../../shared/search/packed-texts'

const letters = /^[a-z]+$/u
const plain = (reading: string): string => reading.replaceAll('ü', 'v')

/** Readings by pinyin-pro, asked once for each character: converting whole texts would take twenty seconds. */
export const createPinyinReadings = (): PinyinReadings => {
  const known = new Map<string, readonly string[]>()
  const readingsOf = (character: string): readonly string[] => {
    let readings = known.get(character)
    if (readings === undefined) {
      readings = /\p{Script=Han}/u.test(character)
        ? (polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [])
            .map(plain)
            .filter((reading) => letters.test(reading))
        : []
      known.set(character, readings)
    }
    return readings
  }
  return {
    of: readingsOf,
    ofName: (characters) => {
      const readings = pinyin(characters.join(''), { mode: 'surname', toneType: 'none', type: 'array', v: true })
      return characters.map((character, at) => {
        const reading = plain(readings[at] ?? '')
        return readingsOf(character).length > 0 && letters.test(reading) ? reading : readingsOf(character)[0]
      })
    },
  }
}
