import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists, readProfile, readProfileFile } from '../../electron/assets'
import { checkDocuments } from '../../shared/profile-check/check-documents'
import { checkProfile } from '../../shared/profile-check/check-profile'
import { citedValues } from '../../shared/profile-check/cited-values'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { profileFile } from '../../shared/profile/profile-file'
import { bare, clausesOf } from '../profile-check/document-clauses'

const documents = process.env['CDO_DOCUMENTS'] ?? ''
const lists = readCodeLists()
const home = fileURLToPath(new URL('../..', import.meta.url))
const day = '2026-11-20'

/** Layouts that the cities' forms name. Each has its file in `assets/forms`. */
const layouts = [
  'dazhou-recommendation',
  'dazhou-evaluation',
  'puning-government',
  'puning-unit',
  'generic-officer',
  'roster-summary',
  'incident-report',
  'project-opinion',
]

const documentOf = (id: string): string =>
  readFileSync(join(documents, readdirSync(documents).find((name) => name.startsWith(id)) ?? ''), 'utf8')

const rolesFor = (id: string, unitType: string): string[] =>
  profileInForce(readProfileFile(id)!, { day, unit: { type: unitType } }).roles.map(
    ({ role, title, min }) => `${role} ${title} ${min}`,
  )

describe('profiles', () => {
  test('there are the five cities', () => {
    expect(profileIds().sort()).toEqual(['baoshan', 'dazhou', 'puning', 'shuangyashan', 'tianning'])
  })

  test.each(profileIds())('%s: codes, names, clauses, events and sums are right', (id) => {
    const file = readProfileFile(id)!
    expect(file.id).toBe(id)
    expect(checkProfile(file, { lists, layouts })).toEqual([])
    expect(citedValues(file).length).toBeGreaterThan(50)
    expect(readProfile(id)?.roles.some((role) => role.role === 'cdo' && role.min === 1)).toBe(true)
  })

  test.each(profileIds())('%s: every value holds from the day of the document, null where it bears none', (id) => {
    const file = readProfileFile(id)!
    const days = new Set<unknown>()
    JSON.stringify(file, (key, value: unknown) => {
      if (key === 'from') days.add(value)
      return value
    })
    expect([...days]).toEqual([file.source.date])
  })

  test.each(profileIds())('%s: titles are short enough for a to-do list', (id) => {
    const long = readProfileFile(id)!.rules.filter(({ title }) => title.length > 12)
    expect(long.map(({ title }) => title)).toEqual([])
  })

  test('an unknown key and a misplaced one are refused', () => {
    const file = readProfileFile('dazhou')!
    expect(profileFile.safeParse(file).success).toBe(true)
    expect(profileFile.safeParse({ ...file, colour: 'red' }).success).toBe(false)
    expect(profileFile.safeParse({ ...file, bearer: 'unit' }).success).toBe(false)
    const [first, ...others] = file.rules
    expect(profileFile.safeParse({ ...file, rules: [{ ...first, min: 1 }, ...others] }).success).toBe(false)
    expect(
      profileFile.safeParse({ ...file, rules: [{ ...first, when: { kind: 'standing', n: 3 } }, ...others] }).success,
    ).toBe(false)
  })

  test('the kind of unit decides the roles: state firms, the government itself, those that need none', () => {
    expect(rolesFor('shuangyashan', 'dept')).toEqual(['cdo 首席数据官 1', 'cxo 首席执行官 1', 'steward 数据专员 1'])
    expect(rolesFor('shuangyashan', 'soe')).toEqual(['cdo 首席数据官 1', 'cxo 数据执行官 1', 'steward 数据专员 1'])
    expect(rolesFor('shuangyashan', 'hospital').every((role) => role.endsWith(' 0'))).toBe(true)
    expect(rolesFor('dazhou', 'county')[0]).toBe('cdo 本级首席数据官 1')
    expect(rolesFor('dazhou', 'school')[0]).toBe('cdo 首席数据官 1')
    expect(rolesFor('baoshan', 'county')).toEqual(['city_cdo 区首席数据官 1', 'city_steward 区首席数据专员 1'])
    expect(rolesFor('baoshan', 'street')).toEqual(['cdo 首席数据官 1', 'steward 数据专员 1'])
    expect(rolesFor('puning', 'town').every((role) => role.endsWith(' 0'))).toBe(true)
    expect(rolesFor('tianning', '')).toEqual(rolesFor('tianning', 'dept'))
  })

  test('no name of a city stands in code', () => {
    const names = ['双鸭山', '达州', '普宁', '宝山', '天宁']
    const code = ['shared', 'renderer', 'electron'].flatMap((room) =>
      readdirSync(join(home, room), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && !one.parentPath.includes('node_modules'))
        .map((one) => join(one.parentPath, one.name)),
    )
    expect(code.length).toBeGreaterThan(200)
    const naming = code.filter((file) => names.some((name) => readFileSync(file, 'utf8').includes(name)))
    expect(naming).toEqual([])
  })

  describe.skipIf(!existsSync(documents))('against the documents (CDO_DOCUMENTS)', () => {
    test.each(profileIds())(
      '%s and its document hold the same clauses, and every cited word stands in its clause',
      (id) => {
        expect(checkDocuments(readProfileFile(id)!, new Map([['', documentOf(id)]]))).toEqual([])
      },
    )

    test.each(profileIds())('the clauses of %s are the headings of its document, in order', (id) => {
      expect(readProfileFile(id)!.clauses.map(({ number }) => number)).toEqual([...clausesOf(documentOf(id)).keys()])
    })

    test.each(profileIds())('every cited word of %s stands in the clause that is named', (id) => {
      const clauses = clausesOf(documentOf(id))
      const elsewhere = citedValues(readProfileFile(id)).filter(
        ({ clause, words }) => !(clauses.get(clause) ?? '').includes(bare(words)),
      )
      expect(elsewhere).toEqual([])
    })

    test.each(profileIds())('what %s says is said in our own words', (id) => {
      const document = bare(documentOf(id))
      const copied: string[] = []
      JSON.stringify(readProfileFile(id), (key, value: unknown) => {
        if (['text', 'holder', 'part', 'about', 'why', 'none', 'rule'].includes(key) && typeof value === 'string')
          copied.push(...(value.match(/[^，。；、：]{14,}/gu) ?? []).filter((piece) => document.includes(bare(piece))))
        return value
      })
      expect(copied).toEqual([])
    })
  })
})
