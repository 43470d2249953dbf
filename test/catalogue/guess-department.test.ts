import { expect, test } from 'vitest'
import { guessDepartment } from '../../shared/catalogue/guess-department'
import type { ResourceDraft } from '../../shared/catalogue/resource'

const from = (department?: string): ResourceDraft => ({
  id: '00000000-0000-4000-8000-000000000001',
  status: '草稿',
  items: [],
  ...(department === undefined ? {} : { department }),
})

test('what all records name, before the file’s name', () => {
  expect(guessDepartment([from('社会救助科'), from(), from('社会救助科')], '办公室.xlsx')).toBe('社会救助科')
  expect(guessDepartment([from('社会救助科'), from('养老服务科')], '办公室.xlsx')).toBe('办公室')
})

test.each([
  ['社会救助科数据资源目录2025.xlsx', '社会救助科'],
  ['2025年政务信息资源目录（养老服务股）.xls', '养老服务股'],
  ['目录-办公室-最终版.xlsx', '办公室'],
  ['信息中心.et', '信息中心'],
  ['数据资源目录.csv', ''],
  ['book1.xlsx', ''],
])('%s → %s', (name, office) => {
  expect(guessDepartment([], name)).toBe(office)
})
