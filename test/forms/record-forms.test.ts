import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { Identified } from '../../shared/field/kind'
import { fieldsAsked } from '../../shared/forms/fields-of-layout'
import { fillForm } from '../../shared/forms/fill-form'
import type { FilledForm } from '../../shared/forms/filled-form'
import { filedForms, formChoices, recordForms } from '../../shared/forms/form-choices'
import { formRecords, printsRecords, type RecordSource } from '../../shared/forms/form-records'
import { recordFieldValue } from '../../shared/forms/record-field-value'
import { dataKinds, kindOf, tableNames, type RecordOf, type TableName } from '../../shared/kinds/data-kinds'
import { formKinds } from '../../shared/kinds/form-kinds'
import type { FormLayout } from '../../shared/profile/form-layout'
import type { RecordField } from '../../shared/profile/form-field'
import { kindCases } from '../kinds/kind-cases'
import { appointment, id, matter, opening, person } from '../kinds/sample-records'
import { factsOf, formOf, layoutOf } from './form-sample'
import { openingRegister, records, session, trainingRecord } from './record-form-sample'

const facts = { ...factsOf('dazhou', 'short'), records }
const fill = (layout: FormLayout, more: object = {}): FilledForm =>
  fillForm(formKinds, layout, formOf(layout.id), { ...facts, ...more })
const rowsOf = ({ parts }: FilledForm): string[][] =>
  parts.flatMap((part) =>
    part.kind === 'table'
      ? part.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('/')))
      : [],
  )
const valueIn = (field: RecordField, record: Identified): string =>
  recordFieldValue(dataKinds, field, record, facts)
    .map(({ text }) => text)
    .join('/')

describe('a form for one record', () => {
  test('prints codes as labels, dates in Chinese, what it refers to by name, and lines', () => {
    const filled = fill(trainingRecord, { record: session })
    expect(rowsOf(filled)).toEqual([
      ['培训名称', '示例数据治理培训'],
      ['主题', '数据资源', '学时', '4'],
      ['参加人员', '张示例、王示例'],
      ['培训情况', '上午讲课。/下午演练。'],
    ])
    expect(filled.parts[0]).toMatchObject({ items: ['填报单位：示例县民政局', '日期：2026年3月5日'] })
    expect([filled.blank, filled.numbered]).toEqual([false, false])
  })

  test('prints what could not be read as it was typed, and leaves open what the record has not', () => {
    const rows = rowsOf(fill(trainingRecord, { record: { id: session.id, topic: { raw: '综合' }, attendees: [] } }))
    expect(rows.map((row) => row.slice(1))).toEqual([[''], ['综合', '学时', ''], [''], ['']])
  })

  test('says which text is longer than the document allows', () => {
    const long = { ...session, note: '字'.repeat(21) }
    expect(fill(trainingRecord, { record: long }).overLimit).toEqual([{ label: '培训情况', count: 21, limit: 20 }])
    expect(fill(trainingRecord, { record: session }).overLimit).toEqual([])
  })

  test('holds nothing of a record where it is blank', () => {
    const { profile, lists, roster, day } = factsOf('dazhou', 'blank')
    const form = formOf(trainingRecord.id)
    const blank = fillForm(formKinds, trainingRecord, form, { profile, lists, roster, day, records: {} })
    expect(rowsOf(blank).map((row) => row.filter((_, at) => at % 2 === 1))).toEqual([[''], ['', ''], [''], ['']])
    expect(blank.parts[0]).toMatchObject({ items: [`填报单位：${'_'.repeat(16)}`, `日期：${'_'.repeat(16)}`] })
  })
})

describe('rows for each record', () => {
  test('stand in the order of the list of the kind, numbered, with empty ones to the least number', () => {
    expect(rowsOf(fill(openingRegister))).toEqual([
      ['1', '示例低保名册', '2026年6月30日', '已开放'],
      ['2', '示例婚姻登记', '2026年9月30日', '计划开放'],
      ['', '', '', ''],
    ])
    expect(rowsOf(fill(openingRegister, { records: {} }))).toEqual(Array.from({ length: 3 }, () => ['', '', '', '']))
  })

  test('of a kind without a list stand in the order of its index, then of its names', () => {
    const held = [
      { ...appointment, id: id(31), personId: id(2) },
      { ...appointment, id: id(32), personId: id(1) },
    ]
    const people = [person, { id: id(9), name: '丁示例' }]
    const inOrder = (table: string, all: readonly { readonly id: string }[]) =>
      formKinds.inOrder(table, { [table]: all }).map((record) => record.id)
    expect(inOrder('appointments', held)).toEqual([id(32), id(31)])
    expect(inOrder('persons', people)).toEqual([id(9), person.id])
    expect(inOrder('none', [matter])).toEqual([matter.id])
  })
})

describe('fields of every kind', () => {
  const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })
  const everything = Object.fromEntries(tableNames.map((table) => [table, [cases[table].record]]))

  test.each(tableNames)('%s: print what its record has, references by name and never by id', (table: TableName) => {
    const { record } = cases[table]
    const kind = kindOf(table)
    const held = Object.keys(record).filter(
      (name) => name in kind.fields || kind.references.some(({ field }) => field === name),
    )
    for (const name of held) {
      const printed = recordFieldValue(dataKinds, `${table}.${name}`, record, { ...facts, records: everything })
      expect(printed.length, name).toBeGreaterThan(0)
      expect(printed.map(({ text }) => text).join(), name).not.toMatch(/00000000-|^\[object/)
    }
  })

  test('of a choice are its words; a reference names what it is by what that refers to', () => {
    expect(valueIn('matters.topic', matter)).toBe('清单')
    expect(valueIn('trainings.attendees', session)).toBe('张示例、王示例')
    expect(valueIn('appointments.personId', appointment)).toBe('张示例')
    const typedOwner: RecordOf['systems'] = { id: id(40), ownerPerson: { raw: '已调离的人' } }
    expect(valueIn('systems.ownerPerson', typedOwner)).toBe('已调离的人')
  })

  test('that are not there any more print nothing', () => {
    expect(valueIn('trainings.gone', session)).toBe('')
    expect(valueIn('gone.title', session)).toBe('')
    const gone: RecordOf['openings'] = { ...opening, resourceId: id(99) }
    expect(valueIn('openings.resourceId', gone)).toBe('')
  })

  test('of other kinds than officers are asked of nobody', () => {
    expect(fieldsAsked(trainingRecord)).toEqual(['unit'])
  })
})

describe('which forms are offered', () => {
  const form = formOf('training-record')
  const profile = { ...facts.profile, forms: [...facts.profile.forms, form] }
  const layouts = [layoutOf('dazhou-recommendation'), trainingRecord]

  test('those of a record where it is open, not among those of the officers, and none is filed', () => {
    expect(recordForms(profile, layouts, 'trainings')).toEqual([{ form, layout: trainingRecord }])
    expect(recordForms(profile, layouts, 'matters')).toEqual([])
    expect(formChoices({ ...facts, profile }, layouts).map((one) => one.layout.id)).toEqual(['dazhou-recommendation'])
    expect(filedForms({ ...facts, profile }, layouts).map((one) => one.layout.id)).toEqual(['dazhou-recommendation'])
  })
})

describe('reading the records of a form', () => {
  const stored: Readonly<Record<string, readonly { readonly id: string }[]>> = records
  const source = (asked: string[]): RecordSource => ({
    all: (table) => {
      asked.push(table)
      return Promise.resolve(stored[table] ?? [])
    },
    some: (table, ids) => {
      asked.push(`${table} ${String(ids.length)}`)
      return Promise.resolve((stored[table] ?? []).filter((one) => ids.includes(one.id)))
    },
  })

  test('takes the tables that it has rows for whole, and of others what is referred to', async () => {
    const asked: string[] = []
    const read = await formRecords(dataKinds, openingRegister, undefined, source(asked))
    expect(asked).toEqual(['openings', 'resources 2'])
    expect(read).toEqual({ openings: records.openings, resources: records.resources })
  })

  test('takes of the open record what it refers to; what is gone is asked for once', async () => {
    const asked: string[] = []
    const open = { ...session, attendees: [{ personId: person.id }, { personId: id(98) }] }
    const read = await formRecords(dataKinds, trainingRecord, open, source(asked))
    expect(asked).toEqual(['persons 2'])
    expect(read).toEqual({ trainings: [open], persons: [person] })
  })

  test('reads nothing for forms of officers', async () => {
    const asked: string[] = []
    expect(printsRecords(layoutOf('roster-summary'))).toBe(false)
    expect(await formRecords(dataKinds, layoutOf('roster-summary'), undefined, source(asked))).toEqual({})
    expect(asked).toEqual([])
    expect([printsRecords(trainingRecord), printsRecords(openingRegister)]).toEqual([true, true])
  })
})
