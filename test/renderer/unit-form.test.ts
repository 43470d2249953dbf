import { expect, test } from 'vitest'
import { unitOf, type UnitForm } from '../../renderer/features/first-run/unit-form'
import { unitDraft } from '../../shared/unit/unit'

const form: UnitForm = {
  city: 'a-city',
  name: ' 示例县民政局 ',
  creditCode: '',
  regionCode: '230521',
  type: 'dept',
  address: '',
  listed: '',
  follows: '',
}

test('a new unit has been told of the rules as they are, and says no more than was asked', () => {
  const unit = unitOf(form, { version: '2026.1.0' })
  expect(unit).toEqual({
    id: 'unit',
    city: 'a-city',
    sample: false,
    name: '示例县民政局',
    regionCode: '230521',
    type: 'dept',
    standing: { 'a-city': { told: '2026.1.0' } },
  })
  expect(unitDraft.safeParse(unit).success).toBe(true)
  expect(unitOf({ ...form, listed: '5', follows: 'no' }, { version: '2026.1.0' }).standing).toEqual({
    'a-city': { told: '2026.1.0', listed: '5', follows: { chosen: false } },
  })
})
