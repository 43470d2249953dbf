import type { Command } from './command'

/** Every command of `cdo` by its first word. */
export const commands: Readonly<Record<string, Command>> = {}
