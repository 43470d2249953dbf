import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindingOf } from '../../shared/profile/binding'
import { dueOf } from '../../shared/profile/due'
import type { Profile } from '../../shared/profile/profile'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import type { Rule } from '../../shared/profile/rule'
import { check, checkText, city, documents, plan, written } from '../profile-check/check-sixth-city'
import { calendar, holds, matter, nothingEntered, person } from '../duties/duty-sample'
import { faults } from '../profile-check/sixth-city-faults'
import { unitDuties, type EnteredFacts } from '../duties/unit-duties'

const file = profileFile.parse(JSON.parse(written))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdo-sixth-'))
})
afterAll(() => rm(folder, { recursive: true }))

const docxOf = (body: string): Uint8Array => {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  })
}

const dept = { type: 'dept' }
const on = (day: string, unit: Parameters<typeof profileInForce>[1]['unit'] = dept) =>
  profileInForce(file, { day, unit })

describe('a sixth city', () => {
  test('is checked both ways with its two documents and clean', async () => {
    expect(await check(join(city, 'profile.json'), ...documents)).toMatchObject({ exit: 0, findings: [] })
    expect(new Set(file.clauses.map(({ source }) => source))).toEqual(new Set([undefined, 'incidents']))
  })

  test('binds departments and towns, lets schools choose, and gives its roles', () => {
    const roles = (type: string) => on('2026-11-20', { type }).roles.map(({ title, min }) => `${title} ${String(min)}`)
    expect(bindingOf(file, dept, '2026-11-20').state).toBe('bound')
    expect(bindingOf(file, { type: 'school' }, '2026-11-20').state).toBe('optional')
    expect(bindingOf(file, { type: 'zone' }, '2026-11-20').state).toBe('unbound')
    expect(roles('dept')).toEqual(['首席数据官 1', '数据专员 1', '首席隐私官 1'])
    expect(roles('town')).toEqual(['首席数据官 1', '数据专员 1'])
    expect(on('2026-11-20').filing.addressee).toMatchObject({ name: '示例市数据局', clause: '二（二）' })
  })

  test.each([
    ['officer-changed', '2026-11-27', '2026-12-04', '二（二）'],
    ['meeting-held', '2026-11-27', '2026-12-02', '二（三）'],
    ['next-meeting', '2026-05-12', '2026-12-31', '二（三）'],
    ['spot-check-found', '2026-11-27', '2026-12-11', '三5'],
    ['debrief', '2026-11-27', '2026-12-20', '四'],
    ['major-incident', '2026-11-27T16:30', '2026-11-28T16:30', '第三条（一）'],
    ['incident-closed', '2026-11-20', '2026-12-05', '第三条（二）'],
  ])('%s on %s is due on %s under %s', (event, day, due, clause) => {
    expect(dueOf(on(day.slice(0, 10)), event, day, calendar)).toMatchObject({ due, clause })
  })

  test('before the second document holds, its event starts no term and the day is told', () => {
    const answer = dueOf(on('2026-06-30'), 'major-incident', '2026-06-30T09:00', calendar)
    expect(answer).toMatchObject({ due: null })
    expect(answer.due === null && answer.reason).toContain('2026-07-01')
  })

  /** The same rules, with more said of the rule of an event. */
  const withRule = (event: string, more: Partial<Rule>, day: string) =>
    profileInForce(
      { ...file, rules: file.rules.map((rule) => (rule.event === event ? { ...rule, ...more } : rule)) },
      { day, unit: dept },
    )

  test('after its last day a rule starts no term, and the day is told', () => {
    const ended = withRule('spot-check-found', { until: '2026-09-30' }, '2026-10-01')
    const answer = dueOf(ended, 'spot-check-found', '2026-10-01', calendar)
    expect(answer).toMatchObject({ due: null })
    expect(answer.due === null && answer.reason).toContain('2026-09-30')
  })

  test('a term that depends on a condition sets no day on 今日 before the unit says that it applies', () => {
    const condition = '有自建信息系统'
    const sure = { when: { kind: 'once', on: '2026-12-20' }, event: 'first-filing' } as const
    const firstFiling = (profile: Profile) =>
      unitDuties(profile, nothingEntered('2026-06-01'), '2026-11-20', calendar).find(
        ({ key }) => key === 'filing:first',
      )
    expect(firstFiling(withRule('officer-changed', sure, '2026-11-20'))?.due).toBe('2026-12-20')
    expect(firstFiling(withRule('officer-changed', { ...sure, condition }, '2026-11-20'))?.due).toBeNull()
  })

  const facts: EnteredFacts = {
    ...nothingEntered('2026-06-01'),
    persons: [person(1, '张示例'), person(2, '李示例'), person(3, '王示例')],
    appointments: [
      holds(1, 1, 'cdo', '2026-05-01'),
      holds(2, 2, 'steward', '2026-05-01'),
      holds(3, 3, 'privacy_officer', '2026-05-01'),
    ],
  }
  const listed = (day: string, change: Partial<EnteredFacts> = {}, unit = dept): string[] =>
    unitDuties(on(day, unit), { ...facts, ...change }, day, calendar)
      .filter(({ basis, topic }) => basis !== null && topic !== 'filing')
      .map(
        ({ kind, title, due, dueTime = '' }) => `${kind} ${title} ${due ?? ''}${dueTime === '' ? '' : ` ${dueTime}`}`,
      )

  const done = (n: number, rule: string, date: string) => matter(n, rule, date, { topic: 'report' })
  const settled = [
    matter(1, 'meeting', '2026-06-24', { topic: 'meeting' }),
    done(2, 'after-meeting', '2026-06-26'),
    done(3, 'catalogue-update', '2026-10-04'),
    done(4, 'catalogue-update', '2026-11-04'),
  ]

  test('gives its duties in the time of trial; what depends on a condition is asked first', () => {
    expect(listed('2026-06-03')).toEqual([
      'own 目录更新情况（2026年6月） 2026-06-05',
      'own 试行情况（2026年第二季度） 2026-06-30',
      'own 年度述职（2026年度） 2026-12-20',
      'confirm 系统清单：是否适用待确认 ',
      'awaited 半年会议（2026年上半年） ',
    ])
  })

  test('gives its duties when the trial is over: after a meeting, of an incident, under a condition that applies', () => {
    const unit = { ...dept, answers: { 'rules/systems-list': '适用' as const } }
    const matters = [
      ...settled,
      matter(5, 'meeting', '2026-11-18', { topic: 'meeting' }),
      matter(6, 'incident-report', '2026-11-19', { topic: 'security', title: '示例事件', time: '17:20' }),
    ]
    expect(listed('2026-11-20', { matters }, unit)).toEqual([
      // The last report of the trial was due while the rule held, and is still missing.
      'own 试行情况（2026年第三季度） 2026-09-30',
      'own 示例事件 2026-11-20 17:20',
      'own 会后报送落实情况 2026-11-23',
      'own 系统清单（2026年度） 2026-11-30',
      'own 年度述职（2026年度） 2026-12-20',
    ])
  })

  test('gives the rule of the next year in the next year, and not where the unit said 不适用', () => {
    const unit = { ...dept, answers: { 'rules/systems-list': '不适用' as const } }
    const matters = [...settled, done(5, 'catalogue-update', '2026-12-04'), done(6, 'debrief', '2026-12-18')]
    expect(listed('2027-01-04', { matters }, unit)).toEqual([
      'own 目录更新情况（2027年1月） 2027-01-05',
      'own 数据共享情况（2027年第一季度） 2027-03-31',
      'own 年度述职（2027年度） 2027-12-20',
      'awaited 半年会议（2026年下半年） ',
      'awaited 半年会议（2027年上半年） ',
    ])
  })
})

describe('a planted fault is named with its clause or line', () => {
  test.each(faults)('%s', async (_, edit, code, named) => {
    const text = edit(written)
    expect(text).not.toBe(written)
    const { exit, findings, text: said } = await checkText(text)
    expect(exit).toBe(1)
    const [first] = findings.filter((finding) => finding.code === code)
    expect(findings.map((finding) => finding.code)).toContain(code)
    for (const words of named) expect(first?.message).toContain(words)
    expect(first?.line).toBeGreaterThan(0)
    expect(first?.message.startsWith(`第 ${String(first.line)} 行`)).toBe(true)
    expect(said).toContain(first?.message)
  })

  test('all of them that leave JSON are found in one pass', async () => {
    const [, ...others] = faults
    // Two of them take the same place.
    const apart = others.filter(([name]) => name !== 'an end before the beginning')
    const { findings } = await checkText(apart.reduce((text, [, edit]) => edit(text), written))
    const found = new Set(findings.map(({ code }) => code as string))
    // The expected answers wait for rules that can be read.
    const codes = apart.map(([, , code]) => code).filter((code) => code !== 'expect-wrong')
    expect(codes.filter((code) => !found.has(code))).toEqual([])
  })
})

describe('what is advice lets the profile pass', () => {
  test('a clause of the document that is not listed, with its first words; a reason silences it', async () => {
    const short: ProfileFile = { ...file, clauses: file.clauses.filter(({ number }) => number !== '第二条') }
    const { exit, findings } = await checkText(JSON.stringify(short))
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ code: 'clause-missed', level: '建议' }])
    expect(findings[0]?.message).toContain('incidents 的第二条')
    expect(findings[0]?.message).toContain('本办法所称重大事件')
  })

  test('a clause that is listed and not in the document is no advice', async () => {
    const { exit, findings } = await checkText(
      JSON.stringify({ ...file, clauses: [...file.clauses, { number: '五', about: '附则', none: '没有' }] }),
    )
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ path: 'clauses[20]', code: 'clause-absent', level: '必改' }])
  })

  test('the schema under another name, and another encoding than UTF-8', async () => {
    const { exit, findings } = await checkText(written.replace('profile.schema.json', 'schema.json'))
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ path: '$schema', code: 'schema-path', level: '建议', line: 2 }])
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(written, 'utf16le')])
    expect(await checkText(wide)).toMatchObject({ exit: 0, findings: [{ code: 'encoding', level: '建议' }] })
  })

  test('clause numbers in another spelling are the same clauses', async () => {
    const other = written.replaceAll('第三条（一）', '第3条(一)').replaceAll('二（三）', '二(三)')
    expect(await checkText(other)).toMatchObject({ exit: 0, findings: [] })
  })
})

describe('documents', () => {
  test('a .docx is read like a text; numbers that only its program shows are told of', async () => {
    const lines = (await readFile(plan, 'utf8')).split('\n')
    const docx = join(folder, 'plan.docx')
    const automatic = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>附则</w:t></w:r></w:p>'
    await writeFile(docx, docxOf(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')))
    expect(await check(profile, '--document', docx)).toMatchObject({ exit: 0, findings: [] })
    await writeFile(docx, docxOf(automatic))
    const { findings } = await check(profile, '--document', docx)
    expect(findings.map(({ code }) => code)).toContain('document-numbers')
  })

  const profile = join(city, 'profile.json')
  test('without its own document, what a source says is not looked for in the main one', async () => {
    expect(await check(profile, '--document', plan)).toMatchObject({ exit: 0, findings: [] })
  })

  test('a document of no source, and one given twice, are wrong use', async () => {
    await expect(check(profile, '--document', `other=${plan}`)).rejects.toMatchObject({ coded: { code: 'E_USAGE' } })
    await expect(check(profile, '--document', plan, '--document', plan)).rejects.toMatchObject({
      coded: { code: 'E_USAGE' },
    })
  })
})
