import { holdersByRole, type Holder } from '../roster/holders'
import type { ProfileForm } from '../profile/profile'
import { formText } from '../text/form-text'
import { countCharacters } from './count-characters'
import { fieldValue, type FormFacts } from './field-value'
import type { FilledCell, FilledForm, FilledPart, FilledRow, OverLimit, Paragraph } from './filled-form'
import type { FormCell, FormLayout, FormPart } from '../profile/form-layout'

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
  readonly holder: Holder | undefined
  /** Place of the row among the holders, from 1; 0 for rows of the form itself. */
  readonly index: number
  readonly facts: FormFacts
}

const fillCell = (given: FormCell, { holder, index, facts }: RowPlace): FilledCell => {
  if ('label' in given) return cell('label', given, plain(given.label))
  if ('text' in given) return cell('value', given, plain(given.text), { align: given.align ?? 'left' })
  if ('photo' in given) {
    const wanted = holder?.person.photo === undefined && (given.optional !== true || facts.unit === undefined)
    return cell('photo', given, wanted ? plain(given.photo) : [])
  }
  if ('score' in given) return cell('value', given, plain(facts.scores?.[given.score] ?? ''))
  const value = fieldValue(given.field, holder, facts, index)
  const long = given.long === true
  return cell('value', given, value.length === 0 && given.hint !== undefined ? plain(given.hint) : value, {
    ...(long && { long, align: 'left' }),
    ...(given.seal && { seal: given.seal }),
  })
}

const fillTable = (part: Extract<FormPart, { kind: 'table' }>, facts: FormFacts): FilledPart => {
  const row = (given: { cells: readonly FormCell[]; height?: number | undefined }, place: RowPlace): FilledRow => ({
    cells: given.cells.map((one) => fillCell(one, place)),
    ...(given.height !== undefined && { height: given.height }),
  })
  const own: RowPlace = { holder: facts.holder, index: 0, facts }
  return {
    kind: 'table',
    columns: part.columns,
    head: (part.head ?? []).map((given) => row(given, own)),
    rows: part.rows.flatMap((given) => {
      if (!('each' in given)) return [row(given, own)]
      const holders = holdersByRole(facts.profile.roles, facts.roster, facts.day)
        .filter(({ role }) => given.roles?.includes(role.role) ?? true)
        .flatMap(({ current }) => current)
      const empty = Math.max(0, given.least - holders.length)
      return [
        ...holders.map((holder, index) => row(given, { holder, index: index + 1, facts })),
        ...Array.from({ length: empty }, () => row(given, { holder: undefined, index: 0, facts })),
      ]
    }),
  }
}

const fillPart = (part: FormPart, facts: FormFacts): FilledPart => {
  switch (part.kind) {
    case 'table':
      return fillTable(part, facts)
    case 'line':
      return {
        kind: 'line',
        items: part.items.map(({ label, field, score }) => {
          const value = field === undefined ? '' : textOf(fieldValue(field, facts.holder, facts))
          const said = score === undefined ? value : (facts.scores?.[score] ?? '')
          return `${label}${said === '' ? EMPTY_LINE : said}`
        }),
      }
    case 'signature':
      return { kind: 'signature', names: part.names, seal: part.seal, clear: part.clear }
  }
}

/** Texts above the limit that their cell names; the label is the one before the cell in its row. */
const tooLong = (layout: FormLayout, facts: FormFacts): OverLimit[] =>
  layout.parts.flatMap((part) => {
    if (part.kind !== 'table') return []
    return part.rows.flatMap(({ cells }) =>
      cells.flatMap((given, at) => {
        if (!('field' in given) || given.limit === undefined) return []
        const count = countCharacters(textOf(fieldValue(given.field, facts.holder, facts)))
        const before = cells[at - 1]
        const label = before !== undefined && 'label' in before ? before.label.replace(/\n/g, '') : ''
        return count > given.limit ? [{ label, count, limit: given.limit }] : []
      }),
    )
  })

/** Fills a form of the city from the records; what they do not hold stays empty, to be written by hand. Pure. */
export const fillForm = (layout: FormLayout, form: ProfileForm, facts: FormFacts): FilledForm => ({
  title: layout.title ?? [form.title],
  corner: form.official ? (form.annex ?? '') : formText.unofficial,
  official: form.official,
  paper: layout.paper,
  size: layout.size,
  parts: layout.parts.map((part) => fillPart(part, facts)),
  photo: facts.holder?.person.photo,
  blank: facts.unit === undefined,
  overLimit: tooLong(layout, facts),
})
