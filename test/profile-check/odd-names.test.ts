import { expect, test } from 'vitest'
import { documentLevel, levelOf } from '../../shared/profile/binding'
import { profileFile } from '../../shared/profile/profile-file'
import { eventTitle } from '../../shared/text/due-text'
import { profileKey } from '../../shared/text/profile-keys'
import { checkText, written } from './check-sixth-city'

const file = profileFile.parse(JSON.parse(written))

// Every object of the program answers to these.
test('an event that is called like a property of every object is one like any other', async () => {
  const [first] = file.rules
  const when = { kind: 'within', n: 3, unit: 'day' } as const
  const own = { ...first!, id: 'odd', event: 'constructor', when, words: first!.words }
  const asked = { event: 'constructor', on: '2026-11-20', due: '2026-11-23' }
  const changed = {
    ...file,
    events: [...(file.events ?? []), { id: 'constructor', title: '施工方进场' }],
    rules: [...file.rules, own],
    expect: [...(file.expect ?? []), asked],
  }
  const { findings } = await checkText(JSON.stringify(changed))
  expect(findings.filter(({ level }) => level === '必改')).toEqual([])
  const unnamed = await checkText(JSON.stringify({ ...changed, events: file.events }))
  expect(unnamed.findings.map(({ code }) => code)).toContain('name-unknown')
  expect(eventTitle('constructor', [])).toBe('constructor')
})

test('so is a key, twice in a list that is none', async () => {
  const twice = written.replace('{', '{"constructor": [{"id": 1, "id": 2}],')
  const { findings } = await checkText(twice)
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain('key-twice constructor[0].id')
  expect(profileKey('constructor', '')).toBeUndefined()
})

test('so is a kind of unit, which has the level of the document', () => {
  expect(levelOf({ type: 'constructor' }, file)).toBe(documentLevel(file))
})
