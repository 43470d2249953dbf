import { useMemo } from 'react'
import { isRaw, shown, type DraftText } from '../../shared/base/draft'
import { fieldText, namedPersons, personText } from '../../shared/field/field-text'
import { itemFields } from '../../shared/catalogue/fields'
import type { FieldInfo } from '../../shared/field/field-info'
import type { ProfileFile } from '../../shared/profile/profile-file'
import type { CodeLists } from '../../shared/field/code-lists'
import type { Profile } from '../../shared/profile/profile'
import type { FieldChange } from '../../shared/journal/field-changes'
import { isObject } from '../../shared/base/is-object'
import { ownValue } from '../../shared/base/own-value'
import type { Identified, KnownNames } from '../../shared/field/kind'
import { kindOf, type TableName } from '../../shared/kinds/data-kinds'
import type { PersonDraft } from '../../shared/roster/person'
import { covered, personalFields } from '../../shared/roster/personal'
import { roleTitle } from '../../shared/profile/role-title'
import { standingText } from '../../shared/text/standing-text'
import { staffWords, standingWords, type StandingNames } from '../../shared/unit/standing-words'
import type { UnitDraft } from '../../shared/unit/unit'
import { useRecords } from '../data/queries/use-records'
import { useProfile, useProfiles, useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'

const t = text.history
const LONGEST = 120

const fieldOf = (table: TableName, { field, item }: FieldChange): FieldInfo | undefined =>
  ownValue(item === undefined ? kindOf(table).fields : itemFields, field)

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)

const listText = (value: readonly unknown[]): string => {
  const names = value.map((one) => {
    if (typeof one === 'string') return one
    const name = (one as { name?: unknown } | null)?.name
    return typeof name === 'string' ? name : undefined
  })
  return names.every((name) => name !== undefined) ? names.join('、') : t.rows(value.length)
}

const plain = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'string') return value
  if (isRaw(value)) return value.raw
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) ? listText(value) : t.present
}

/** What standing names by id, as the rules at hand call it; the id itself where they are gone. */
const namesFrom = (profiles: readonly ProfileFile[]): StandingNames => {
  const file = (city: string) => profiles.find(({ id }) => id === city)
  return {
    city: (city) => file(city)?.name ?? city,
    body: (city, body) => file(city)?.bodies.find(({ id }) => id === body)?.name ?? body,
    condition: (city, key) => {
      const found = [
        ...(file(city)?.roles ?? []).filter(({ role }) => key === `roles/${role}`),
        ...(file(city)?.rules ?? []).filter(({ id }) => key === `rules/${id}`),
      ]
      return found.at(-1)?.title ?? key
    },
  }
}

/** Members of the unit that are more than a text, in words; undefined for all others. */
const unitWords = ({ field, ...sides }: FieldChange, side: 'from' | 'to', names: StandingNames): string | undefined => {
  const one = sides[side]
  if (one === undefined) return undefined
  if (field === 'level') return standingText.levels[one as NonNullable<UnitDraft['level']>]
  if (field === 'staff') return staffWords(one as UnitDraft['staff'])
  if (field === 'city' && typeof one === 'string') return names.city(one)
  if (field !== 'standing') return undefined
  const other = sides[side === 'from' ? 'to' : 'from']
  return standingWords(one as UnitDraft['standing'], other as UnitDraft['standing'], names)
}

/** What words are made of; what is undefined is still being read. */
export interface ChangeWordsNeeds {
  readonly lists: CodeLists
  readonly profile: Profile | undefined
  readonly profiles: readonly ProfileFile[] | undefined
  readonly persons: readonly PersonDraft[] | undefined
}

/** Records that another one refers to, by table and id. */
type Beside = ReadonlyMap<string, unknown>
const none: Beside = new Map()

/** How changes read: names of records, labels of fields, codes as their labels, personal data covered. */
export const changeWords = ({ lists, profile, profiles, persons }: ChangeWordsNeeds) => {
  const standing = namesFrom(profiles ?? [])
  const named = persons && namedPersons(persons)
  const roleName = (role: unknown) => (profile && typeof role === 'string' ? roleTitle(profile, role) : undefined)
  /** What other records are called: persons by the roster, others where they are given `beside`. */
  const names = (beside: Beside): KnownNames => ({
    of: (table, id) => {
      if (table === 'persons') return personText(id, named)
      const record = beside.get(`${table} ${id}`)
      return record === undefined ? undefined : recordName(table as TableName, record, none)
    },
    role: roleName,
  })

  const label = (table: TableName, change: FieldChange): string => {
    const { field, item } = change
    if (field === 'order') return t.order
    if (item !== undefined)
      return field === 'items' ? t.wholeItem : t.item(plain(item.name), fieldOf(table, change)?.label ?? field)
    const { rows, labels } = kindOf(table)
    return fieldOf(table, change)?.label ?? ownValue(rows, field)?.label ?? ownValue(labels, field) ?? field
  }

  /** A member that refers to other records, by what those are called; undefined for all others. */
  const referred = (table: TableName, field: string, one: unknown): string | undefined => {
    const references = kindOf(table).references.filter((reference) => reference.field === field)
    const [first] = references
    if (first === undefined) return undefined
    const nameOf = (to: string, id: unknown): string =>
      typeof id === 'string' ? (names(none).of(to, id) ?? t.present) : ''
    if (first.each === false) return typeof one === 'string' ? nameOf(first.to, one) : undefined
    const { name } = first.each
    return (Array.isArray(one) ? one : [])
      .filter(isObject)
      .map((row) => {
        // A row may name a record of one of several kinds, each by a member of its own.
        const held = references.find(({ each }) => each !== false && each.id in row)
        return held?.each ? nameOf(held.to, row[held.each.id]) : plain(row[name])
      })
      .join('、')
  }

  /** A small table by what its rows say. */
  const rowWords = (table: TableName, field: string, one: unknown): string | undefined => {
    const info = ownValue(kindOf(table).rows, field)
    if (info === undefined || !Array.isArray(one)) return undefined
    return one
      .filter(isObject)
      .map((row) =>
        Object.entries(info.fields)
          .map(([key, cell]) => fieldText(cell, row[key] as DraftText | undefined, lists, named))
          .filter((text) => text !== '')
          .join('，'),
      )
      .join('；')
  }

  const value = (table: TableName, change: FieldChange, side: 'from' | 'to', uncovered: boolean): string => {
    const one = change[side]
    const told = table === 'unit' ? unitWords(change, side, standing) : undefined
    if (told !== undefined) return told === '' ? t.none : short(told)
    const words = plain(one)
    if (words === '') return t.none
    const personal = personalFields.find((field) => table === 'persons' && field === change.field)
    if (personal !== undefined && !uncovered) return covered(personal, words)
    const info = fieldOf(table, change)
    if (info !== undefined && (typeof one === 'string' || isRaw(one))) return short(fieldText(info, one, lists, named))
    if (change.field === 'role') return roleName(one) ?? words
    return short(referred(table, change.field, one) ?? rowWords(table, change.field, one) ?? words)
  }

  const recordName = (table: TableName, record: unknown, beside: Beside = none): string => {
    const words = record === null ? '' : shown(kindOf(table).called(record as Identified, names(beside)))
    return words === '' ? t.unnamed : short(words)
  }
  return { label, value, recordName }
}

/** The same with the lists, rules and persons of the workspace. */
export const useChangeWords = () => {
  const { lists } = useWorkspace()
  const profile = useProfile()
  const profiles = useProfiles()
  const persons = useRecords('persons')
  return useMemo(() => changeWords({ lists, profile, profiles, persons }), [lists, profile, profiles, persons])
}
