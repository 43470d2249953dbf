import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPinyinReadings } from '../../renderer/data/search/pinyin-readings'
import { fold, wordsOf } from '../../shared/search/fold'
import { searchedTables, sourceTable } from '../../renderer/data/search/search-record'
import { groupHits } from '../../shared/search/group-hits'
import { createSearch, createSearchIndex, type SearchRecord } from '../../shared/search/search-index'

const pinyin = createPinyinReadings()
const never = () => false

const made = (id: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  id,
  group: 'resources',
  name: '',
  more: [],
  system: '',
  items: [],
  ...more,
})

/** Every string that a text may stand for, written out: itself by full readings, or by initials. */
const written = (text: string, isName: boolean): string[] => {
  const characters = Array.from(fold(text))
  const names = isName ? pinyin.ofName(characters) : []
  const readings = characters.map((each, at) => {
    const name = names[at]
    return name === undefined ? pinyin.of(each) : [name]
  })
  const joined = (cut: (reading: string) => string) =>
    characters.reduce<string[]>(
      (before, each, at) =>
        before.flatMap((start) => [each, ...(readings[at] ?? []).map(cut)].map((end) => start + end)),
      [''],
    )
  return [...joined((reading) => reading), ...joined((reading) => reading.slice(0, 1))]
}

const naive = (records: readonly SearchRecord[], query: string): string[] =>
  records
    .filter(({ group, name, more, system, items }) => {
      const all = [
        ...written(name, group === 'persons'),
        ...[system, ...more, ...items].flatMap((text) => written(text, false)),
      ]
      return wordsOf(query).every((word) => all.some((each) => each.includes(word)))
    })
    .map(({ id }) => id)

const text = fc.string({
  unit: fc.constantFrom('单', '重', '行', '示', '例', '吕', '𠮷', '😀', 'A', 'n', 'ｓ', 'h', 'i', ' ', '1', '（', '.'),
  maxLength: 5,
})
const some = fc.record({
  group: fc.constantFrom('resources' as const, 'persons' as const),
  name: text,
  system: text,
  more: fc.array(text, { maxLength: 2 }),
  items: fc.array(text, { maxLength: 3 }),
})

describe('the search', () => {
  test('finds exactly what a scan of everything written out finds', () => {
    const query = fc.oneof(
      text,
      fc.string({ unit: fc.constantFrom(...Array.from('danshicghozxqlvei重单𠮷 ')), minLength: 1, maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), query, (records, wanted) => {
        const all = records.map((record, at) => made(String(at), record))
        const found = createSearchIndex(all, pinyin)(wanted, never)
        expect(found.map(({ record }) => record.id)).toEqual(naive(all, wanted))
      }),
      { numRuns: 2000 },
    )
  })

  test('finds every part of what a text may stand for', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(), (name, which, from, length) => {
        const all = written(name, false)
        const whole = all[which % all.length] ?? ''
        const at = from % (whole.length + 1)
        const part = whole.slice(at, at + 1 + (length % 12))
        fc.pre(!/\p{Cs}/u.test(part) && !part.includes(' '))
        expect(createSearchIndex([made('a', { items: [name] })], pinyin)(part, never)).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('finds the same while words grow, shrink and change as it finds anew', () => {
    const query = fc.string({ unit: fc.constantFrom(...Array.from('danshilv重单1 ')), maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 5 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (records, words) => {
          const all = records.map((record, at) => made(String(at), record))
          const index = createSearchIndex(all, pinyin)
          const idsOf = (found: readonly { readonly record: SearchRecord }[]) => found.map(({ record }) => record.id)
          for (const word of words)
            for (let length = 1; length <= word.length; length++) {
              const typed = word.slice(0, length)
              expect(idsOf(index(typed, never))).toEqual(idsOf(createSearchIndex(all, pinyin)(typed, never)))
            }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('stays right while records change', () => {
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(5), fc.option(some))),
        text,
        (first, changes, query) => {
          const now = new Map(first.map((record, at) => [String(at), made(String(at), record)]))
          const search = createSearch(pinyin)
          search.load([...now.values()])
          for (const [id, after] of changes) {
            const record = after === null ? null : made(String(id), after)
            search.change(String(id), record)
            if (record === null) now.delete(String(id))
            else now.set(String(id), record)
          }
          const found = search.find(query).map(({ record }) => record.id)
          expect(found.sort()).toEqual(naive([...now.values()], query).sort())
        },
      ),
      { numRuns: 300 },
    )
  })

  test('reads polyphones every way in text, and as names in names', () => {
    const records = [
      made('text', { name: '重要单位' }),
      made('person', { group: 'persons', name: '单示例' }),
      made('astral', { items: ['𠮷字', '旅客'] }),
    ]
    const found = (query: string) => createSearchIndex(records, pinyin)(query, never).map(({ record }) => record.id)
    expect(found('chongyao')).toEqual(['text'])
    expect(found('zyd')).toEqual(['text'])
    expect(found('shanshili')).toEqual(['person'])
    expect(found('ssl')).toEqual(['person'])
    expect(found('danshi')).toEqual([])
    expect(found('𠮷zi')).toEqual(['astral'])
    expect(found('lvke')).toEqual(['astral'])
    expect(found('重 shan')).toEqual(['text'])
    expect(found('重 例')).toEqual([])
  })

  test('groups what was found: the item with its resource, the system once with its resources', () => {
    const records = [
      made('a', { name: '婚姻登记', system: '民政系统', items: ['登记日期', '姓名'] }),
      made('b', { name: '收养登记', system: '民政系统' }),
      made('c', { group: 'persons', name: '登示例' }),
    ]
    const search = createSearchIndex(records, pinyin)
    expect(groupHits(search('djrq', never), 'djrq', 5, searchedTables, sourceTable)).toEqual([
      { group: 'items', total: 1, rows: [{ id: 'a', name: '登记日期', detail: '婚姻登记' }] },
    ])
    expect(
      groupHits(search('民政', never), '民政', 5, searchedTables, sourceTable).find(({ group }) => group === 'systems'),
    ).toEqual({
      group: 'systems',
      total: 1,
      rows: [{ id: '民政系统', name: '民政系统', detail: '', unlisted: true, resources: 2 }],
    })
    expect(
      groupHits(search('deng', never), 'deng', 1, searchedTables, sourceTable).map(({ group, total }) => [
        group,
        total,
      ]),
    ).toEqual([
      ['resources', 2],
      ['items', 1],
      ['persons', 1],
    ])
  })
})

test('a system of the list opens its own record and counts its resources; one that is only named stands behind it', () => {
  const search = createSearchIndex(
    [
      made('a', { name: '低保名单', system: '救助系统' }),
      made('b', { name: '特困名单', system: '救助系统' }),
      made('c', { name: '临时救助', system: '救助旧系统' }),
      made('s', { group: 'systems', name: '救助系统', more: ['救助'] }),
    ],
    pinyin,
  )
  expect(
    groupHits(search('救助', never), '救助', 5, searchedTables, sourceTable).find(({ group }) => group === 'systems'),
  ).toEqual({
    group: 'systems',
    total: 2,
    rows: [
      { id: 's', name: '救助系统', detail: '救助', resources: 2 },
      { id: '救助旧系统', name: '救助旧系统', detail: '', unlisted: true, resources: 1 },
    ],
  })
})
