import fc from 'fast-check'
import type { DraftText } from '../../shared/base/draft'
import { choicesOf, fieldText } from '../../shared/field/field-text'
import { itemFields, resourceFields } from '../../shared/catalogue/fields'
import type { FieldInfo } from '../../shared/field/field-info'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'
import { demandFields } from '../../shared/demand/demand-fields'
import { openingFields } from '../../shared/opening/opening-fields'
import { systemFields } from '../../shared/system/system-fields'
import { normaliseText } from '../../shared/field/normalise-text'
import { lists } from '../support/analyse-file'
import { YEAR } from './list-books'
import type { AllRecords } from './all-records'

const id = fc.uuid({ version: 4 })

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '民政局',
    '𠮷野',
    '𪚥',
    '“引号”',
    "it's",
    ' 中 文 ',
    '第一行\n第二行',
    'a\r\nb',
    '\t',
    '_x0041_',
    '，；：',
  ),
  fc.stringMatching(/^0\d{1,9}$/),
  fc.stringMatching(/^\d{18}$/),
  fc.constantFrom('11999900MB0000001K', '2024-07-14', '1899-12-31', '2.50', '是', '无', 'TRUE', '#N/A', '1e5'),
)
/** What people type: signs of formulas first, codes, dates, other scripts, line breaks. */
export const typedText = fc
  .tuple(fc.constantFrom('', '', '', '=', '+', '-', '@', '＝', '＋', '－', '＠'), pieces)
  .map((both) => both.join(''))

/** Persons have names of their own: of two people of one name a sheet of paper does not say which. */
export const persons = [
  { id: '00000000-0000-4000-8000-0000000000a1', name: '张示例' },
  { id: '00000000-0000-4000-8000-0000000000a2', name: '=李示例' },
]

/** A field as the program holds it: what typing makes of any text, raw where it does not fit. */
const valueOf = (info: FieldInfo): fc.Arbitrary<DraftText | undefined> => {
  const read = (text: string): DraftText | undefined => {
    const value = normaliseText(info, text, lists).value
    // Texts that are cleaned only at the second reading are no value that typing leaves behind.
    const again = normaliseText(info, fieldText(info, value, lists), lists).value
    return JSON.stringify(again) === JSON.stringify(value) ? value : undefined
  }
  if (info.type.kind === 'person')
    return fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(...persons.map((one) => one.id)),
      typedText.map(read).filter((value) => !persons.some(({ name }) => fieldText(info, value, lists) === name)),
    )
  const choices = choicesOf(info, lists, [])
  const typed = [
    typedText,
    fc.constantFrom('2024-07-14', '1899-12-31', '3', '0.5', '12.3456', '99999999999', '3,2'),
    ...(choices === undefined ? [] : [fc.constantFrom(...choices)]),
  ]
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.oneof(...typed).map(read) },
  )
}

/** The named fields with values, and without those that are empty. */
const fieldsOf = <F extends string>(
  infos: Readonly<Record<F, FieldInfo>>,
): fc.Arbitrary<Partial<Record<F, DraftText>>> =>
  fc
    .record(Object.fromEntries(Object.entries<FieldInfo>(infos).map(([field, info]) => [field, valueOf(info)])))
    .map((values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ) as fc.Arbitrary<Partial<Record<F, DraftText>>>

const openFields = Object.fromEntries(Object.entries(resourceFields).filter(([field]) => field !== 'secrecy')) as Omit<
  typeof resourceFields,
  'secrecy'
>
const item: fc.Arbitrary<ItemDraft> = fc
  .tuple(id, fieldsOf(itemFields))
  .map(([itemId, fields]): ItemDraft => ({ ...fields, id: itemId }))

const resource: fc.Arbitrary<ResourceDraft> = fc
  .tuple(id, fieldsOf(openFields), fc.array(item, { maxLength: 3 }), fc.nat(999_999))
  .map(([resourceId, fields, items, number]): ResourceDraft => ({
    ...fields,
    id: resourceId,
    status: '草稿',
    // A code tells resources apart, as the catalogue's own rule wants it.
    code: `3${resourceId.slice(0, 8)}/${String(number)}`,
    items,
  }))

const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 })

/** Records of every kind that lists show. */
export const anyRecords: fc.Arbitrary<AllRecords> = many(resource).chain((resources) =>
  fc.record({
    resources: fc.constant(resources),
    persons: fc.constant(persons),
    systems: many(fc.tuple(id, fieldsOf(systemFields)).map(([own, fields]) => ({ ...fields, id: own }))),
    demands: many(
      fc
        .tuple(id, fc.constantFrom('need' as const, 'backflow' as const), fieldsOf(demandFields))
        .map(([own, kind, fields]) => ({ ...fields, id: own, kind })),
    ),
    openings: fc
      .tuple(...resources.map((of) => fc.tuple(id, fieldsOf(openingFields), fc.constant(of.id))))
      .map((made) => made.map(([own, fields, resourceId]) => ({ ...fields, id: own, year: YEAR, resourceId }))),
  }),
)
