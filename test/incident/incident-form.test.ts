import { describe, expect, test } from 'vitest'
import { profileIds } from '../../electron/assets'
import { fillForm } from '../../shared/forms/fill-form'
import { filedForms, recordForms } from '../../shared/forms/form-choices'
import type { FilledForm } from '../../shared/forms/filled-form'
import { formKinds } from '../../shared/kinds/form-kinds'
import type { IncidentDraft } from '../../shared/incident/incident'
import { factsOf, layouts } from '../forms/form-sample'
import { found, FOUND } from './incident-sample'

const formsIn = (city: string) => recordForms(factsOf(city, 'short').profile, layouts, 'incidents')

const printed = (city: string, record: IncidentDraft): FilledForm => {
  const [choice] = formsIn(city)
  if (choice === undefined) throw new Error(city)
  return fillForm(formKinds, choice.layout, choice.form, { ...factsOf(city, 'short'), record })
}
const linesOf = ({ parts }: FilledForm): string[] => parts.flatMap((part) => (part.kind === 'line' ? part.items : []))
const rowsOf = ({ parts }: FilledForm): string[][] =>
  parts.flatMap((part) =>
    part.kind === 'table'
      ? part.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('/')))
      : [],
  )

describe('A8 the page', () => {
  const page = printed(
    'shuangyashan',
    found({ addressee: '中共双鸭山市委网信办', firstDay: FOUND, firstTime: '09:25', firstWay: 'phone' }),
  )

  test('prints both times, with the addressee at its head', () => {
    expect(page.title).toEqual(['数据安全问题报告单'])
    expect(page.corner).toBe('通用样式（非官方附件）')
    expect(linesOf(page)[0]).toBe('报送：中共双鸭山市委网信办')
    expect(rowsOf(page)).toContainEqual(['发现日期', '2026年7月18日', '发现时刻', '09:10'])
    expect(rowsOf(page)).toContainEqual(['首次报告日期', '2026年7月18日', '首次报告时刻', '09:25'])
    expect(rowsOf(page)).toContainEqual(['首次报告方式', '电话', '接报人', ''])
  })

  test('leaves the addressee to be written by hand where none is named', () => {
    expect(linesOf(printed('puning', found()))[0]).toMatch(/^报送：_+$/)
  })
})

test('the three documents with a clause for it have the page, under a name of their own; it is never filed', () => {
  const titles = profileIds().map((city) => [city, formsIn(city).map(({ form }) => form.title)])
  expect(Object.fromEntries(titles)).toEqual({
    shuangyashan: ['数据安全问题报告单'],
    dazhou: ['第一时间报告单'],
    puning: ['安全事件报告单'],
    baoshan: [],
    tianning: [],
  })
  for (const city of profileIds())
    expect(filedForms(factsOf(city, 'short'), layouts).map(({ form }) => form.id)).not.toContain('incident-report')
})
