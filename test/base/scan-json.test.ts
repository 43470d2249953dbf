import { expect, describe, test } from 'vitest'
import { lineAt, linesOf, scanJson } from '../../shared/base/scan-json'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('scanJson', () => {
  test.each([
    '{}',
    '[]',
    ' {"a": [1, -2.5e3, true, null, "x\\n\\u4e2d\\"“"], "b": {"c": {}}} \r\n',
    '"text"',
    '0',
    '',
    '{',
    '{"a" 1}',
    '{"a": 1,}',
    '[1,]',
    '[1 2]',
    '{"a": 01}',
    '{"a": +1}',
    '{"a": .5}',
    "{'a': 1}",
    '{a: 1}',
    '{"a": "x}',
    '{"a": "x\ny"}',
    '{"a": "\\x"}',
    '{“a”: 1}',
    '{"a": 1}}',
    '{"a": tru}',
    '// no\n{}',
    '\u3000{}',
  ])('%j is JSON for it where it is for JSON.parse', (text) => {
    expect(scanJson(text).ok).toBe(parses(text))
  })

  test('tells where each value begins, and which keys stand twice', () => {
    const text = '{\n  "rules": [\n    {"id": "a"},\n    {"to": "b", "to": "c"}\n  ]\n}'
    const scanned = scanJson(text)
    if (!scanned.ok) throw new Error('no JSON')
    const lines = Object.fromEntries([...scanned.places].map(([path, at]) => [path, lineAt(text, at).line]))
    expect(lines).toEqual({ '': 1, rules: 2, 'rules[0]': 3, 'rules[0].id': 3, 'rules[1]': 4, 'rules[1].to': 4 })
    expect(scanned.twice).toEqual(['rules[1].to'])
  })

  test.each([
    ['{\n"a": 1\n"b": 2}', 'comma-or-end', 3, 1, 2],
    ['{\n"a": 1,\n}', 'key', 3, 1, 2],
    ['{"a" 1}', 'colon', 1, 6, 1],
    ['{"a": “b”}', 'value', 1, 7, 1],
    ['{"a": "b}', 'string', 1, 7, 1],
    ['[1]\n]', 'end-of-file', 2, 1, 1],
    ['{"a": [1', 'comma-or-end', 1, 9, 1],
    ['['.repeat(100_000), 'less-depth', 1, 66, 1],
  ])('%s stops being JSON at its place', (text, wanted, line, column, before) => {
    const scanned = scanJson(text)
    if (scanned.ok) throw new Error('JSON')
    expect(scanned.wanted).toBe(wanted)
    expect(lineAt(text, scanned.at)).toMatchObject({ line, column })
    expect(lineAt(text, scanned.before - 1).line).toBe(before)
  })

  test('a long text that does not end is given up at once', () => {
    expect(scanJson(`{"a": "${'字\\n'.repeat(200_000)}`)).toMatchObject({ ok: false, wanted: 'string' })
  })
})

test.each(['', 'a', 'a\nbc\n\nd', 'a\r\nb\n'])('the table of lines tells the same as looking anew: %j', (source) => {
  const lineOf = linesOf(source)
  for (let at = 0; at <= source.length; at++) expect(lineOf(at)).toBe(lineAt(source, at).line)
})
