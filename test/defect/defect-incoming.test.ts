import { expect, test } from 'vitest'
import type { DefectDraft } from '../../shared/defect/defect'
import { pastedSheet, planOfIncoming, takenOver } from '../lists/incoming-plan'

const PASTED = [
  ' 1. 救助对象表第 12 行身份类别为空',
  '',
  '2、 更新周期填的是“有空就更新”',
  '（3）\t婚姻登记信息\t“登记日期”早于出生日期 ',
  '3.5 万条记录没有主键',
  '12 行摘要为空',
  '4)空值率超过 5%',
  '5\t低保对象\t缺少身份类别',
].join('\r\n')
const head = { date: '2026-11-02', listPeriod: '第四季度', checkedBy: '示例市数据局', listDay: '2026-10-30' }
const laid = (pasted: string, records: readonly DefectDraft[] = [], against?: string) =>
  planOfIncoming({
    list: 'defects',
    sheet: pastedSheet(pasted),
    records,
    head,
    ...(against !== undefined && { against }),
  })

test('one fault a line, without numbering; cells become one sentence; decimals stay', () => {
  const defects = takenOver([], laid(PASTED)) as readonly DefectDraft[]
  expect(defects.map(({ number, title }) => [number, title])).toEqual([
    ['1', '救助对象表第 12 行身份类别为空'],
    ['2', '更新周期填的是“有空就更新”'],
    ['3', '婚姻登记信息；“登记日期”早于出生日期'],
    [undefined, '3.5 万条记录没有主键'],
    [undefined, '12 行摘要为空'],
    ['4', '空值率超过 5%'],
    ['5', '低保对象；缺少身份类别'],
  ])
  // What is said of the whole list stands with each of them.
  for (const one of defects) expect(one).toMatchObject({ direction: 'received', source: 'spot-check', ...head })
})

test('with headings each cell has its field', () => {
  const [defect] = takenOver(
    [],
    laid('序号\t资源名称\t信息项\t存在问题\t问题条数\n1\t低保名册\t身份类别\t有空值\t12'),
  ) as readonly DefectDraft[]
  expect(defect).toMatchObject({ number: '1', resource: '低保名册', item: '身份类别', title: '有空值', rows: '12' })
})

test('a very long fault loses nothing', () => {
  const long = '数'.repeat(300)
  const [defect] = takenOver([], laid(`1. ${long}`)) as readonly DefectDraft[]
  expect(defect).toMatchObject({ number: '1', title: `${'数'.repeat(60)}……`, note: long })
})

test('a corrected list keeps how faults were mended, and leaves those of other lists alone', () => {
  const first = (takenOver([], laid(PASTED)) as readonly DefectDraft[]).map((one): DefectDraft => ({
    ...one,
    closingNote: '已补填',
    closed: '2026-11-10',
  }))
  const earlier: DefectDraft = { ...first[0]!, id: '00000000-0000-4000-8000-000000000999', listPeriod: '第三季度' }
  const plan = laid(PASTED.replace('3.5 万条记录没有主键', '4.5 万条记录没有主键').replace(/^.*更新周期.*$/m, ''), [
    ...first,
    earlier,
  ])
  expect(plan.incoming?.against).toBe('2026 第四季度 抽查（示例市数据局）')
  expect([plan.added, plan.changed, plan.same]).toEqual([0, 1, 5])
  expect(plan.notInFile.map(({ name }) => name)).toEqual(['2 · 更新周期填的是“有空就更新”'])
  const after = takenOver([...first, earlier], plan) as readonly DefectDraft[]
  expect(after.every(({ closed }) => closed === '2026-11-10')).toBe(true)
  expect(after.at(-1)).toEqual(earlier)
})
