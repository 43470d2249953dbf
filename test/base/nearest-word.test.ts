import { expect, test } from 'vitest'
import { nearestWord } from '../../shared/base/nearest-word'

const keys = ['id', 'from', 'inPrinciple', 'sources', 'source', 'day', 'unitTypes', 'until', 'unit']

test.each([
  ['source_s', 'sources'],
  ['inprinciple', 'inPrinciple'],
  ['in_principle', 'inPrinciple'],
  ['days', 'day'],
  ['unitType', 'unitTypes'],
  ['form', 'from'],
  ['untill', 'until'],
  ['sorces', 'sources'],
])('%s is most likely %s', (word, near) => {
  expect(nearestWord(word, keys)).toBe(near)
})

test.each(['colour', 'mayor', 'x', 'n', 'title', ''])('%s is none of them', (word) => {
  expect(nearestWord(word, keys)).toBeUndefined()
})
