import { expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { bindingOf } from '../../shared/profile/binding'

const file = readProfileFile('dazhou')!
const unit = { type: 'dept' }
const ended = { ...file, scope: file.scope.map((one) => ({ ...one, until: '2026-06-30' })) }

test('a document that is over says so, and not that it has still to begin', () => {
  expect(bindingOf(ended, unit, '2026-06-30')).toEqual(bindingOf(file, unit, '2026-06-30'))
  const after = bindingOf(ended, unit, '2026-07-01')
  expect(after.state).toBe('unbound')
  expect(after.text).toContain('只到2026年6月30日为止')
  expect(bindingOf(ended, { type: '' }, '2026-07-01')).toEqual(after)
})

test('one that is over and comes back is ahead, by the day on which it does', () => {
  const again = { ...ended, scope: [...ended.scope, { ...file.scope[0]!, from: '2027-01-01' }] }
  const between = bindingOf(again, unit, '2026-07-01')
  expect(between.state).toBe('ahead')
  expect(between.text).toContain('2027年1月1日')
})

test('a unit whose own scope is over is told the same, where nothing else names it', () => {
  const others = { ...file.scope[0]!, unitTypes: ['school'], from: null }
  const { state, text } = bindingOf({ ...ended, scope: [...ended.scope, others] }, unit, '2026-07-01')
  expect([state, text]).toEqual(['unbound', bindingOf(ended, unit, '2026-07-01').text])
  const never = bindingOf({ ...file, scope: [others] }, unit, '2026-07-01')
  expect([never.state, never.text]).not.toEqual([state, text])
  const still = { ...file.scope[0]!, unitTypes: ['dept'], from: '2026-01-01', binding: true }
  expect(bindingOf({ ...ended, scope: [...ended.scope, still] }, unit, '2026-07-01').state).toBe('bound')
})
