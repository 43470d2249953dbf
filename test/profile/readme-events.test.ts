import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { kindsFor } from '../../shared/profile-check/check-sense'
import { dueEvents } from '../../shared/profile/rule'
import { eventNames } from '../../shared/text/due-text'

test('the README has every built-in event, its title and the kinds of term that go with it', async () => {
  const rows = dueEvents.map((event) => {
    const kinds = kindsFor(event).map((kind) => `\`${kind}\``)
    return `| \`${event}\` | ${eventNames[event]} | ${kinds.join(' ')} |`
  })
  const table = ['| event | title | `when` |', '| --- | --- | --- |', ...rows].join('\n')
  const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
  expect(readme).toContain((await format(table, { parser: 'markdown' })).trim())
})
