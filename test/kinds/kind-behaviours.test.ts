import { describe, expect, test } from 'vitest'
import { readProfile, readProfileFile } from '../../electron/assets'
import { settlementsOf } from '../../shared/duties/settlement'
import type { Identified } from '../../shared/field/kind'
import { checkFiling } from '../../shared/filing/check-filing'
import { kindOf, tableNames } from '../../shared/kinds/data-kinds'
import type {
  KindBehaviours,
  KindLists,
  KindRegisters,
  KindSamples,
  KindSearches,
} from '../../shared/kinds/kind-behaviour'
import { kindBehaviours, kindLists, kindRegisters, kindSamples, kindSearches } from '../../shared/kinds/kind-behaviours'
import { recordLists } from '../../shared/kinds/record-lists'
import { nobody } from '../../shared/roster/roster'
import { kindCases } from './kind-cases'

const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })
const profile = readProfile('dazhou')!

/** What the check before a filing says of one record of a table. */
const checked = (table: string, record: Identified) =>
  checkFiling(kindBehaviours, {
    unit: cases.unit.record,
    resources: 1,
    roster: nobody,
    records: { [table]: [record] },
    profile,
    today: '2026-11-20',
  })

/** A list of kinds without matters. */
const forgetting = <L extends { readonly matters: unknown }>({ matters, ...others }: L) => {
  expect(matters).toBeDefined()
  return others
}

test('a kind that is forgotten in one list, or one of its keys, does not compile', () => {
  // @ts-expect-error every table stands among the behaviours
  const behaviours: KindBehaviours = forgetting(kindBehaviours)
  // @ts-expect-error and among the lists
  const lists: KindLists = forgetting(kindLists)
  // @ts-expect-error and in the search
  const searches: KindSearches = forgetting(kindSearches)
  // @ts-expect-error and for the invented unit
  const samples: KindSamples = forgetting(kindSamples)
  // @ts-expect-error every key does, too: what does not apply is false
  const without: KindBehaviours = { ...kindBehaviours, trainings: { settles: false, duties: false } }
  // The compiler is what can fail here; whoever runs this has asked it.
  // @ts-expect-error and among the registers
  const registers: KindRegisters = forgetting(kindRegisters)
  expect([behaviours, lists, searches, samples, registers, without]).toHaveLength(6)
})

test.each(Object.entries({ kindBehaviours, kindLists, kindSearches, kindRegisters, kindSamples }))(
  'in %s the kinds stand in the order of their tables',
  (_, kinds) => {
    expect(Object.keys(kinds)).toEqual(tableNames)
  },
)

test('a list shows fields of its kind, and no others', () => {
  for (const table of tableNames) {
    for (const list of kindLists[table] || []) {
      if (!('fields' in list)) continue
      expect(Object.keys(list.fields).length).toBeGreaterThan(0)
      for (const [field, info] of Object.entries(list.fields)) expect(kindOf(table).fields[field]).toBe(info)
    }
  }
})

/** Columns that only the screen of a list has, because they follow from more than its records. */
const ofScreenOnly: Readonly<Record<string, readonly string[]>> = {
  matters: ['basis', 'term', 'state'],
  meetings: ['state'],
  defects: ['state', 'term'],
  evaluations: ['state'],
  incidents: ['state'],
  projects: ['state'],
  'policy-docs': ['state'],
  reports: ['term', 'state'],
  'training-plans': [],
  tasks: ['term'],
  scenarios: ['state'],
  shareRequests: ['state', 'term'],
}

test('no two lists have one id', () => {
  const ids = recordLists.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

test.each(recordLists)('the list $id names columns that it has, and by their labels', (list) => {
  const ids = list.columns.map(({ id }) => id)
  const labels = list.columns.map(({ label }) => label)
  const own = ofScreenOnly[list.id] ?? []
  expect(list.screen.filter((id) => !ids.includes(id))).toEqual(own)
  expect(ids).toEqual(expect.arrayContaining(list.facet === false ? [] : [list.facet]))
  expect(labels).toEqual(expect.arrayContaining([...list.identity]))
})

test('other headings of a list are those of columns that lists of its kind have', () => {
  for (const table of tableNames) {
    const ofTable = recordLists.filter((list) => list.table === table)
    const labels = ofTable.flatMap(({ columns }) => columns.map(({ label }) => label))
    for (const list of kindLists[table] || [])
      if ('headings' in list) expect(labels).toEqual(expect.arrayContaining(Object.keys(list.headings)))
  }
})

describe('every kind', () => {
  for (const table of tableNames) {
    const kind = kindBehaviours[table]
    if (kind === false) continue
    if (kind.settles !== false)
      test(`${table}: what a record settles bears the record's id`, () => {
        const settled = settlementsOf(kindBehaviours, { [table]: [cases[table].record] })
        expect(settled.map(({ id }) => id)).toEqual([cases[table].record.id])
      })
    if (kind.unclear === false) continue
    const { rule, area } = kind.unclear
    const { draft, fields } = kindOf(table)
    const unread = (field: string) => ({ ...cases[table].record, [field]: { raw: '看不清的字' } })
    const typed = Object.keys(fields).filter((field) => draft.safeParse(unread(field)).success)
    test.each(typed)(`${table}: a filing asks about %s where it could not be read`, (field) => {
      const record = unread(field)
      const asked = checked(table, record).filter((finding) => finding.rule === rule)
      expect(asked).toMatchObject([{ level: '需说明', area }])
      expect(asked[0]?.message).toContain('看不清的字')
      expect(asked[0]?.message).toContain(fields[field]?.label)
      expect(checked(table, cases[table].record).filter((finding) => finding.rule === rule)).toEqual([])
    })
  }
})
