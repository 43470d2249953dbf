import { CodedFailure } from '../../shared/base/coded-error'
import { levels, type Level } from '../../shared/profile/rule'
import { readCodeLists } from '../assets'
import { cliText } from './text'

/** What `--unit-type` says, a code of the list of unit types; E_UNIT_TYPE with what is allowed. */
export const unitTypeOption = (word: string): string => {
  const { entries } = readCodeLists().unitType
  if (entries.some(({ code }) => code === word)) return word
  const known = entries.map(({ code, label }) => cliText.named(code, label))
  throw new CodedFailure(cliText.unknownUnitType(word, known))
}

/** What `--level` says; E_LEVEL with what is allowed. */
export const levelOption = (word: string): Level => {
  const level = levels.find((one) => one === word)
  if (level === undefined) throw new CodedFailure(cliText.unknownLevel(word, levels))
  return level
}
