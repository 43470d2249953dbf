import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canonical,
  canonicalBytes,
  JSON_DEPTH,
  NotCanonical,
  readCanonical,
  STRING_BYTES,
} from '../../shared/base/canonical-json'

const nfc = fc
  .string({ unit: 'binary' })
  .map((text) => text.normalize('NFC'))
  .filter((text) => text.normalize('NFC') === text)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    nfc,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('value'), { maxLength: 5 }),
  record: fc.dictionary(nfc, tie('value'), { maxKeys: 5 }),
}))

const shuffled = (inner: unknown): unknown =>
  Array.isArray(inner)
    ? inner.map(shuffled)
    : typeof inner === 'object' && inner !== null
      ? Object.fromEntries(
          Object.entries(inner)
            .reverse()
            .map(([key, member]) => [key, shuffled(member)]),
        )
      : inner

test('writes what it reads, whatever the order of members', () => {
  fc.assert(
    fc.property(value, (told) => {
      const text = canonical(told)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(told)))
      expect(canonical(shuffled(told))).toBe(text)
      const read = readCanonical(canonicalBytes(told))
      expect(read.ok && canonical(read.value)).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('what it reads has one spelling: the bytes it was read from', () => {
  fc.assert(
    fc.property(value, fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (told, at, byte, insert) => {
      const bytes = [...canonicalBytes(told)]
      bytes.splice(at % (bytes.length + 1), insert ? 0 : 1, byte)
      const read = readCanonical(Uint8Array.from(bytes))
      if (read.ok) expect([...canonicalBytes(read.value)]).toEqual(bytes)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['duplicate keys', '{"a":1,"a":1}'],
  ['keys out of order', '{"b":1,"a":1}'],
  ['floats', '1.5'],
  ['exponents', '1e3'],
  ['unsafe integers', '9007199254740993'],
  ['minus zero', '-0'],
  ['escapes that need none', '"\\u0041"'],
  ['upper-case escapes', '"\\u001F"'],
  ['lone surrogates', '"\\ud800"'],
  ['decomposed letters', '"e\u0301"'],
  ['compatibility ideographs', '"\uf900"'],
  ['white space', '{ }'],
  ['a line feed at the end', '{}\n'],
  ['a byte order mark', '\ufeff{}'],
  ['nothing', ''],
])('refuses %s', (_what, text) => {
  expect(readCanonical(new TextEncoder().encode(text)).ok).toBe(false)
})

test('refuses bytes that are not UTF-8', () => {
  expect(readCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22)).ok).toBe(false)
})

test('knows its depth and its longest string', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const read = (text: string) => readCanonical(new TextEncoder().encode(text)).ok
  expect([read(nested(JSON_DEPTH)), read(nested(JSON_DEPTH + 1)), read(nested(200_000))]).toEqual([true, false, false])
  const long = '字'.repeat(Math.floor(STRING_BYTES / 3))
  expect([read(`"${long}"`), read(`"${long}字"`)]).toEqual([true, false])
})

test('sorts keys by UTF-16 code units (RFC 8785, 3.2.3)', () => {
  expect(canonical({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\u0080': 5, '\u00f6': 6, '\uff01': 7 })).toBe(
    '{"\\r":2,"1":3,"\u0080":5,"\u00f6":6,"\u20ac":1,"\ud83d\ude00":4,"\uff01":7}',
  )
})

test('a member named __proto__ is a member', () => {
  const text = '{"__proto__":{"a":1},"b":2}'
  const read = readCanonical(new TextEncoder().encode(text))
  expect(read.ok && canonical(read.value)).toBe(text)
  expect(({} as { a?: number }).a).toBeUndefined()
})

test('refuses values that JSON would drop or bend', () => {
  for (const odd of [NaN, Infinity, 1.5, -0, 2 ** 53, 1n, Symbol('s'), () => 0, [undefined]])
    expect(() => canonical(odd)).toThrow(NotCanonical)
  expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}')
})
