import { expect, test } from 'vitest'
import { pastedDefects, splitProblems } from '../../shared/defect/problem-list'

test('one problem a line, without numbering; cells become one sentence; decimals stay', () => {
  const pasted = [
    ' 1. 救助对象表第 12 行身份类别为空',
    '',
    '2、 更新周期填的是“有空就更新”',
    '（3）\t婚姻登记信息\t“登记日期”早于出生日期 ',
    '3.5 万条记录没有主键',
    '12 行摘要为空',
    '4)空值率超过 5%',
    '5\t低保对象\t缺少身份类别',
  ].join('\r\n')
  expect(splitProblems(pasted)).toEqual([
    '救助对象表第 12 行身份类别为空',
    '更新周期填的是“有空就更新”',
    '婚姻登记信息；“登记日期”早于出生日期',
    '3.5 万条记录没有主键',
    '12 行摘要为空',
    '空值率超过 5%',
    '低保对象；缺少身份类别',
  ])
})

test('each problem becomes a fault of its own; a very long one loses nothing', () => {
  let id = 0
  const newId = () => `00000000-0000-4000-8000-${String(++id).padStart(12, '0')}`
  const long = '数'.repeat(300)
  const from = { source: 'spot-check', date: '2026-11-02' }
  expect(pastedDefects(['空值', long], from, newId)).toEqual([
    { id: '00000000-0000-4000-8000-000000000001', direction: 'received', ...from, title: '空值' },
    {
      id: '00000000-0000-4000-8000-000000000002',
      direction: 'received',
      ...from,
      title: `${'数'.repeat(60)}……`,
      note: long,
    },
  ])
})
