import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import type { ProfileFile } from '../../shared/profile/profile-file'
import type { ProfileProblem } from '../../shared/profile-check/profile-problem'
import { readProfileText } from '../../shared/profile-check/read-profile-text'
import { written } from './check-sixth-city'

/** What is found in the sixth city's file after an edit, without its documents. */
const findings = (edit: (file: ProfileFile) => unknown): readonly ProfileProblem[] => {
  const file = JSON.parse(written) as ProfileFile
  edit(file)
  return readProfileText(JSON.stringify(file, null, 2), { lists: readCodeLists() }).problems
}
const ruleAt = (file: ProfileFile, id: string): number => file.rules.findIndex((one) => one.id === id)
const ruleOf = (file: ProfileFile, id: string): ProfileFile['rules'][number] => file.rules[ruleAt(file, id)]!

describe('a first day before the date of its document', () => {
  test('is advice with both dates, each beside its own document', () => {
    const main = findings((file) => (ruleOf(file, 'debrief').from = '2025-05-01'))
    expect(main).toMatchObject([{ path: 'rules[9].from', code: 'from-early', level: '建议' }])
    expect(main[0]?.message).toMatch(/述职.*2025-05-01 早于主文件的日期 2026-05-01/u)
    const other = findings((file) => (ruleOf(file, 'incident-report').from = '2026-05-01'))
    expect(other[0]?.message).toMatch(/2026-05-01 早于文件 incidents 的日期 2026-07-01/u)
    expect(other).toHaveLength(1)
  })

  test('is said once where the date of the document is the slip', () => {
    const wrong = findings((file) => (file.source.date = '2062-05-01'))
    const early = wrong.filter(({ code }) => code === 'from-early')
    expect(early.map(({ message }) => /共 \d+ 处/u.test(message))).toEqual([true, false])
  })

  test('is nothing where the document has no date, or the day comes later', () => {
    expect(findings((file) => (file.source.date = null))).toEqual([])
    expect(findings((file) => (ruleOf(file, 'debrief').from = '2027-05-01'))).toEqual([])
  })
})

describe('an id that stands there twice', () => {
  test('is named with both titles and lines, and the three ways on', () => {
    const found = findings((file) => (file.rules[3]!.id = file.rules[1]!.id))
    expect(found).toMatchObject([{ path: 'rules[3]', code: 'value-twice', level: '必改' }])
    const { message = '', line = 0 } = found[0] ?? {}
    const [, first = ''] = /第 (\d+) 行的第2条规则/u.exec(message) ?? []
    expect(Number(first)).toBeGreaterThan(0)
    expect(Number(first)).toBeLessThan(line)
    const file = JSON.parse(written) as ProfileFile
    for (const words of [file.rules[1]!.title, file.rules[3]!.title, '换一个 id', '更晚的 from', '删去'])
      expect(message).toContain(words)
  })

  test('is a role where it is one', () => {
    const found = findings((file) => file.roles.push(file.roles[0]!))
    expect(found[0]?.message).toContain('换一个 role')
  })
})

describe('a document whose name is misspelt', () => {
  const misspelt = (edit: (file: ProfileFile) => unknown): string => {
    const found = findings(edit).filter(({ level }) => level === '必改')
    expect(found.map(({ code }) => code)).toEqual(['source-unknown'])
    return found[0]?.message ?? ''
  }

  test('in a rule is one fault with the names that there are', () => {
    const message = misspelt((file) => (ruleOf(file, 'incident-report').source = 'incident'))
    for (const words of ['重大事件报告', '“incident”', 'incidents（示例市数据安全事件报告办法）'])
      expect(message).toContain(words)
    expect(message).not.toContain('共')
  })

  test('in a clause, too', () => {
    misspelt((file) => (file.clauses.find(({ source }) => source !== undefined)!.source = 'incident'))
  })

  test('in the list of documents is one, however many name it', () => {
    expect(misspelt((file) => (file.sources![0]!.id = 'incident'))).toMatch(/“incidents”（这样写的共 \d+ 处）/u)
  })

  test('does not hide a clause that is missing for another reason', () => {
    const found = findings((file) => {
      ruleOf(file, 'incident-report').source = 'incident'
      ruleOf(file, 'debrief').clause = '九'
    })
    expect(found.map(({ code }) => code)).toContain('clause-unlisted')
  })
})
