import { expect, test } from 'vitest'
import { packageContents } from '../../shared/package/package-contents'
import { handedOver } from '../../shared/text/handed-over'

const forms = (...titles: string[]) =>
  packageContents(titles.map((title, index) => ({ name: `data/form-00${index + 1}.pdf`, title, len: 1 }))).forms

test('forms that a package numbers are one title with their count; a number that belongs to a title stays', () => {
  expect(forms('备案表（1）', '备案表（2）', '汇总表')).toEqual([
    { title: '备案表', count: 2 },
    { title: '汇总表', count: 1 },
  ])
  expect(forms('备案表（2）', '考核表（2026）', '考核表（2027）')).toEqual([
    { title: '备案表（2）', count: 1 },
    { title: '考核表（2026）', count: 1 },
    { title: '考核表（2027）', count: 1 },
  ])
  expect(forms('登记表', '登记表')).toEqual([{ title: '登记表', count: 2 }])
})

test('every file is counted; tables of records bear no title, what is neither form nor list does', () => {
  const part = (name: string, title: string) => ({ name, title, len: 10 })
  expect(
    packageContents([
      part('data/resources.ndjson', '数据资源目录'),
      part('data/ledger.xlsx', '数据资源目录台账'),
      part('data/list-systems.xlsx', '信息系统清单'),
      part('data/form-001.pdf', '备案表'),
      part('data/attachment-001.pdf', '实施方案'),
    ]),
  ).toEqual({
    forms: [{ title: '备案表', count: 1 }],
    books: ['数据资源目录台账', '信息系统清单'],
    others: ['实施方案'],
    files: 5,
    bytes: 50,
  })
})

test('counts are said with their measure words, in one order; nothing is said of what is not there', () => {
  expect(handedOver({ demands: 10, items: 360, resources: 60, persons: 3, trainings: 0, appointments: 3 })).toEqual([
    ...['目录 60 条', '信息项 360 项', '人员 3 名', '任职 3 条', '数据需求 10 项'],
  ])
  expect(handedOver({})).toEqual(['目录 0 条', '人员 0 名'])
  expect(handedOver({ resources: 1, persons: 1, later: 2 })).toEqual(['目录 1 条', '人员 1 名', 'later 2'])
})
