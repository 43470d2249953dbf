import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists, readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import { alignClauses } from '../../shared/profile-check/align-clauses'
import { findWords, markWords } from '../../shared/profile-check/find-words'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { rulesByClause } from '../../shared/profile-check/rules-by-clause'
import { splitClauses } from '../../shared/profile-check/split-clauses'

const lists = readCodeLists()
const fileOf = (id: string): ProfileFile => profileFile.parse(readProfileFile(id))

describe('rulesByClause', () => {
  test.each(profileIds())('every value of %s stands under its clause, none twice', (id) => {
    const file = fileOf(id)
    const clauses = rulesByClause(file, lists)
    const values = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 0
      return (
        Number('words' in value && 'clause' in value) +
        Object.values(value).reduce<number>((sum, one) => sum + values(one), 0)
      )
    }
    const shown = clauses.reduce((sum, { rules, cannot }) => sum + rules.length + cannot.length, 0)
    expect(shown).toBe(values(file))
    expect(clauses.map(({ number }) => number)).toEqual(file.clauses.map(({ number }) => number))
    expect(
      clauses.filter(({ rules, cannot, none }) => rules.length + cannot.length === 0 && none === undefined),
    ).toEqual([])
  })

  test('a value says what, when, by whom, and whether it holds in principle', () => {
    const meeting = rulesByClause(fileOf('shuangyashan'), lists)
      .flatMap(({ rules }) => rules)
      .find(({ words }) => words === '原则上每半年组织召开一次会议')
    expect(meeting).toMatchObject({ kind: '会议', inPrinciple: true, from: '2025-09-30', path: '/matters' })
    expect(meeting?.term).toContain('每半年一次')
  })

  test('a value of another document stands under that document, with its days, its condition and who owes it', () => {
    const file = fileOf('shuangyashan')
    const [first] = file.rules
    if (first === undefined) throw new Error('a profile without rules')
    const more = {
      source: 'notice',
      until: '2026-12-31',
      condition: '开了会的',
      bearer: 'unnamed',
      awaited: true,
    } as const
    const notice = { id: 'notice', title: '示例通知', number: null, date: null, issuer: null }
    const clauses = rulesByClause({ ...file, sources: [notice], rules: [{ ...first, ...more }] }, lists)
    const own = clauses.find(({ number, document }) => number === first.clause && document === undefined)
    expect(own?.rules.some(({ text }) => text.startsWith('示例件'))).toBe(false)
    const other = clauses.find(({ document }) => document === '示例通知')
    expect(other).toMatchObject({ number: first.clause, rules: [{ until: '2026-12-31', from: first.from }] })
    expect(other?.rules[0]?.note).toContain('条件：开了会的')
    expect(other?.rules[0]?.term).toContain('文件没有写由谁负责')
    expect(other?.rules[0]?.term).toContain('等候')
  })

  test('seen from a unit, what is its own to do says so and leads there, and what is not leads nowhere', () => {
    const file = fileOf('puning')
    const rulesFor = (unit: BoundUnit) => {
      const { rules } = profileInForce(file, { day: '2026-11-20', unit })
      const all = rulesByClause(file, lists, rules).flatMap((clause) => clause.rules)
      return (title: string) => all.filter(({ text }) => text.startsWith(title)).map(({ term, path }) => [term, path])
    }
    const county = rulesFor({ type: 'county' })
    expect(county('市政府首席数据官备案')).toEqual([['本单位负责', '/filing']])
    expect(county('年度述职')).toEqual([['每年12月31日前', null]])
    expect(county('议事会议')).toContainEqual(['定期或不定期 · 本单位负责', '/matters'])
    const department = rulesFor({ type: 'dept', listed: '1' })
    expect(department('市政府首席数据官备案')).toEqual([['本级政府负责', null]])
    expect(department('年度述职')).toEqual([['每年12月31日前', '/matters']])
  })

  test('an outline says what is the suggestion of this program', () => {
    const outlineOf = (id: string) =>
      rulesByClause(fileOf(id), lists)
        .flatMap(({ rules }) => rules)
        .find(({ kind }) => kind === '述职提纲')?.text
    expect(outlineOf('dazhou')).toContain('本软件建议的提纲')
    expect(outlineOf('tianning')).not.toContain('建议的')
  })

  test('a clause that the profile does not list is not lost', () => {
    const file = fileOf('shuangyashan')
    const [first] = file.rules
    if (first === undefined) throw new Error('a profile without rules')
    const clauses = rulesByClause({ ...file, rules: [{ ...first, clause: '九（九）' }] }, lists)
    expect(clauses.at(-1)).toMatchObject({ number: '九（九）', about: '' })
    expect(clauses.at(-1)?.rules).toHaveLength(1)
  })
})

test('each value is laid to its clause once, however many clauses there are', () => {
  const file = fileOf('shuangyashan')
  const [first] = file.cannot
  let reads = 0
  const counted = {
    ...first!,
    get clause() {
      reads += 1
      return '九（九）'
    },
  }
  const clauses = rulesByClause({ ...file, cannot: [counted] }, lists)
  expect(clauses.at(-1)).toMatchObject({ number: '九（九）', cannot: [{ words: first!.words }] })
  expect(reads).toBeLessThan(file.clauses.length)
})

describe('words in a text', () => {
  test('white space in text and words says nothing', () => {
    const text = '于 2023 年\n10 月报送'
    expect(findWords(text, '2023年10月').map(([from, to]) => text.slice(from, to))).toEqual(['2023 年\n10 月'])
    expect(findWords('甲乙甲乙', '甲乙')).toEqual([
      [0, 2],
      [2, 4],
    ])
    expect(findWords('甲', ' ')).toEqual([])
  })

  test('marked pieces are the whole text again, overlapping words are one stretch after the other', () => {
    const pieces = markWords('应当每半年开会', ['每半年', '半年开会', '没有'])
    expect(pieces.map(({ text }) => text).join('')).toBe('应当每半年开会')
    expect(pieces).toEqual([
      { text: '应当', marked: false },
      { text: '每半年', marked: true },
      { text: '开会', marked: true },
    ])
  })
})

const documents = process.env['CDO_DOCUMENTS'] ?? ''

describe.skipIf(!existsSync(documents))('beside the documents (CDO_DOCUMENTS)', () => {
  const copyOf = (id: string): string => {
    const name = readdirSync(documents).find((each) => each.startsWith(id)) ?? ''
    return readFileSync(join(documents, name), 'utf8')
  }

  test.each(profileIds())('the clauses of %s are those of its document', (id) => {
    const numbers = splitClauses(copyOf(id)).map(({ number }) => number)
    const own = fileOf(id).clauses.map(({ number }) => number)
    expect(own).toEqual(own.includes('题头') ? numbers : numbers.filter((number) => number !== '题头'))
  })

  test.each(profileIds())('the words of every value of %s stand in the clause that it cites', (id) => {
    const { clauses, lost } = alignClauses(rulesByClause(fileOf(id), lists), copyOf(id))
    expect(lost).toBe(0)
    const away = clauses.flatMap(({ number, found }) =>
      [...found].filter(([, where]) => where !== 'here').map(([words]) => `${number} ${words}`),
    )
    expect(away).toEqual([])
  })

  test('an amended document shows as words that are found nowhere', () => {
    const clauses = rulesByClause(fileOf('shuangyashan'), lists)
    const amended = copyOf('shuangyashan').replace('每半年组织召开', '每季度组织召开')
    const { clauses: aligned, lost } = alignClauses(clauses, amended)
    expect(lost).toBeGreaterThan(0)
    expect(aligned.find(({ number }) => number === '三（四）')?.found.get('原则上每半年组织召开一次会议')).toBe(
      'nowhere',
    )
  })
})

test('a clause that only the copy has follows its neighbour there; one that the copy lacks says so', () => {
  const { clauses, matched } = alignClauses(
    rulesByClause(fileOf('shuangyashan'), lists),
    '一、总则\n二、新设\n（一）甲\n（二）乙\n（三）丙\n（四）丁\n（五）新增的一条。',
  )
  expect(matched).toBe(6)
  const at = clauses.findIndex(({ number }) => number === '二（五）')
  expect(clauses[at - 1]?.number).toBe('二（四）')
  expect(clauses[at]).toMatchObject({ rules: undefined, text: '新增的一条。' })
  expect(clauses.find(({ number }) => number === '五')?.text).toBeUndefined()
})

test('clauses of one number in two documents are two clauses; the copy of one is not searched for the other', () => {
  const file = fileOf('shuangyashan')
  const [first] = file.cannot
  const document = { id: 'notice', title: '示例通知', number: null, date: null, issuer: null }
  const two: ProfileFile = {
    ...file,
    sources: [document],
    cannot: [...file.cannot, { ...first!, source: 'notice', clause: '一', words: '通知里的话' }],
    clauses: [...file.clauses, { number: '一', source: 'notice', about: '通知的第一条' }],
  }
  const clauses = rulesByClause(two, lists)
  const ones = clauses.filter(({ number }) => number === '一')
  expect(ones.map(({ source, about }) => source ?? about)).toEqual([
    file.clauses.find(({ number }) => number === '一')?.about,
    'notice',
  ])
  expect(ones.map(({ cannot }) => cannot.some(({ words }) => words === '通知里的话'))).toEqual([false, true])
  const { clauses: aligned, lost } = alignClauses(clauses, '一、总则\n甲。')
  const notice = aligned.find(({ rules }) => rules?.source === 'notice')
  expect([notice?.text, notice?.found.size]).toEqual([undefined, 0])
  expect(lost).toBe(alignClauses(rulesByClause(file, lists), '一、总则\n甲。').lost)
  // Listed for the notice alone, a clause of the copy is still one that the profile lacks.
  const only = clauses.filter(({ number, source }) => number !== '一' || source !== undefined)
  expect(alignClauses(only, '一、总则\n甲。').clauses.filter(({ rules }) => rules === undefined)).toHaveLength(1)
})
