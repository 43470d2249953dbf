import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeCheck, isCreditCode } from '../../shared/unit/credit-code'
import type { UnitDraft } from '../../shared/unit/unit'
import { unitCode } from '../../shared/unit/unit-code'

const chain = '0badc0de-0000-4000-8000-000000000001'
const unit = (fields: Partial<UnitDraft>): UnitDraft => ({ id: 'unit', city: 'shuangyashan', sample: false, ...fields })

test('a right 统一社会信用代码 stands for the unit, however it was typed', () => {
  const first17 = '11999900MB0000001'
  const code = `${first17}${creditCodeCheck(first17) ?? ''}`
  for (const typed of [code, ` ${code.toLowerCase()} `])
    expect(unitCode(unit({ creditCode: typed, regionCode: '999900' }), chain)).toBe(code)
  expect(unitCode(unit({ creditCode: { raw: code } }), chain)).toBe(code)
})

test('without one the region and the beginning of the chain stand for it', () => {
  for (const creditCode of [undefined, '暂无', '11999900MB0000001A'])
    expect(unitCode(unit({ ...(creditCode && { creditCode }), regionCode: '999900001' }), chain)).toBe(
      'ZW-999900001-0badc0de',
    )
  expect(unitCode(unit({}), chain)).toBe('ZW-0badc0de')
})

test('two units without a code never share a name, and the name is fit for a file', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (one, other, typed, region) => {
      const draft = unit({ creditCode: typed, regionCode: { raw: region } })
      const name = unitCode(draft, one)
      expect(name).toMatch(/^(ZW(-\d{1,12})?-[0-9a-f]{8}|[0-9A-Z]{18})$/)
      if (!isCreditCode(typed.trim().toUpperCase()) && one.slice(0, 8) !== other.slice(0, 8))
        expect(unitCode(draft, other)).not.toBe(name)
    }),
  )
})
