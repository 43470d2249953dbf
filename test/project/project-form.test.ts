import { describe, expect, test } from 'vitest'
import { profileIds } from '../../electron/assets'
import { fillForm } from '../../shared/forms/fill-form'
import { filedForms, recordForms } from '../../shared/forms/form-choices'
import type { FilledForm } from '../../shared/forms/filled-form'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { formKinds } from '../../shared/kinds/form-kinds'
import type { FormLayout } from '../../shared/profile/form-layout'
import { readLayout } from '../../shared/profile-check/read-layout'
import type { ProjectDraft } from '../../shared/project/project'
import { factsOf, layouts } from '../forms/form-sample'
import { applied } from './project-sample'

const formsIn = (city: string) => recordForms(factsOf(city, 'short').profile, layouts, 'projects')
const printed = (record: ProjectDraft | undefined): FilledForm => {
  const [choice] = formsIn('puning')
  if (choice === undefined) throw new Error('no form')
  const facts = factsOf('puning', 'short')
  return fillForm(formKinds, choice.layout, choice.form, record === undefined ? facts : { ...facts, record })
}
const rowsOf = ({ parts }: FilledForm): string[][] =>
  parts.flatMap((part) =>
    part.kind === 'table'
      ? part.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('/')))
      : [],
  )

describe('审核意见表', () => {
  test('has a row for each opinion, by the words of its fields, and empty ones to write on', () => {
    const page = printed(
      applied({
        budget: '48.6',
        opinions: [
          { stage: 'approval', date: '2026-05-20', who: '张示例', verdict: 'revise', reasons: '请补写编目安排。' },
          { stage: 'approval', date: { raw: '下周' }, who: '张示例' },
        ],
      }),
    )
    expect(page.corner).toBe('通用样式（非官方附件）')
    expect(page.title).toEqual(['信息化项目审核意见表'])
    expect(rowsOf(page)).toContainEqual(['预算（万元）', '48.6', '资金来源', ''])
    expect(rowsOf(page).slice(-3)).toEqual([
      ['立项', '2026年5月20日', '张示例', '修改后再报', '请补写编目安排。'],
      ['立项', '下周', '张示例', '', ''],
      ['', '', '', '', ''],
    ])
  })

  test('is printed of a project without opinions, and blank', () => {
    for (const page of [printed(applied()), printed(undefined)])
      expect(rowsOf(page).slice(-3)).toEqual(Array.from({ length: 3 }, () => ['', '', '', '', '']))
  })

  test('is there where a clause speaks of opinions on projects, and never filed', () => {
    const titles = profileIds().map((city) => [city, formsIn(city).map(({ form }) => form.clause)])
    expect(Object.fromEntries(titles)).toEqual({
      shuangyashan: ['三（五）3'],
      dazhou: ['三（三）4'],
      puning: ['三（六）'],
      baoshan: [],
      tianning: ['三（二）1'],
    })
    for (const city of profileIds())
      expect(filedForms(factsOf(city, 'short'), layouts).map(({ form }) => form.id)).not.toContain('project-opinion')
  })
})

describe('a layout with rows of a small table', () => {
  const layout = (change: (row: Record<string, unknown>, whole: Record<string, unknown>) => void) => {
    const row: Record<string, unknown> = {
      each: { rows: 'opinions' },
      least: 0,
      cells: [{ field: 'projects.opinions.stage' }],
    }
    const whole: Record<string, unknown> = {
      id: 'own-page',
      subject: { record: 'projects' },
      paper: 'portrait',
      size: 12,
      parts: [{ kind: 'table', columns: [1], rows: [row] }],
    }
    change(row, whole)
    const read = readLayout(whole, dataKinds)
    return read.ok ? [] : read.error
  }
  const at = 'parts.0.rows.0'

  test('is read where its record has the table and the field', () => {
    expect(layout(() => undefined)).toEqual([])
    expect(layout((row) => (row['cells'] = [{ field: 'index' }, { field: 'projects.title' }]))).toEqual([])
  })

  test('is refused where the record has no such table or field, or the row stands for none', () => {
    expect(layout((row) => (row['each'] = { rows: 'minutes' }))).toEqual([
      `${at}.each.rows：“信息化项目”没有“minutes”这个小表，请改正。可以写：opinions（审核意见）。`,
      `${at}.cells.0.field：“projects.opinions.stage”要写在 each 为 {"rows": "opinions"} 的行里，整张表的 subject 是 {"record": "projects"}。`,
    ])
    expect(layout((row) => (row['cells'] = [{ field: 'projects.opinions.title' }]))[0]).toMatch(
      /“信息化项目”没有“projects.opinions.title”这个字段，请改正。可以写：projects.opinions.stage（阶段）、/,
    )
    expect(layout((row) => (row['each'] = 'holder'))).toHaveLength(1)
    expect(layout((_, whole) => (whole['subject'] = 'unit'))).toHaveLength(2)
    expect(layout((row) => (row['each'] = { rows: 'Opinions!' }))).toHaveLength(1)
  })

  test('of the program names only what there is', () => {
    for (const one of layouts) expect(readLayout(one satisfies FormLayout, dataKinds).ok, one.id).toBe(true)
  })
})
