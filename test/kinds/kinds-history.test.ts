import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readCodeLists, readProfile, readProfileFile } from '../../electron/assets'
import { changeWords } from '../../renderer/parts/change-words'
import { text } from '../../renderer/text/zh-cn'
import { fieldChanges, type FieldChange } from '../../shared/journal/field-changes'
import { dataKinds, tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { kindCases } from './kind-cases'
import { kindWords } from './kind-words'
import { otherPerson, person } from './sample-records'
import { fieldsByColumn, twoTold } from './told-fields'

const rules = readProfileFile('dazhou')!
const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: rules })
const words = changeWords({
  lists: readCodeLists(),
  profile: readProfile('dazhou'),
  profiles: [rules],
  persons: [person, otherPerson],
})
const isChinese = (said: string): boolean => /\p{Script=Han}/u.test(said)

/** The schema of a field without what says that it may be absent. */
const within = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? within(schema.unwrap()) : schema)

/** What fields of fixed choices, or of an id, hold; nothing for all others. */
const keptBy = (schema: unknown): readonly unknown[] => {
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  return schema instanceof z.ZodUUID ? [person.id] : []
}

const shapeOf = (table: TableName): Readonly<Record<string, unknown>> =>
  (dataKinds[table].draft as unknown as z.ZodObject).shape

/** A change of a field by the name that lists know it by: `item.enName` is one of an item. */
const changeOf = (name: string, from: unknown, to: unknown): FieldChange => {
  const [field = '', itemField] = name.split('.')
  return itemField === undefined
    ? { field, from, to }
    : { field: itemField, from, to, item: { id: 'item', name: '姓名' } }
}

describe.each(tableNames)('%s in the history', (table) => {
  const { record, edited } = cases[table]
  const expected = kindWords[table]

  test('is called by its name, its kind and its change by their words', () => {
    expect(words.recordName(table, record)).toBe(expected.name)
    expect(isChinese(dataKinds[table].word)).toBe(true)
    const changes = fieldChanges(table, record, edited).map((change) => [
      words.label(table, change),
      words.value(table, change, 'from', true),
      words.value(table, change, 'to', true),
    ])
    expect(changes).toEqual(expected.changes)
  })

  test('has a label for every field', () => {
    const fields = Object.keys(shapeOf(table)).filter((field) => field !== 'id')
    const bare = fields.filter((field) => !isChinese(words.label(table, changeOf(field, undefined, ''))))
    expect(bare).toEqual(expected.unlabelled || [])
  })

  test('puts into words what was chosen or referred to', () => {
    const stored = Object.entries(shapeOf(table)).flatMap(([field, schema]) => {
      const values = field === 'id' ? [] : keptBy(within(schema))
      return values.some((value) => !isChinese(words.value(table, changeOf(field, undefined, value), 'to', true)))
        ? [field]
        : []
    })
    expect(stored).toEqual(expected.stored || [])
  })

  test('says of every field what was typed, and covers what is personal', () => {
    const hidden: string[] = []
    for (const [field, info] of fieldsByColumn(table)) {
      const [one, other] = twoTold(info)
      const change = changeOf(field, one.kept, other.kept)
      const label = field.startsWith('item.') ? text.history.item('姓名', info.label) : info.label
      const said = (uncovered: boolean) =>
        (['from', 'to'] as const).map((side) => words.value(table, change, side, uncovered))
      expect([words.label(table, change), ...said(true)]).toEqual([label, one.said, other.said])
      if (said(false).every((covered, at) => covered !== said(true)[at])) hidden.push(field)
      else expect(said(false)).toEqual(said(true))
    }
    expect(hidden).toEqual(expected.covered || [])
  })
})
