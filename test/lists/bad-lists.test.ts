import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedSheet, planOfIncoming, takenOver } from './incoming-plan'
import type { DefectDraft } from '../../shared/defect/defect'
import { lists } from '../support/analyse-file'
import { planOf } from './list-books'
import { recordListOf, recordLists } from '../../shared/kinds/record-lists'
import { readIncoming } from '../../shared/lists/read-incoming'
import { readClipboard, writeClipboard } from '../../shared/tables/clipboard-text'
import { unspanned, type SpannedCell } from '../../shared/tables/spanned-cells'

const laid = (list: 'tasks' | 'defects', pasted: string) =>
  planOfIncoming({ list, sheet: pastedSheet(pasted), records: [] })
const said = (findings: readonly { readonly code: string; readonly message: string }[]) =>
  findings.map(({ code, message }) => [code, message])

describe('headings of a pasted text that do not say which list it is', () => {
  test.each([
    ['编号方式\t几号收到\t收到日期\n甲\t乙\t2026-03-05', '收到日期', '“编号方式”、“几号收到”'],
    ['问题内容\t几号收到\n低保名册缺身份证号\t3月5日', '问题内容', '“几号收到”'],
  ])('are no record: nothing comes in, and what to do is said (%#)', (pasted, known, unknown) => {
    const list = recordListOf('defects')
    const read = readIncoming([pastedSheet(pasted)], list, list.incoming!, recordLists, true)
    expect(read).toMatchObject({ ok: false, error: { code: 'E_LIST_HEADINGS_PART' } })
    expect(read.ok ? '' : read.error.message).toContain(`只认出了“${known}”，没有认出${unknown}，什么也没有导入`)
  })

  test('one column with its heading is read without it, and words without a heading as they are', () => {
    const titles = (pasted: string) =>
      takenOver([], laid('defects', pasted)).map((record) => (record as DefectDraft).title)
    expect(titles('\n数据问题\n低保名册缺身份证号\n养老机构名录有空值')).toEqual([
      '低保名册缺身份证号',
      '养老机构名录有空值',
    ])
    expect(titles('低保名册缺身份证号\n养老机构名录有空值')).toHaveLength(2)
  })
})

describe('columns that a list does not have', () => {
  test('of a list of others they are kept in the note, and said', () => {
    const plan = laid(
      'defects',
      '序号\t资源\t存在问题\t检查时间\t整改期限\n1\t低保名册\t缺身份证号\t3月1日\t2026-03-20',
    )
    expect(takenOver([], plan)).toMatchObject([
      { number: '1', title: '缺身份证号', note: '资源：低保名册\n检查时间：3月1日\n整改期限：2026-03-20' },
    ])
    expect(said(plan.findings)).toEqual([
      ['LIST_KEPT_ASIDE', '“资源”“检查时间”“整改期限”没有对应的栏目，新增的行已把内容记在“详细情况”里，请核对。'],
    ])
  })

  test('a note of the list itself stays before them, and empty columns are not mentioned', () => {
    const plan = laid('tasks', '任务\t责任单位\t备注\t开始时间\t空列\n编制目录\t信息股\t分两批\t2026-03-01\t')
    expect(takenOver([], plan)).toMatchObject([{ title: '编制目录', note: '分两批\n开始时间：2026-03-01' }])
    expect(said(plan.findings)).toEqual([
      ['LIST_KEPT_ASIDE', '“开始时间”没有对应的栏目，新增的行已把内容记在“备注”里，请核对。'],
    ])
  })

  test('of a list of the unit they are said, with what to do', () => {
    const rows = [
      ['项目名称', '预算（万元）', '项目负责人'],
      ['示例平台', '50', '张示例'],
    ]
    const sheet = { name: '项目', hidden: false, rows, merges: [] }
    const plan = planOf(recordListOf('projects'), [sheet], { resources: [], persons: [], projects: [] })
    expect(said(plan.findings)).toEqual([
      [
        'LIST_UNKNOWN_COLUMNS',
        '“项目负责人”在《项目台账》里没有对应的列，没有导入；要导入的，请改成《项目台账》已有的列名再导入一次。',
      ],
    ])
  })
})

describe('a problem with two dates in one row', () => {
  test('without headings: nobody can tell which is the deadline; both stay, and a sentence says so', () => {
    const plan = laid(
      'defects',
      '1\t低保名册\t缺身份证号\t2026-03-01\t2026年3月20日\n2\t婚姻登记\t12.5%为空\t2026-03-01',
    )
    expect(takenOver([], plan)).toMatchObject([
      { title: '低保名册；缺身份证号；2026-03-01；2026年3月20日' },
      { title: '婚姻登记；12.5%为空；2026-03-01' },
    ])
    expect(plan.findings).toMatchObject([{ code: 'LIST_DOUBT', place: { cell: '第 1 行' } }])
    expect(plan.findings[0]?.message).toContain('2026-03-01、2026年3月20日')
    expect(plan.findings[0]?.message).toContain('请核对收到日期')
  })
})

describe('a project of 50 万元 under headings of other units', () => {
  const budgets = (heading: string, ...amounts: readonly string[]) => {
    const rows = [['项目名称', heading], ...amounts.map((amount, at) => [`示例${String(at)}`, amount])]
    const sheet = { name: '项目', hidden: false, rows, merges: [] }
    const plan = planOf(recordListOf('projects'), [sheet], { resources: [], persons: [], projects: [] })
    return [plan.changes.map(({ after }) => (after as { readonly budget?: unknown }).budget), said(plan.findings)]
  }

  test('元 and 亿元 are read as their heading says, and said; 万元 stays', () => {
    for (const heading of ['预算（元）', '投资金额(元)', '项目预算（元）'])
      expect(budgets(heading, '500000', '5,000', '50万元')).toEqual([
        ['50', '0.5', '50'],
        [['LIST_UNIT', `“${heading}”的数按表头写的单位读，已换算到“预算（万元）”，请核对。`]],
      ])
    expect(budgets('预算（亿元）', '0.005')[0]).toEqual(['50'])
    expect(budgets('投资（万元）', '50', '500000元')).toEqual([['50', '50'], []])
    expect(budgets('预算', '50')).toEqual([['50'], []])
  })

  test('a number of 元 in the field of 万元 is asked about, and kept as it was typed', () => {
    const list = recordListOf('projects')
    const ask = (budget: string) =>
      list
        .check(
          { resources: [], projects: [{ id: '00000000-0000-7000-8000-000000000001', title: '示例', budget }] },
          '2026',
          lists,
          '2026-05-18',
        )
        .filter(({ rule }) => rule === 'project-budget')
        .map(({ message }) => message)
    expect(ask('500000')[0]).toContain('如果是 500000 元，请改填 50；')
    expect(ask('50')).toEqual([])
  })
})

describe('merged cells on the clipboard', () => {
  const cell = (text: string, rows = 1, columns = 1): SpannedCell => ({ text, rows, columns })

  test('what is merged downwards holds for each row, sideways it stands once', () => {
    expect(
      unspanned([
        [cell('重点任务清单', 1, 3)],
        [cell('序号'), cell('任务'), cell('责任单位')],
        [cell('1'), cell('编制目录'), cell('信息股', 2)],
        [cell('2'), cell('更新目录')],
        [cell('3'), cell('培训'), cell('办公室')],
      ]),
    ).toEqual([
      ['重点任务清单', '', ''],
      ['序号', '任务', '责任单位'],
      ['1', '编制目录', '信息股'],
      ['2', '更新目录', '信息股'],
      ['3', '培训', '办公室'],
    ])
    expect(unspanned([[cell('甲', 99), cell('乙', 0, 0)]])).toEqual([['甲', '乙']])
  })

  test('whatever is merged, every cell is found in each row that it covers, and so it is read back', () => {
    const table = fc.array(
      fc.array(fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(table, (rows) => {
        const named = rows.map((cells, top) =>
          cells.map((one, at) => ({ ...one, text: `格${String(top)}-${String(at)}` })),
        )
        const made = unspanned(named)
        const widths = new Set(made.map(({ length }) => length))
        expect(widths.size).toBe(1)
        for (const [top, cells] of named.entries())
          for (const { text, rows: tall } of cells)
            expect(made.flatMap((row, at) => (row.includes(text) ? [at] : []))).toEqual(
              Array.from({ length: Math.min(tall, named.length - top) }, (_, at) => top + at),
            )
        expect(readClipboard(writeClipboard(made))).toEqual(made)
      }),
    )
  })
})
