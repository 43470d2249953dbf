import { ownValue } from '../base/own-value'
import { isObject } from '../base/is-object'
import type { Identified } from '../field/kind'
import { rowsOf } from '../field/referred-by'
import { holdersByRole, type Holder } from '../roster/holders'
import type { ProfileForm } from '../profile/profile'
import { formText } from '../text/form-text'
import { countCharacters } from './count-characters'
import { fieldValue, type FormFacts } from './field-value'
import type { FilledCell, FilledForm, FilledPart, FilledRow, OverLimit, Paragraph } from './filled-form'
import { isRecordField, partsOfField, rowField, type FormField, type RecordField } from '../profile/form-field'
import { memberOfRow, subjectTable, type FormCell, type FormLayout, type FormPart } from '../profile/form-layout'
import type { FormKinds } from './form-kinds'
import { recordFieldValue, rowFieldValue } from './record-field-value'

const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('')

/** To be written on by hand. */
const EMPTY_LINE = '_'.repeat(16)

const plain = (text: string): Paragraph[] => text.split('\n').map((line) => ({ text: line }))

const cell = (
  kind: FilledCell['kind'],
  given: FormCell,
  paragraphs: readonly Paragraph[],
  more: object = {},
): FilledCell => ({
  kind,
  paragraphs,
  align: 'center',
  long: false,
  span: given.span ?? 1,
  rows: given.rows ?? 1,
  ...more,
})

interface RowPlace {
  readonly kinds: FormKinds
  readonly holder: Holder | undefined
  /** The record whose fields are printed, by its table: of the form, of the row. */
  readonly open: Readonly<Record<string, Identified>>
  /** The row of a small table of the form's record that is printed. */
  readonly row?: object
  /** Place of the row among the holders or records, from 1; 0 for rows of the form itself. */
  readonly index: number
  readonly facts: FormFacts
}

const valueIn = (field: FormField | RecordField, place: RowPlace): readonly Paragraph[] => {
  const { kinds, holder, open, index, facts } = place
  if (!isRecordField(field)) return fieldValue(field, holder, facts, index)
  if (rowField(field) !== undefined)
    return place.row === undefined ? [] : rowFieldValue(kinds.data, field, place.row, facts)
  const record = ownValue(open, partsOfField(field).table)
  return record === undefined ? [] : recordFieldValue(kinds.data, field, record, facts)
}

const fillCell = (given: FormCell, place: RowPlace): FilledCell => {
  const { holder, facts } = place
  if ('label' in given) return cell('label', given, plain(given.label))
  if ('text' in given) return cell('value', given, plain(given.text), { align: given.align ?? 'left' })
  if ('photo' in given) {
    const wanted = holder?.person.photo === undefined && (given.optional !== true || facts.unit === undefined)
    return cell('photo', given, wanted ? plain(given.photo) : [])
  }
  if ('score' in given) return cell('value', given, plain(facts.scores?.[given.score] ?? ''))
  const value = valueIn(given.field, place)
  const long = given.long === true
  return cell('value', given, value.length === 0 && given.hint !== undefined ? plain(given.hint) : value, {
    ...(long && { long, align: 'left' }),
    ...(given.seal && { seal: given.seal }),
  })
}

type Table = Extract<FormPart, { kind: 'table' }>

type EachRow = Extract<Table['rows'][number], { each: unknown }>

/** The places of a row that is printed for each holder, for each record of a table, or for each row of the form's record. */
const placesOf = (given: EachRow, own: RowPlace): readonly RowPlace[] => {
  const { kinds, facts } = own
  if (given.each === 'holder')
    return holdersByRole(facts.profile.roles, facts.roster, facts.day)
      .filter(({ role }) => given.roles?.includes(role.role) ?? true)
      .flatMap(({ current }) => current)
      .map((holder, at) => ({ ...own, holder, index: at + 1 }))
  if ('rows' in given.each) {
    const rows = Object.values(own.open).flatMap((record) => rowsOf(record, memberOfRow(given) ?? ''))
    return rows.filter(isObject).map((row, at) => ({ ...own, row, index: at + 1 }))
  }
  const { record: table } = given.each
  return kinds
    .inOrder(table, facts.records)
    .map((record, at) => ({ ...own, open: { ...own.open, [table]: record }, index: at + 1 }))
}

const fillTable = (part: Table, own: RowPlace): FilledPart => {
  const row = (given: { cells: readonly FormCell[]; height?: number | undefined }, place: RowPlace): FilledRow => ({
    cells: given.cells.map((one) => fillCell(one, place)),
    ...(given.height !== undefined && { height: given.height }),
  })
  return {
    kind: 'table',
    columns: part.columns,
    head: (part.head ?? []).map((given) => row(given, own)),
    rows: part.rows.flatMap((given) => {
      if (!('each' in given)) return [row(given, own)]
      const places = placesOf(given, own)
      const empty: RowPlace = { ...own, holder: undefined, open: {}, index: 0 }
      return [
        ...places.map((place) => row(given, place)),
        ...Array.from({ length: Math.max(0, given.least - places.length) }, () => row(given, empty)),
      ]
    }),
  }
}

const fillPart = (part: FormPart, own: RowPlace): FilledPart => {
  switch (part.kind) {
    case 'table':
      return fillTable(part, own)
    case 'line':
      return {
        kind: 'line',
        items: part.items.map(({ label, field, score }) => {
          const value = field === undefined ? '' : textOf(valueIn(field, own))
          const said = score === undefined ? value : (own.facts.scores?.[score] ?? '')
          return `${label}${said === '' ? EMPTY_LINE : said}`
        }),
      }
    case 'signature':
      return { kind: 'signature', names: part.names, seal: part.seal, clear: part.clear }
  }
}

/** Texts above the limit that their cell names; the label is the one before the cell in its row. */
const tooLong = (layout: FormLayout, own: RowPlace): OverLimit[] =>
  layout.parts.flatMap((part) => {
    if (part.kind !== 'table') return []
    return part.rows.flatMap(({ cells }) =>
      cells.flatMap((given, at) => {
        if (!('field' in given) || given.limit === undefined) return []
        const count = countCharacters(textOf(valueIn(given.field, own)))
        const before = cells[at - 1]
        const label = before !== undefined && 'label' in before ? before.label.replace(/\n/g, '') : ''
        return count > given.limit ? [{ label, count, limit: given.limit }] : []
      }),
    )
  })

/** Fills a form of the city from the records; what they do not hold stays empty, to be written by hand. Pure. */
export const fillForm = (kinds: FormKinds, layout: FormLayout, form: ProfileForm, facts: FormFacts): FilledForm => {
  const table = subjectTable(layout)
  const open = table === undefined || facts.record === undefined ? {} : { [table]: facts.record }
  const own: RowPlace = { kinds, holder: facts.holder, open, index: 0, facts }
  return {
    title: layout.title ?? [form.title],
    corner: facts.corner ?? (form.official ? (form.annex ?? '') : formText.unofficial),
    official: form.official,
    paper: layout.paper,
    size: layout.size,
    parts: layout.parts.map((part) => fillPart(part, own)),
    photo: facts.holder?.person.photo,
    blank: facts.unit === undefined,
    numbered: table === undefined && facts.apart !== true,
    overLimit: tooLong(layout, own),
  }
}
