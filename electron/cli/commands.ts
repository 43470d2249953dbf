import type { Command } from './command'
import { checkCommand } from './commands/check'

/** Every command of `cdo` by its first word. */
export const commands: Readonly<Record<string, Command>> = { check: checkCommand }
