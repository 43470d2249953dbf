import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFileName } from '../../electron/host/safe-write-refusals'
import { text } from '../../renderer/text/zh-cn'
import { fileName } from '../../shared/base/file-name'

test('a list is written under the name of any unit, the end of which tells the files apart', () => {
  const name = (unit: string) => fileName(text.lists.exporting.name(unit, '信息系统清单', '2026-11-21', 'excel'))
  expect(name('示例县发展改革局/数据局')).toBe('示例县发展改革局_数据局信息系统清单-2026-11-21.xlsx')
  expect(name('示例县民政局')).toBe('示例县民政局信息系统清单-2026-11-21.xlsx')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (unit) => {
      expect(isFileName(name(unit))).toBe(true)
      expect(name(unit)).toMatch(/信息系统清单-2026-11-21\.xlsx$/)
    }),
  )
})

test('any words make a name that the host writes', () => {
  expect(['CON.pdf', ' . ', 'a/b.', '../x'].map(fileName)).toEqual(['_CON.pdf', '_', 'a_b', '.._x'])
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => isFileName(fileName(words))))
})
