import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shown } from '../../shared/base/draft'
import type { PlainKind } from '../../shared/field/field-info'
import { readPlain } from '../../shared/field/normalise-text'
import { cleanText, meansEmpty } from '../../shared/field/plain-text'

const kinds: PlainKind[] = [
  { kind: 'text', max: 20, asTyped: true },
  { kind: 'date' },
  { kind: 'time' },
  { kind: 'month' },
  { kind: 'hours' },
  { kind: 'phone' },
  { kind: 'mobile' },
]

describe('typed fields', () => {
  it.each([
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '2026.3.5', '2026-03-05'],
    ['time', '9:05', '09:05'],
    ['time', '15：30', '15:30'],
    ['time', '15点', '15:00'],
    ['time', '下午3点半', '15:30'],
    ['time', '上午10时5分', '10:05'],
    ['month', '2024年3月', '2024-03'],
    ['month', '2024-03-15', '2024-03'],
    ['hours', '4 学时', '4'],
    ['hours', '1.50', '1.5'],
    ['phone', '0469－1234567', '0469-1234567'],
    ['mobile', '138 0000 0001', '13800000001'],
    ['mobile', '+86 13800000001', '13800000001'],
  ] as const)('reads a %s: %s', (kind, typed, value) => {
    expect(readPlain({ kind }, typed)).toBe(value)
  })

  it.each([
    ['date', '2026年2月30日'],
    ['time', '25:00'],
    ['time', '12:75'],
    ['time', '下班前'],
    ['month', '2024-13'],
    ['hours', '半天'],
    ['hours', '-1'],
    ['mobile', '12345'],
  ] as const)('keeps what is no %s: %s', (kind, typed) => {
    expect(readPlain({ kind }, typed)).toEqual({ raw: typed })
  })

  it.each(['无', '—', '/'])('keeps %s as a word of a text, and takes it for nothing elsewhere', (typed) => {
    expect(readPlain({ kind: 'text', max: 20, asTyped: true }, typed)).toBe(typed)
    expect(readPlain({ kind: 'date' }, typed)).toBeUndefined()
  })

  it('keeps the lines of a text, and what is too long for it as it stands', () => {
    const type: PlainKind = { kind: 'text', max: 5, asTyped: true }
    expect(readPlain(type, '一\n二')).toBe('一\n二')
    expect(readPlain(type, '一二三四五六')).toEqual({ raw: '一二三四五六' })
  })

  it('never loses typed text, and reads its own values again as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 40 }), (kind, typed) => {
        const value = readPlain(kind, typed)
        // 无, a dash and the like say that there is nothing; of text they are words.
        const empty = kind.kind === 'text' ? typed.trim() === '' : meansEmpty(cleanText(typed))
        if (value === undefined) expect(cleanText(typed) === '' || empty).toBe(true)
        else if (typeof value === 'object')
          expect(value.raw).toBe(kind.kind === 'text' ? typed.trim() : cleanText(typed))
        else expect(readPlain(kind, shown(value))).toBe(value)
      }),
    )
  })
})
