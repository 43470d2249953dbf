import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shown } from '../../shared/base/draft'
import type { TaskDraft } from '../../shared/task/task'
import { pastedSheet, planOfIncoming, takenOver, type Laid } from '../lists/incoming-plan'

const HEAD = '序号\t工作任务\t责任单位\t完成时限'
const line = (
  n: number,
  text = `第${String(n)}类数据资源的普查登记和目录编制，专题${'甲乙丙丁戊己庚辛'.charAt(n % 8)}`,
  until = '6月底前',
) => `${String(n)}\t${text}\t${n % 3 === 1 ? '各有关单位' : ''}\t${until}`
const rows23 = Array.from({ length: 23 }, (_, at) => line(at + 1, undefined, at === 4 ? '长期' : '6月底前'))
const book = (lines: readonly string[]) => pastedSheet([HEAD, ...lines].join('\r\n'))
const laid = (lines: readonly string[], records: readonly TaskDraft[] = [], more: Partial<Laid> = {}) =>
  planOfIncoming({ list: 'tasks', sheet: book(lines), records, ...more })
const tasksOf = (lines: readonly string[]): readonly TaskDraft[] => takenOver([], laid(lines))

test('A14 a list of 23 tasks twice, with 2 changed and 1 gone: exactly that, and progress is kept', () => {
  const first = tasksOf(rows23)
  expect(first).toHaveLength(23)
  const worked = first.map((task, at): TaskDraft => ({
    ...task,
    department: `示例科${String(at)}`,
    progress: [{ date: '2026-04-01', what: `进展${String(at)}` }],
    ...(at === 2 && { result: 'done', closed: '2026-05-01' }),
  }))
  const again = rows23
    .with(6, line(7, undefined, '9月底前'))
    .with(10, rows23[10]!.replace('目录编制', '目录编制和更新'))
    .toSpliced(20, 1)
  const plan = laid(again, worked, { head: { date: '2026-05-20' } })
  expect([plan.added, plan.changed, plan.same, plan.leftOut, plan.notInFile.length]).toEqual([0, 2, 20, 0, 1])
  expect(plan.lines.map(({ kind, cells }) => [kind, cells.map(({ label, to }) => [label, to])])).toEqual([
    ['changed', [['时限', '9月底前']]],
    ['changed', [['任务', '第11类数据资源的普查登记和目录编制和更新，专题丁']]],
  ])
  expect(plan.notInFile).toEqual([{ key: worked[20]!.id, name: `21 · ${shown(worked[20]!.title)}` }])
  expect(plan.incoming).toEqual({ lists: [{ name: '2026年度任务清单', count: 23 }], against: '2026年度任务清单' })
  // Nothing is deleted, and nothing of the unit's own is touched.
  const after = takenOver(worked, plan) as readonly TaskDraft[]
  expect(after).toEqual(
    worked
      .with(6, { ...worked[6]!, deadline: '9月底前' })
      .with(10, { ...worked[10]!, title: '第11类数据资源的普查登记和目录编制和更新，专题丁' }),
  )
  // A third time there is nothing to do.
  expect(laid(again, after)).toMatchObject({ added: 0, changed: 0, same: 22, changes: [] })
})

describe('how a list is read', () => {
  const read = (pasted: string) =>
    (takenOver([], planOfIncoming({ list: 'tasks', sheet: pastedSheet(pasted), records: [] })) as TaskDraft[]).map(
      ({ number, title, responsible, deadline }) => [number, title, responsible, deadline],
    )

  test('a merged 责任单位 is that of its rows, 长期 is kept, and rows of others are none', () => {
    const plan = laid([...rows23.slice(0, 5), '合计\t5\t\t'])
    expect(plan.added).toBe(5)
    expect((takenOver([], plan) as TaskDraft[]).map(({ responsible }) => responsible)).toEqual(
      Array(5).fill('各有关单位'),
    )
    expect(plan.findings.map(({ code, message }) => [code, message])).toEqual([
      ['LIST_MERGED', '“责任单位”有 3 格空着，按合并单元格读作上一行的内容；不是的请导入后改正。'],
    ])
  })

  test('merged cells of a workbook', () => {
    const sheet = {
      name: 'Sheet1',
      hidden: false,
      rows: [
        ['2026年重点任务清单'],
        ['序号', '任务', '责任单位', '时限'],
        ['1', '编制目录', '各部门', '6月底'],
        ['2', '更新目录', undefined, '长期'],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 2, left: 2, bottom: 3, right: 2 },
      ],
    }
    const plan = planOfIncoming({ list: 'tasks', sheet, records: [], pasted: false })
    expect(
      (takenOver([], plan) as TaskDraft[]).map(({ responsible, source, date }) => [responsible, source, date]),
    ).toEqual([
      ['各部门', 'list', '2026-03-12'],
      ['各部门', 'list', '2026-03-12'],
    ])
    expect(plan.lines.map(({ place }) => place.cell)).toEqual(['B3', 'B4'])
  })

  test('without numbers, and without headings', () => {
    expect(read('任务\t时限\n编制目录\t6月底\n更新目录\t长期')).toEqual([
      [undefined, '编制目录', undefined, '6月底'],
      [undefined, '更新目录', undefined, '长期'],
    ])
    expect(read('1\t编制本单位数据资源目录\t各部门\t6月底前\n2.\t更新目录，按周期检查数据\t\t长期')).toEqual([
      ['1', '编制本单位数据资源目录', '各部门', '6月底前'],
      ['2', '更新目录，按周期检查数据', '各部门', '长期'],
    ])
    expect(read('（一）编制目录\n1. 编制本单位数据资源目录\n\n2、更新目录')).toEqual([
      [undefined, '（一）编制目录', undefined, undefined],
      ['1', '编制本单位数据资源目录', undefined, undefined],
      ['2', '更新目录', undefined, undefined],
    ])
  })

  test('two dates in a row without headings: both are kept, and a sentence says so', () => {
    const plan = planOfIncoming({
      list: 'tasks',
      sheet: pastedSheet('1\t编制本单位数据资源目录\t2026-03-01\t2026-06-30'),
      records: [],
    })
    expect(takenOver([], plan)).toMatchObject([{ deadline: '2026-03-01；2026-06-30' }])
    expect(plan.findings).toMatchObject([
      {
        code: 'LIST_DOUBT',
        place: { cell: '第 1 行' },
        message: expect.stringContaining('2026-03-01、2026-06-30') as string,
      },
    ])
  })

  test('what cannot be a list says so, and a task longer than its field is kept whole', () => {
    expect(() => read('\n \n')).toThrow('没有读到可以导入')
    expect(() => planOfIncoming({ list: 'tasks', sheet: pastedSheet('甲\t乙'), records: [], pasted: false })).toThrow(
      '表头',
    )
    const long = '数'.repeat(600)
    const [task] = takenOver([], laid([`1\t${long}\t\t`])) as TaskDraft[]
    expect(task).toMatchObject({ title: `${'数'.repeat(60)}……`, note: long })
    expect(laid([`1\t${long}\t\t`], [task!])).toMatchObject({ added: 0, changed: 0, same: 1 })
  })

  test('the same row twice is read once, and a row without a task is said', () => {
    const plan = laid(['1\t编制目录\t\t', '1\t编制目录\t\t', '2\t\t各部门\t6月底'])
    expect(plan).toMatchObject({ added: 1, leftOut: 2 })
    expect(plan.findings.map(({ code }) => code)).toEqual(['LIST_MERGED', 'LIST_TWICE', 'LIST_NO_NAME'].slice(1))
  })

  test('words of secrets are not taken over unless somebody looked at them', () => {
    const plan = laid(['1\t编制目录\t\t', '2\t报送机密级文件\t\t'])
    expect(plan.findings.map(({ code }) => code)).toEqual(['LIST_SECRET'])
    expect(plan.withoutSecrets).toMatchObject({ added: 1, leftOut: 1 })
  })
})

describe('which list it is', () => {
  const first = tasksOf(rows23)
  test('a list of other tasks, of another source or another year is not laid beside it', () => {
    const other = ['1\t完全不同的一件事：组织安全演练\t\t', '2\t又一件事：采购设备\t\t']
    expect(laid(other, first)).toMatchObject({ added: 2, notInFile: [], incoming: { against: '' } })
    expect(laid(rows23, first, { against: '' })).toMatchObject({ added: 23, same: 0 })
    expect(laid(other, first, { against: '2026年度任务清单' }).notInFile).toHaveLength(23)
  })
  test('rows that were numbered anew are known by their words, and a new task on an old number is new', () => {
    const shifted = [
      '1\t新增的一项：组织安全演练\t\t',
      ...rows23.map((_, at) => line(at + 1).replace(/^\d+/, String(at + 2))),
    ]
    const plan = laid(shifted, first)
    expect([plan.added, plan.notInFile.length]).toEqual([1, 0])
    expect(plan.lines.filter(({ kind }) => kind === 'added').map(({ name }) => name)).toEqual([
      '1 · 新增的一项：组织安全演练',
    ])
    const replaced = laid(rows23.with(4, '5\t组织安全演练\t\t'), first)
    expect([replaced.added, replaced.changed, replaced.notInFile.length]).toEqual([1, 0, 1])
  })
  test('whatever rows are left out, put elsewhere or repeated: no record is given twice, and what is the unit’s own stays', () => {
    const worked = first.map((task, at): TaskDraft => ({ ...task, outcome: `成效${String(at)}` }))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows23), (lines) => {
        fc.pre(lines.length > 0)
        const plan = laid(lines, worked, { against: '2026年度任务清单' })
        expect(plan.added).toBe(0)
        expect(plan.same + plan.changed).toBe(lines.length)
        expect(plan.notInFile).toHaveLength(23 - lines.length)
        const after = takenOver(worked, plan) as readonly TaskDraft[]
        expect(after.map(({ outcome }) => outcome)).toEqual(worked.map(({ outcome }) => outcome))
      }),
      { numRuns: 30 },
    )
  })
})
