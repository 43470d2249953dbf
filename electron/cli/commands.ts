import type { Command } from './command'
import { checkCommand } from './commands/check'
import { demoCommand } from './commands/demo'
import { dueCommand } from './commands/due'
import { inspectCommand } from './commands/inspect'
import { journalCommand } from './commands/journal'
import { restoreCommand } from './commands/restore'
import { profileCommand } from './commands/profile'
import { rulesCommand } from './commands/rules'
import { structureCommand } from './commands/structure'
import { verifyCommand } from './commands/verify'

/** Every command of `cdo` by its first word. */
export const commands: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  check: checkCommand,
  due: dueCommand,
  verify: verifyCommand,
  inspect: inspectCommand,
  journal: journalCommand,
  profile: profileCommand,
  restore: restoreCommand,
  rules: rulesCommand,
  structure: structureCommand,
}
