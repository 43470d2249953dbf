import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultChoice, isTaken, type Choice } from '../../shared/catalogue/choose-changes'
import type { CatalogueComparison } from '../../shared/catalogue/compare-catalogue'
import { sayingsIn } from '../../shared/catalogue/compare-resource'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { chosenOutcome, columns, compare, incoming, item, kinds, resource, world } from './compare-sample'

const everything: Choice = { ...defaultChoice, blanks: true }

/** The catalogue after a choice was carried out. */
const after = (existing: readonly ResourceDraft[], found: CatalogueComparison, choice: Choice): ResourceDraft[] => {
  const { added, changed, removed } = chosenOutcome(found, choice)
  const written = new Map(changed.map((one) => [one.id, one]))
  return [...existing.filter(({ id }) => !removed.includes(id)).map((one) => written.get(one.id) ?? one), ...added]
}

const word = fc.constantFrom('甲', '乙', '丙', '（甲）', '丁 丁')
const maybe = fc.option(word, { nil: undefined })
const fields = {
  name: maybe,
  code: maybe,
  provider: maybe,
  abstract: maybe,
  shareType: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
}
const itemFields = { name: maybe, enName: maybe, type: maybe }
const present = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
const drafts = (prefix: string) =>
  fc
    .array(fc.tuple(fc.record(fields), fc.array(fc.record(itemFields), { maxLength: 4 })), { maxLength: 7 })
    .map((all) =>
      all.map(([own, items], at) =>
        resource(`${prefix}${String(at)}`, {
          ...present(own),
          items: items.map((one, row) => item(`${prefix}${String(at)}.${String(row)}`, present(one))),
        }),
      ),
    )
const allColumns = [...Object.keys(fields), ...Object.keys(itemFields).map((field) => `item.${field}`)]
const someColumns = fc.subarray(allColumns)
/** A book with some columns holds nothing in the others. */
const asRead = (draft: ResourceDraft, known: ReadonlySet<string>): ResourceDraft => ({
  ...resource(draft.id),
  ...Object.fromEntries(Object.entries(draft).filter(([field]) => known.has(field))),
  items: draft.items.flatMap((one) => {
    const kept = Object.entries(one).filter(([field]) => known.has(`item.${field}`))
    return kept.length === 0 ? [] : [item(one.id, Object.fromEntries(kept))]
  }),
})

describe('properties', () => {
  test('a catalogue compared with itself is all same', () => {
    fc.assert(
      fc.property(drafts('e'), (all) => {
        const found = compare(
          all,
          all.map((draft) => incoming(draft, columns(...allColumns))),
        )
        expect(kinds(found)).toEqual([0, 0, 0, all.length, 0])
      }),
    )
  })

  test('what is taken as a whole is the same when compared again, whatever the doubtful were said to be', () => {
    fc.assert(
      fc.property(
        drafts('e'),
        drafts('i'),
        someColumns,
        fc.infiniteStream(fc.nat()),
        (existing, come, fieldsOfBook, dice) => {
          const known = columns(...fieldsOfBook)
          const book = come.map((draft) => incoming(asRead(draft, known), known))
          const found = compare(existing, book)
          expect(found.added.length + found.changed.length + found.doubtful.length + found.same.length).toBe(
            book.length,
          )
          const free = new Set(existing.map(({ id }) => id))
          const settled = new Map(
            found.doubtful.map(({ incoming: { draft }, candidates }): [string, 'new' | { readonly is: string }] => {
              const ids = candidates.flatMap(({ id }) => (free.has(id) ? [id] : []))
              const is = ids[dice.next().value % (ids.length + 1)]
              if (is === undefined) return [draft.id, 'new']
              free.delete(is)
              return [draft.id, { is }]
            }),
          )
          const catalogue = after(existing, found, { ...everything, settled })
          expect(catalogue.slice(0, existing.length).map(({ id, status }) => id + status)).toEqual(
            existing.map(({ id, status }) => id + status),
          )
          expect(kinds(compare(catalogue, book)).slice(0, 4)).toEqual([0, 0, 0, book.length])
          for (const missing of found.missing) expect(catalogue).toContain(missing)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('two resources say the same exactly where their texts are equal', () => {
    const { print, same } = sayingsIn(world)
    fc.assert(
      fc.property(drafts('e'), drafts('i'), someColumns, (some, others, fieldsOfBook) => {
        const known = columns(...fieldsOfBook)
        for (const one of some)
          for (const other of others) expect(same(one, other, known)).toBe(print(one, known) === print(other, known))
      }),
    )
  })

  test('what is doubtful is not written unless somebody says what it is', () => {
    fc.assert(
      fc.property(drafts('e'), drafts('i'), someColumns, (existing, come, fieldsOfBook) => {
        const known = columns(...fieldsOfBook)
        const found = compare(
          existing,
          come.map((draft) => incoming(asRead(draft, known), known)),
        )
        const { sources } = chosenOutcome(found, everything)
        for (const { incoming: one } of found.doubtful) expect(sources).not.toContain(one.draft.id)
      }),
    )
  })

  test('what was not taken is what is still different', () => {
    fc.assert(
      fc.property(drafts('e'), drafts('i'), fc.infiniteStream(fc.boolean()), (existing, come, dice) => {
        const book = come.map((draft) => incoming(draft, columns(...allColumns, 'code')))
        const found = compare(existing, book)
        const left = new Map(
          found.changed.map(({ existing: { id }, differences }) => [
            id,
            new Set(differences.flatMap(({ key }) => (dice.next().value ? [key] : []))),
          ]),
        )
        const choice: Choice = { ...everything, left }
        const outcome = chosenOutcome(found, choice)
        for (const one of found.changed) {
          const written = outcome.changed.find(({ id }) => id === one.existing.id) ?? one.existing
          for (const each of one.differences) {
            if (each.item !== undefined || each.field === 'order') continue
            const text = written[each.field as 'name']
            const taken = isTaken(choice, one, each)
            expect(text).toEqual((taken ? one.incoming.draft : one.existing)[each.field as 'name'])
          }
        }
      }),
    )
  })

  test('a removed resource is one that was named', () => {
    fc.assert(
      fc.property(drafts('e'), drafts('i'), (existing, come) => {
        const found = compare(
          existing,
          come.map((draft) => incoming(draft, columns(...allColumns))),
        )
        expect(chosenOutcome(found, everything).removed).toEqual([])
        const ids = found.missing.map(({ id }) => id)
        expect(chosenOutcome(found, { ...everything, removed: new Set(existing.map(({ id }) => id)) }).removed).toEqual(
          ids,
        )
      }),
    )
  })
})
