import { nearestWord } from '../../shared/base/nearest-word'
import { cliText } from './text'

/**
 * What `parseArgs` refused, in a sentence that names the word and how the command is used; undefined for any other fault.
 */
export const wrongOption = (thrown: unknown, usage: string): string | undefined => {
  if (!(thrown instanceof TypeError) || !('code' in thrown)) return undefined
  // Node names the word in its message alone.
  const [, word = ''] = /'(-{0,2}[^\s']*)/.exec(thrown.message) ?? []
  switch (thrown.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return cliText.unknownOption(word, nearestWord(word, usage.match(/--[a-z-]+/g) ?? []), usage)
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return cliText.optionValue(word, usage)
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return cliText.wordTooMany(word, usage)
    default:
      return undefined
  }
}
