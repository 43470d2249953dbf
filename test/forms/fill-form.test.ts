import { describe, expect, test } from 'vitest'
import { labelOf } from '../../shared/field/code-lists'
import { countCharacters } from '../../shared/forms/count-characters'
import { fieldValue } from '../../shared/forms/field-value'
import { fieldsOfLayouts, fieldsAsked } from '../../shared/forms/fields-of-layout'
import { fillForm } from '../../shared/forms/fill-form'
import type { FilledForm } from '../../shared/forms/filled-form'
import { formKinds } from '../../shared/kinds/form-kinds'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { readLayout } from '../../shared/profile-check/read-layout'
import { formLayout } from '../../shared/profile/form-layout'
import { factsOf, formOf, layoutOf, layouts, prose } from './form-sample'

/** Every text of a filled form, row by row. */
const textsOf = (form: FilledForm): string[] =>
  form.parts.flatMap((part) => {
    if (part.kind === 'line') return [...part.items]
    if (part.kind === 'signature') return [...part.names, part.seal]
    return [...part.head, ...part.rows].flatMap(({ cells }) =>
      cells.map(({ paragraphs }) => paragraphs.map(({ lead = '', text }) => `${lead}${text}`).join('/')),
    )
  })

describe('layouts', () => {
  test('the fields of the recommendation stand in the order of the document', () => {
    expect(fieldsAsked(layoutOf('dazhou-recommendation'))).toEqual([
      ...[
        'name',
        'sex',
        'photo',
        'ethnicGroup',
        'born',
        'nativePlace',
        'politicalStatus',
        'educationDegree',
        'contact',
      ],
      ...['unitPost', 'resume', 'skills', 'workPlan', 'recommendation'],
    ])
  })

  test('the evaluation keeps the printed numbers, and its points are a hundred', () => {
    const [table] = layoutOf('dazhou-evaluation').parts.flatMap((part) => (part.kind === 'table' ? [part] : []))
    const scores = table!.rows.flatMap(({ cells }) => cells.flatMap((cell) => ('score' in cell ? [cell.score] : [])))
    expect(scores.join()).toBe('1,2,4,5,6,7,8,9,10,11,12,13,15,16,17')
    const points = table!.rows.map(({ cells }) => {
      const texts = cells.flatMap((cell) => ('text' in cell ? [cell.text] : []))
      return Number(/^(\d+)分$/.exec(texts.at(-1)!)?.[1])
    })
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(100)
  })

  test('all of the program print only what there is', () => {
    for (const layout of layouts) expect(readLayout(layout, dataKinds), layout.id).toMatchObject({ ok: true })
  })

  test('a seal without 45 mm clear, an unknown field and an unknown key are refused', () => {
    const layout = layoutOf('roster-summary')
    const table = { kind: 'table', columns: [1], rows: [{ cells: [{ field: 'name' }] }] }
    expect(formLayout.safeParse({ ...layout, parts: [table] }).success).toBe(true)
    const wrong = [
      { kind: 'signature', names: [], seal: '盖章', clear: 44 },
      { ...table, rows: [{ cells: [{ field: 'idNumber' }] }] },
      { ...table, colour: 'red' },
    ]
    for (const part of wrong) expect(formLayout.safeParse({ ...layout, parts: [part] }).success).toBe(false)
  })

  test('a city asks only for what its forms print', () => {
    const { person, appointment } = fieldsOfLayouts([layoutOf('puning-unit')])
    expect([...person].sort()).toEqual(['department', 'mobile', 'name', 'officePhone', 'post'])
    expect(appointment.size).toBe(0)
    expect(fieldsOfLayouts([layoutOf('dazhou-recommendation')]).appointment).toEqual(
      new Set(['workPlan', 'recommendation']),
    )
  })
})

describe('filling', () => {
  test('codes become labels, dates Chinese, the résumé lines', () => {
    const texts = textsOf(
      fillForm(
        formKinds,
        layoutOf('dazhou-recommendation'),
        formOf('dazhou-recommendation'),
        factsOf('dazhou', 'short'),
      ),
    )
    for (const text of [
      '张示例',
      '男',
      '汉族',
      '1980年5月',
      '中共党员',
      '大学本科/学士',
      '0000-0001001/13800000001',
      '示例县民政局党组成员、副局长',
      '熟悉数据治理和数据库。/信息系统项目管理师（编号SL-0001，示例考试中心，2015年11月）',
    ])
      expect(texts).toContain(text)
    expect(texts.find((text) => text.startsWith('1998'))).toMatch(/^1998\.09—2002\.07示例大学计算机系学生\/2002\.07/)
  })

  test.each([
    ['11', '博士研究生'],
    ['14', '硕士研究生'],
    ['21', '大学本科'],
    ['31', '大学专科'],
    ['41', '中专'],
    ['61', '高中'],
    ['22', '大学本科结业'],
    ['33', '大学专科肄业'],
    ['90', '其他'],
    [{ raw: '本科（在读）' }, '本科（在读）'],
  ])('an education (%j) is printed by its everyday name, one that was not completed says so', (education, printed) => {
    const facts = factsOf('dazhou', 'short')
    const person = { ...facts.holder!.person, education, degree: '0' }
    const holder = { ...facts.holder!, person }
    expect(fieldValue('educationDegree', holder, facts)).toEqual([{ text: printed }])
    expect(labelOf(facts.lists.education, '21')).toBe('大学本科毕业')
  })

  test('what was typed and could not be read is printed as it stands', () => {
    const facts = factsOf('dazhou', 'short')
    const person = { ...facts.holder!.person, born: { raw: '八零年五月' } }
    const filled = fillForm(formKinds, layoutOf('dazhou-recommendation'), formOf('dazhou-recommendation'), {
      ...facts,
      holder: { ...facts.holder!, person },
    })
    expect(textsOf(filled)).toContain('八零年五月')
  })

  test('a blank form holds the words of the document and nothing of a record', () => {
    for (const layout of layouts) {
      const filled = fillForm(formKinds, layout, formOf(layout.id), factsOf('dazhou', 'blank'))
      expect(filled.blank).toBe(true)
      expect(textsOf(filled).join()).not.toMatch(/示例|达州市数字/)
    }
  })

  test('the list of holders names each role in the words of the city, in order, with empty rows to the least number', () => {
    const filled = fillForm(
      formKinds,
      layoutOf('roster-summary'),
      formOf('roster-summary'),
      factsOf('shuangyashan', 'short'),
    )
    const [table] = filled.parts.flatMap((part) => (part.kind === 'table' ? [part] : []))
    const rows = table!.rows.map(({ cells }) => cells.slice(0, 3).map(({ paragraphs }) => paragraphs[0]?.text ?? ''))
    expect(rows.slice(0, 4)).toEqual([
      ['1', '首席数据官', '张示例'],
      ['2', '首席执行官', '李示例'],
      ['3', '数据专员', '李示例'],
      ['', '', ''],
    ])
  })

  test('a form that the city did not publish says so', () => {
    const facts = factsOf('baoshan', 'short')
    expect(fillForm(formKinds, layoutOf('generic-officer'), formOf('generic-officer'), facts).corner).toBe(
      '通用样式（非官方附件）',
    )
    const official = formOf('dazhou-recommendation', { official: true, annex: '附件1' })
    expect(fillForm(formKinds, layoutOf('dazhou-recommendation'), official, facts).corner).toBe('附件1')
  })

  test('what a document does not ask for is printed where the record has it, and its portrait is not called for', () => {
    const facts = factsOf('baoshan', 'short')
    const print = (more: object) =>
      fillForm(formKinds, layoutOf('generic-officer'), formOf('generic-officer'), { ...facts, ...more })
    const texts = textsOf(print({}))
    for (const text of ['中共党员', '1980年5月']) expect(texts).toContain(text)
    expect(texts.join()).toContain('示例大学计算机系学生')
    expect(texts).not.toContain('照片')
    const photo = { sha256: '0'.repeat(64), len: 1 }
    const holder = { ...facts.holder!, person: { ...facts.holder!.person, photo } }
    expect(print({ holder }).photo).toEqual(photo)
    const blank = fillForm(
      formKinds,
      layoutOf('generic-officer'),
      formOf('generic-officer'),
      factsOf('baoshan', 'blank'),
    )
    expect(textsOf(blank)).toContain('照片')
    const own = fillForm(
      formKinds,
      layoutOf('dazhou-recommendation'),
      formOf('dazhou-recommendation'),
      factsOf('dazhou', 'short'),
    )
    expect(textsOf(own)).toContain('照片')
  })

  test('scores stand beside their printed number', () => {
    const facts = { ...factsOf('dazhou', 'short'), scores: { '17': '9.5', total: '86.5' } }
    const texts = textsOf(fillForm(formKinds, layoutOf('dazhou-evaluation'), formOf('dazhou-evaluation'), facts))
    expect(texts).toContain('综合得分：86.5')
    expect(texts.at(-1)).toBe('9.5')
  })

  test('with a filing it bears a number, printed apart it bears none', () => {
    const printed = (facts: object): FilledForm =>
      fillForm(formKinds, layoutOf('dazhou-evaluation'), formOf('dazhou-evaluation'), {
        ...factsOf('dazhou', 'short'),
        ...facts,
      })
    expect(printed({}).numbered).toBe(true)
    expect(printed({ apart: true, corner: '自查' })).toMatchObject({ numbered: false, corner: '自查' })
  })
})

describe('the limit of 500 characters', () => {
  test('white space does not count, punctuation and rare characters count once', () => {
    expect(countCharacters('一、 制度\n\t建设　。')).toBe(7)
    expect(countCharacters('𬱖䶮㛃')).toBe(3)
    expect(countCharacters('AB 12')).toBe(4)
  })

  test('500 are within it, 501 are named, and all are printed', () => {
    const facts = factsOf('dazhou', 'short')
    const filled = (workPlan: string): FilledForm =>
      fillForm(formKinds, layoutOf('dazhou-recommendation'), formOf('dazhou-recommendation'), {
        ...facts,
        holder: { ...facts.holder!, appointment: { ...facts.holder!.appointment, workPlan } },
      })
    expect(filled(`${prose(500)} \n `).overLimit).toEqual([])
    const over = filled(prose(501))
    expect(over.overLimit).toEqual([{ label: '工作计划及目标成效', count: 501, limit: 500 }])
    expect(textsOf(over)).toContain(prose(501))
  })
})
