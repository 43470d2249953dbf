import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergedResources,
  noChoice,
  onlyFills,
  openConflicts,
  planMerge,
  type MergeGroup,
} from '../../shared/catalogue/merge-sources'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'

let next = 0
const newId = (): string => {
  next += 1
  return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`
}
const item = (name: string, more: Partial<ItemDraft> = {}): ItemDraft => ({ id: newId(), name, ...more })
const resource = (name: string, more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: newId(),
  status: '草稿',
  name,
  items: [],
  ...more,
})
/** The same with ids of its own, as another file would bring it. */
const again = (one: ResourceDraft): ResourceDraft => ({
  ...one,
  id: newId(),
  items: one.items.map((each) => ({ ...each, id: newId() })),
})

const word = fc.constantFrom('甲', '乙', '甲。', ' 甲', '丙')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })
const anyItem = fc
  .record({ name: maybe(word), type: maybe(fc.constantFrom('C', 'N')), length: maybe(fc.constantFrom('8', '18')) })
  .map((fields): ItemDraft => ({ id: newId(), ...defined(fields) }))
const anyResource = fc
  .record({
    name: maybe(word),
    code: maybe(fc.constantFrom('1', '2', '3')),
    provider: maybe(fc.constantFrom('示例局', '示例局 ')),
    cycle: maybe(fc.constantFrom<(string | { raw: string })[]>('4', '5', { raw: '有空就更新' })),
    lastUpdated: maybe(fc.constantFrom('2025-01-01', '2026-01-01')),
    items: fc.array(anyItem, { maxLength: 4 }),
  })
  .map(({ items, ...fields }): ResourceDraft => ({ id: newId(), status: '草稿', ...defined(fields), items }))
const anySource = fc.array(anyResource, { maxLength: 6 })
const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

/** Groups named by the ids in them, with what they disagree about; nothing of it hangs on the sources' order. */
const gist = (groups: readonly MergeGroup[]) =>
  groups
    .map(({ parts, items, conflicts }) => ({
      ids: parts.map(({ record }) => record.id).toSorted(),
      items: items
        .map((joined) =>
          joined
            .map(({ record }) => record.id)
            .toSorted()
            .join(),
        )
        .toSorted(),
      conflicts: conflicts
        .map(({ field, sayings, preset }) => [
          field,
          sayings
            .map(({ value }) => JSON.stringify(value))
            .toSorted()
            .join(),
          preset === undefined,
        ])
        .map(String)
        .toSorted(),
    }))
    .toSorted((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1))

describe('sources laid side by side', () => {
  test('one source comes out as it went in', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(mergedResources(planMerge([source]), noChoice).map(({ draft }) => draft)).toEqual(source)
      }),
    )
  })

  test('a source and its own copy have no conflict and give the source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const groups = planMerge([source, source.map(again)])
        expect(groups.flatMap(({ conflicts }) => conflicts)).toEqual([])
        expect(mergedResources(groups, noChoice).map(({ draft }) => draft)).toEqual(source)
      }),
    )
  })

  test('every resource and item of every source is in the result, once', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const groups = planMerge(sources)
        const parts = groups.flatMap((group) => group.parts)
        expect(parts.map(({ record }) => record.id).toSorted()).toEqual(
          sources
            .flat()
            .map(({ id }) => id)
            .toSorted(),
        )
        for (const { source, record } of parts) expect(sources[source]).toContain(record)
        for (const { parts: ofGroup, items } of groups) {
          expect(new Set(ofGroup.map(({ source }) => source)).size).toBe(ofGroup.length)
          expect(items.flatMap((joined) => joined.map(({ record }) => record.id)).toSorted()).toEqual(
            ofGroup.flatMap(({ record }) => record.items.map(({ id }) => id)).toSorted(),
          )
        }
        const merged = mergedResources(groups, noChoice)
        expect(merged).toHaveLength(groups.length)
        for (const [at, { draft }] of merged.entries()) expect(draft.items).toHaveLength(groups[at]!.items.length)
      }),
    )
  })

  test('the order of the sources changes nothing but the default', () => {
    fc.assert(
      fc.property(
        fc.array(anySource, { minLength: 2, maxLength: 4 }).chain((sources) =>
          fc.tuple(
            fc.constant(sources),
            fc.shuffledSubarray(
              sources.map((_, at) => at),
              { minLength: sources.length },
            ),
          ),
        ),
        ([sources, order]) => {
          expect(gist(planMerge(order.map((at) => sources[at]!)))).toEqual(gist(planMerge(sources)))
        },
      ),
    )
  })

  test('kept apart, the resources of a group come out as they went in', () => {
    fc.assert(
      fc.property(anySource, anySource, (one, other) => {
        const groups = planMerge([one, other])
        const apart = new Set(groups.map(({ id }) => id))
        const drafts = mergedResources(groups, { ...noChoice, apart }).map(({ draft }) => draft)
        expect(new Set(drafts)).toEqual(new Set([...one, ...other]))
      }),
    )
  })
})

describe('what is taken', () => {
  const only = (groups: readonly MergeGroup[]): MergeGroup => {
    expect(groups).toHaveLength(1)
    return groups[0]!
  }

  test('by code, else by name and provider; a value before a blank', () => {
    const byCode = only(planMerge([[resource('甲', { code: '1' })], [resource('乙', { code: '1' })]]))
    expect(byCode.conflicts.map(({ field, preset }) => [field, preset])).toEqual([['name', undefined]])
    const group = only(
      planMerge([[resource('甲', { provider: '示例局' })], [resource('甲。', { provider: '示例 局', cycle: '4' })]]),
    )
    const filled = group.conflicts.find(({ field }) => field === 'cycle')!
    expect([filled.preset, onlyFills(filled)]).toEqual([1, true])
    expect(planMerge([[resource('甲', { provider: '一局' })], [resource('甲', { provider: '二局' })]])).toHaveLength(2)
  })

  test('what was updated last, where every source says when; else a person decides', () => {
    const at = (day: string | undefined, cycle: string) =>
      resource('甲', { cycle, ...(day === undefined ? {} : { lastUpdated: day }) })
    const preset = (...sources: ResourceDraft[]) =>
      only(planMerge(sources.map((one) => [one]))).conflicts.find(({ field }) => field === 'cycle')?.preset
    expect(preset(at('2025-01-01', '4'), at('2026-01-01', '5'))).toBe(1)
    expect(preset(at('2026-01-01', '4'), at('2026-01-01', '5'))).toBeUndefined()
    expect(preset(at('2026-01-01', '4'), at(undefined, '5'))).toBeUndefined()
    expect(preset(at('2026-01-01', '4'), at('2026-01-01', '4'), at('2025-01-01', '5'))).toBe(0)
  })

  test('items are united; what they differ in is a conflict with the item’s name', () => {
    const group = only(
      planMerge([
        [resource('甲', { items: [item('姓名', { length: '20' }), item('性别')] })],
        [resource('甲', { items: [item('姓 名', { length: '50' }), item('民族')] })],
      ]),
    )
    expect(group.conflicts.map(({ field, item: of }) => [of, field])).toEqual([
      ['姓名', 'name'],
      ['姓名', 'length'],
    ])
    expect(openConflicts(group, noChoice)).toHaveLength(2)
    const chosen = new Map(group.conflicts.map(({ key, field }) => [key, field === 'length' ? 1 : 0]))
    const choice = { ...noChoice, chosen }
    expect(openConflicts(group, choice)).toEqual([])
    const [merged] = mergedResources([group], choice)
    expect(merged!.draft.items.map(({ name, length }) => [name, length])).toEqual([
      ['姓名', '50'],
      ['性别', undefined],
      ['民族', undefined],
    ])
  })

  test('what a source has twice is not joined by name', () => {
    const groups = planMerge([[resource('甲', { cycle: '4' }), resource('甲', { cycle: '5' })], [resource('甲')]])
    expect(groups.map(({ parts }) => parts.length)).toEqual([1, 1, 1])
  })
})
