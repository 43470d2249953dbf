import { parseArgs } from 'node:util'
import { rules, type RuleInfo } from '../../../shared/catalogue/quality-rules'
import type { Command } from '../command'
import { cliText } from '../text'

/** `cdo rules`: the table of all rules of the catalogue: id, level, what, source, what to do. */
export const rulesCommand: Command = {
  usage: 'rules [--json]',
  run: (words) => {
    parseArgs({ args: [...words], options: {} })
    const table = Object.entries<RuleInfo>(rules).map(([id, { level, atFiling, title, source, todo }]) => ({
      rule: id,
      level,
      atFiling: atFiling ?? level,
      title,
      source,
      todo,
    }))
    return Promise.resolve({ exit: 0, json: table, text: table.map(cliText.rule).join('\n') })
  },
}
