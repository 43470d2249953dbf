import { expect, test } from 'vitest'
import { browserBase64 } from '../../renderer/app/browser-base64'
import { plainBase64 } from '../../shared/base/codec'

test('the browser’s encoder writes what the plain one writes, whatever the length', () => {
  for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 49_153, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 8)) & 255)
    expect(browserBase64.encode(bytes)).toBe(plainBase64.encode(bytes))
    expect(browserBase64.decode(browserBase64.encode(bytes))).toEqual(bytes)
  }
})

test('what a newer browser brings itself is used', () => {
  const bytes = Object.assign(Uint8Array.of(1, 2, 3), { toBase64: () => 'AQID' })
  expect(browserBase64.encode(bytes)).toBe('AQID')
  const array = Uint8Array as { fromBase64?: (text: string) => Uint8Array }
  const before = array.fromBase64
  array.fromBase64 = () => bytes
  expect(browserBase64.decode('AQID')).toBe(bytes)
  if (before === undefined) delete array.fromBase64
  else array.fromBase64 = before
})
