import type { Command } from './command'

/** Every command of `cdo` by its first word; only the one that was asked for is loaded, with what it needs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo')).demoCommand,
  check: async () => (await import('./commands/check')).checkCommand,
  dcat: async () => (await import('./commands/dcat')).dcatCommand,
  due: async () => (await import('./commands/due')).dueCommand,
  verify: async () => (await import('./commands/verify')).verifyCommand,
  inspect: async () => (await import('./commands/inspect')).inspectCommand,
  journal: async () => (await import('./commands/journal')).journalCommand,
  profile: async () => (await import('./commands/profile')).profileCommand,
  report: async () => (await import('./commands/report')).reportCommand,
  restore: async () => (await import('./commands/restore')).restoreCommand,
  rules: async () => (await import('./commands/rules')).rulesCommand,
  stats: async () => (await import('./commands/stats')).statsCommand,
  structure: async () => (await import('./commands/structure')).structureCommand,
}
