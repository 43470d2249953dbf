import { expect, test } from 'vitest'
import { readAddresseeField } from '../../shared/unit/read-addressee'

test('the addressee is kept as typed where it cannot be right', () => {
  expect(readAddresseeField('name', ' 示例市数据局 ')).toBe('示例市数据局')
  expect(readAddresseeField('name', '')).toBeUndefined()
  expect(readAddresseeField('phone', '0469-1234567')).toBe('0469-1234567')
  expect(readAddresseeField('phone', '问办公室')).toEqual({ raw: '问办公室' })
  expect(readAddresseeField('mail', 'a@example.cn')).toBe('a@example.cn')
  expect(readAddresseeField('mail', 'ａ＠example.cn')).toBe('a@example.cn')
  expect(readAddresseeField('mail', '没有')).toEqual({ raw: '没有' })
  expect(readAddresseeField('mail', ' ')).toBeUndefined()
  expect(readAddresseeField('reason', '改'.repeat(201))).toEqual({ raw: '改'.repeat(201) })
})
