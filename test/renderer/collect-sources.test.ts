import { expect, test } from 'vitest'
import { mergedRepairSteps, readingsOf, sourcesOf } from '../../renderer/features/catalogue/collect/sources'
import type { CollectedFile } from '../../renderer/features/catalogue/collect/use-collected-files'
import { drained } from '../../shared/base/steps'
import { noChoice, planMergeSteps } from '../../shared/catalogue/merge-sources'
import { analyseBook } from '../../shared/tables/analyse-book'
import { lists } from '../support/analyse-file'

const HEAD = ['信息资源名称', '信息资源提供方', '信息资源摘要', '更新周期', '信息项名称']
let ids = 0

/** A file that was read, as the screen holds it. */
const collected = (name: string, department: string, rows: readonly (readonly string[])[]): CollectedFile => {
  ids += 1
  const sheets = [{ name: '目录', hidden: false, rows: [HEAD, ...rows], merges: [] }]
  const input = {
    lists,
    profile: undefined,
    today: '2026-03-05',
    ids: { now: ids, random: new Uint8Array(16).fill(ids) },
  }
  const book = analyseBook(sheets, input, () => undefined)
  const open = { name, sheets: ['目录'], notes: [], book }
  return { id: ids, file: new File([], name), department, state: { kind: 'read', open } }
}
const row = (name: string, cycle = '每月') => [name, '示例县民政局', '记录办理时填写的内容', cycle, '姓名']
const context = { lists, profile: undefined, today: '2026-03-05' }

test('what a person had read otherwise is remembered last; a file without resources is no source', () => {
  const [first, second, third] = ['甲.csv', '乙.csv', '丙.csv'].map((name) => collected(name, '', [row(name)]))
  const files = [{ ...first!, wanted: {} }, second!, third!, collected('空.csv', '', [])]
  const sources = sourcesOf(files)
  expect(sources.map(({ file, corrected }) => [file, corrected])).toEqual([
    ['甲.csv', true],
    ['乙.csv', false],
    ['丙.csv', false],
  ])
  expect(readingsOf(sources).map((reading) => reading.book)).toEqual(
    [second!, third!, first!].map(({ state }) => (state.kind === 'read' ? state.open.book : undefined)),
  )
})

test('a merge and its check are made in steps of a resource; departments are filled in, faults are found', () => {
  const names = Array.from({ length: 40 }, (_, at) => `资源${String(at)}登记信息`)
  const sources = sourcesOf([
    collected(
      '甲.csv',
      '一股',
      names.map((name) => row(name)),
    ),
    collected('乙.csv', '二股', [...names.slice(0, 10).map((name) => row(name)), row('另一条登记信息', '有空就更新')]),
  ])
  const groups = drained(planMergeSteps(sources.map(({ resources }) => resources.map(({ draft }) => draft))))
  const steps = mergedRepairSteps(sources, groups, noChoice, context)
  let count = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) count += 1
  // Merging, placing and checking stop after each of the 41.
  expect(count).toBe(3 * 41)
  const { resources, findings } = step.value
  expect(resources).toHaveLength(41)
  const departments = resources.map(({ draft }) => draft.department)
  expect(departments.filter((name) => name === '一股、二股')).toHaveLength(10)
  expect(departments.filter((name) => name === '一股')).toHaveLength(30)
  expect(departments.at(-1)).toBe('二股')
  expect(findings.filter(({ field, level }) => field === 'cycle' && level === '必改')).toHaveLength(1)
})
