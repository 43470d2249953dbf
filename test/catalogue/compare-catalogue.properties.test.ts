import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chosenOutcome,
  defaultChoice,
  differenceKey,
  isTaken,
  type CatalogueComparison,
  type Choice,
} from '../../shared/catalogue/compare-catalogue'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { columns, compare, incoming, item, kinds, resource } from './compare-sample'

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
        expect(kinds(found)).toEqual([0, 0, all.length, 0])
      }),
    )
  })

  test('what is taken as a whole is the same when compared again; ids stay; nothing is taken away unasked', () => {
    fc.assert(
      fc.property(drafts('e'), drafts('i'), someColumns, (existing, come, fieldsOfBook) => {
        const known = columns(...fieldsOfBook)
        const book = come.map((draft) => incoming(asRead(draft, known), known))
        const found = compare(existing, book)
        expect(found.added.length + found.changed.length + found.same.length).toBe(book.length)
        const catalogue = after(existing, found, everything)
        expect(catalogue.slice(0, existing.length).map(({ id, status }) => id + status)).toEqual(
          existing.map(({ id, status }) => id + status),
        )
        // A doubtful one comes in as new and from then on has its partner: what stood for it is free for others again.
        if (found.added.every(({ note }) => note === undefined))
          expect(kinds(compare(catalogue, book)).slice(0, 3)).toEqual([0, 0, book.length])
        for (const missing of found.missing) expect(catalogue).toContain(missing)
      }),
      { numRuns: 500 },
    )
  })

  test('what was not taken is what is still different', () => {
    fc.assert(
      fc.property(drafts('e'), drafts('i'), fc.infiniteStream(fc.boolean()), (existing, come, dice) => {
        const book = come.map((draft) => incoming(draft, columns(...allColumns, 'code')))
        const found = compare(existing, book)
        const all = found.changed.flatMap((one) => one.differences.map((each) => differenceKey(one, each)))
        const left = new Set(all.filter(() => dice.next().value))
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
