import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shown } from '../../shared/base/draft'
import { readTyped, type TypedKind } from '../../shared/field/read-typed'

const kinds: TypedKind[] = [
  { kind: 'text', max: 20 },
  { kind: 'day' },
  { kind: 'time' },
  { kind: 'month' },
  { kind: 'decimal' },
  { kind: 'phone' },
  { kind: 'mobile' },
]

describe('typed fields', () => {
  it.each([
    ['day', '2026年3月5日', '2026-03-05'],
    ['day', '2026.3.5', '2026-03-05'],
    ['time', '9:05', '09:05'],
    ['time', '15：30', '15:30'],
    ['time', '15点', '15:00'],
    ['time', '下午3点半', '15:30'],
    ['time', '上午10时5分', '10:05'],
    ['month', '2024年3月', '2024-03'],
    ['month', '2024-03-15', '2024-03'],
    ['decimal', '4 学时', '4'],
    ['decimal', '1.50', '1.5'],
    ['phone', '0469－1234567', '0469-1234567'],
    ['mobile', '138 0000 0001', '13800000001'],
    ['mobile', '+86 13800000001', '13800000001'],
  ] as const)('reads a %s: %s', (kind, typed, value) => {
    expect(readTyped({ kind }, typed)).toBe(value)
  })

  it.each([
    ['day', '2026年2月30日'],
    ['time', '25:00'],
    ['time', '12:75'],
    ['time', '下班前'],
    ['month', '2024-13'],
    ['decimal', '半天'],
    ['decimal', '-1'],
    ['mobile', '12345'],
  ] as const)('keeps what is no %s: %s', (kind, typed) => {
    expect(readTyped({ kind }, typed)).toEqual({ raw: typed })
  })

  it('never loses typed text, and reads its own values again as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 40 }), (kind, typed) => {
        const value = readTyped(kind, typed)
        if (value === undefined) expect(typed.trim()).toBe('')
        else if (typeof value === 'object') expect(value.raw).toBe(typed.trim())
        else expect(readTyped(kind, shown(value))).toBe(value)
      }),
    )
  })
})
