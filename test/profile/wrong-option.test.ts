import { expect, test } from 'vitest'
import { dueCommand } from '../../electron/cli/commands/due'
import { profileCommand } from '../../electron/cli/commands/profile'
import type { Command } from '../../electron/cli/command'
import { wrongOption } from '../../electron/cli/wrong-option'

const said = async (command: Command, line: string): Promise<string | undefined> => {
  try {
    await command.run(line.split(' '))
    return undefined
  } catch (thrown) {
    return wrongOption(thrown, command.usage)
  }
}

test.each<[Command, string, string[]]>([
  [profileCommand, 'check a.json --documents b.txt', ['没有“--documents”', '多半是“--document”']],
  [dueCommand, '--city dazhou --evnet debrief --on 2026-05-06', ['没有“--evnet”', '多半是“--event”']],
  [dueCommand, '--city dazhou --verbose', ['没有“--verbose”']],
  [dueCommand, '--city dazhou -x', ['没有“-x”']],
  [profileCommand, 'check a.json --document', ['“--document”后面']],
  [dueCommand, '--city --event debrief', ['“--city”后面']],
  [dueCommand, 'debrief --city dazhou', ['“debrief”']],
])('a word that a command does not take is named, with its usage: %#', async (command, line, words) => {
  const message = await said(command, line)
  for (const one of [...words, command.usage]) expect(message).toContain(one)
  expect(message?.includes('多半是')).toBe(words.length > 1)
})

test('other faults are none of its business', () => {
  expect(wrongOption(new TypeError('broken'), 'due')).toBeUndefined()
  expect(wrongOption('broken', 'due')).toBeUndefined()
})
