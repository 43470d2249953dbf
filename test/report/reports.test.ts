import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { registerQuestion } from '../../shared/register/register'
import { outlineOf } from '../../shared/report/outline'
import type { ReportDraft } from '../../shared/report/report'
import { compareNumbers, referenceTo } from '../../shared/report/report-numbers'
import { longChapters } from '../../shared/report/report-list'
import { reportRegister } from '../../shared/report/report-register'
import { reportText } from '../../shared/report/report-papers'
import { nobody } from '../../shared/roster/roster'
import { calendar, matter, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

const profileOf = (city: string, today: string, unit: BoundUnit = { type: 'dept', listed: '1' }) =>
  profileInForce(readProfileFile(city)!, { day: today, unit })
const question = (city: string, today: string) => registerQuestion({ profile: profileOf(city, today), calendar, today })
const report = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  id: uuid(1),
  kind: 'summary',
  year: '2026',
  ...more,
})

/** Rules of the city that still stand on a day, once these reports are there. */
const open = (city: string, today: string, ...reports: ReportDraft[]): string[] =>
  unitDuties(profileOf(city, today), { ...nothingEntered('2026-01-01'), reports }, today, calendar)
    .map(({ key }) => key)
    .filter((key) => /debrief|summary/.test(key))

describe('what a report settles', () => {
  test('A9 a summary of Dazhou handed in on 2026-12-20 without a debrief leaves the debrief open; with it, nothing', () => {
    const summary = report({ rule: 'yearly-summary', handedIn: '2026-12-20' })
    expect(open('dazhou', '2026-12-21')).toEqual(['rule:yearly-summary:2026', 'rule:debrief:2026'])
    expect(open('dazhou', '2026-12-21', summary)).toEqual(['rule:debrief:2026'])
    expect(open('dazhou', '2026-12-21', { ...summary, debriefed: '2026-12-21' })).toEqual([])
    expect(open('dazhou', '2026-12-21', { ...summary, debriefed: '2026-12-25' })).toEqual(['rule:debrief:2026'])
  })

  test('a debrief that is only held hands nothing in, and the other way round', () => {
    const one = report({ kind: 'debrief' })
    expect(open('dazhou', '2026-12-21', { ...one, rule: 'debrief', handedIn: '2026-12-20' })).toContain(
      'rule:debrief:2026',
    )
    expect(open('puning', '2026-12-21', { ...one, debriefed: '2026-12-20' })).toEqual(['rule:debrief:2026'])
    expect(open('puning', '2026-12-21', { ...one, handedIn: '2026-12-20' })).toEqual([])
    expect(open('puning', '2026-12-21', report({ handedIn: '2026-12-20' }))).toEqual(['rule:debrief:2026'])
  })

  test('Tianning asks for both acts', () => {
    const both = ['rule:debrief:2026', 'rule:debrief-report:2026']
    const one = report({ kind: 'debrief' })
    expect(open('tianning', '2026-12-21')).toEqual(both)
    expect(open('tianning', '2026-12-21', { ...one, handedIn: '2026-12-20' })).toEqual(['rule:debrief:2026'])
    expect(open('tianning', '2026-12-21', { ...one, debriefed: '2026-12-20' })).toEqual(['rule:debrief-report:2026'])
    expect(open('tianning', '2026-12-21', { ...one, handedIn: '2026-12-20', debriefed: '2026-12-20' })).toEqual([])
  })

  test('what was registered before reports had a kind stays settled', () => {
    const entered = (city: string, rule: string) =>
      unitDuties(
        profileOf(city, '2026-12-21'),
        { ...nothingEntered('2026-01-01'), matters: [matter(1, rule, '2026-11-20', { topic: 'debrief' })] },
        '2026-12-21',
        calendar,
      ).map(({ key }) => key)
    for (const city of ['dazhou', 'puning', 'baoshan', 'tianning'])
      expect(entered(city, 'debrief').filter((key) => key.includes('debrief'))).toEqual([])
  })

  test('one that comes late counts for the year that it is about', () => {
    const late = report({ kind: 'debrief', handedIn: '2027-01-08' })
    expect(open('puning', '2027-01-10', late)).toEqual(['rule:debrief:2027'])
    // What lies ahead has settled nothing yet, whichever year it is for.
    expect(open('puning', '2027-01-05', late)).toEqual(['rule:debrief:2026', 'rule:debrief:2027'])
    expect(reportRegister.state(late, question('puning', '2027-01-05'))).toMatchObject({ open: true })
    expect(open('puning', '2027-01-10')).toEqual(['rule:debrief:2026', 'rule:debrief:2027'])
  })
})

describe('how far a report is', () => {
  const state = (city: string, one: ReportDraft) => reportRegister.state(one, question(city, '2026-12-21'))

  test('words that are no day approve nothing', () => {
    expect(state('puning', report({ approved: { raw: '待审' } }))).toEqual(state('puning', report()))
  })

  test('it is drafted, approved, handed in and held', () => {
    const one = report({ kind: 'debrief' })
    expect(state('dazhou', one)).toEqual({ word: '起草', open: true })
    expect(state('dazhou', { ...one, approved: '2026-12-10' })).toEqual({ word: '已审定', open: true })
    expect(state('dazhou', { ...one, handedIn: '2026-12-20' })).toEqual({ word: '已报送', open: true })
    expect(state('dazhou', { ...one, handedIn: '2026-12-20', debriefed: '2026-12-20' })).toEqual({
      word: '已述职',
      open: false,
    })
    expect(state('puning', { ...one, handedIn: '2026-12-20' })).toEqual({ word: '已报送', open: false })
    expect(state('puning', { ...one, handedIn: '2026-12-25' })).toMatchObject({ open: true })
  })

  test('its term is the day of the year that it is about', () => {
    const one = report({ rule: 'yearly-summary', year: '2025' })
    expect(reportRegister.term(one, question('dazhou', '2026-12-21'))).toMatchObject({
      due: '2025-12-31',
      overdue: true,
    })
    expect(reportRegister.term({ ...one, handedIn: '2026-01-05' }, question('dazhou', '2026-12-21'))).toBeUndefined()
  })

  test('in January one begins that of the year before', () => {
    const rule = question('puning', '2027-01-10').rules.find(({ id }) => id === 'debrief')
    expect(reportRegister.begin(rule, question('puning', '2027-01-10'))).toMatchObject({
      kind: 'debrief',
      year: '2026',
      title: '2026年度述职报告',
      rule: 'debrief',
      addressee: '普宁市政务服务数据管理局',
    })
  })
})

describe('outlines', () => {
  test.each([
    ['puning', 9, 'document'],
    ['baoshan', 6, 'document'],
    ['tianning', 5, 'document'],
    ['dazhou', 3, 'suggested'],
    ['shuangyashan', 5, 'suggested'],
  ] as const)('%s has %i chapters: %s', (city, count, origin) => {
    const outline = outlineOf('debrief', profileOf(city, '2026-11-20'))
    expect([outline.chapters.length, outline.origin]).toEqual([count, origin])
  })

  test('what a chapter says stands in it as lines to go on from', () => {
    const { chapters } = outlineOf('debrief', profileOf('puning', '2026-11-20'))
    expect(chapters.find(({ title }) => title === '数据安全保护')?.body).toBe(
      '工作成效：\n存在问题：\n下阶段计划：\n工作亮点：',
    )
    expect(outlineOf('plan', profileOf('puning', '2026-11-20'))).toMatchObject({ origin: 'suggested' })
  })
})

describe('numbers in a report', () => {
  const counted = { label: '信息资源', unit: '个', value: 12, year: '2026', asOf: '2026-12-20' }
  const number = referenceTo('resources', counted)!

  test('are said in words that stay, and told to have changed once the records did', () => {
    expect(number).toEqual({ stat: 'resources', said: '信息资源12个', value: '12', year: '2026', asOf: '2026-12-20' })
    const one = { numbers: [number], chapters: [{ title: '成效', body: '本年登记信息资源12个。' }] }
    const [same] = compareNumbers(one, () => counted)
    expect(same).toMatchObject({ changed: false, chapters: ['成效'] })
    const [changed] = compareNumbers(one, () => ({ ...counted, value: 13 }))
    expect(changed).toMatchObject({ changed: true, now: { value: 13 } })
    expect(one.chapters[0]?.body).toBe('本年登记信息资源12个。')
  })

  test('of which nothing can be said any more are not told to have changed; nothing is referred to that is no number', () => {
    const one = { numbers: [number], chapters: [] }
    expect(compareNumbers(one, () => ({ ...counted, value: null }))[0]).toEqual({
      number,
      chapters: [],
      changed: false,
    })
    expect(compareNumbers(one, () => undefined)[0]).toEqual({ number, chapters: [], changed: false })
    expect(referenceTo('resources', { ...counted, value: null })).toBeUndefined()
  })
})

describe('the report that goes out', () => {
  const facts = {
    unit: '示例县民政局',
    roster: { ...nobody, persons: [{ id: uuid(5), name: '张示例' }] },
    today: '2026-12-20',
  }

  test('names whom it goes to, keeps numbering that was typed, and has evidence and attachments behind it', () => {
    const one = report({
      kind: 'debrief',
      title: '2026年度述职报告',
      author: uuid(5),
      addressee: '普宁市政务服务数据管理局',
      chapters: [
        { title: '数据采集汇聚', body: '第一段\n第二段' },
        { title: '二、数据安全', body: '1.做了什么' },
      ],
      evidence: '目录台账',
      attachments: [
        { sha256: 'a'.repeat(64), len: 1, name: '签到表.pdf', media: 'application/pdf', added: '2026-12-01' },
      ],
      handedIn: '2026-12-20',
    })
    expect(reportText(one, facts)).toEqual({
      title: '2026年度述职报告',
      addressee: '普宁市政务服务数据管理局',
      blocks: [
        { kind: 'fact', label: '述职人', value: '张示例' },
        { kind: 'heading', level: 1, text: '数据采集汇聚' },
        { kind: 'paragraph', text: '第一段\n第二段' },
        { kind: 'heading', level: 1, text: '二、数据安全', number: false },
        { kind: 'paragraph', text: '1.做了什么' },
        { kind: 'heading', level: 1, text: '佐证材料' },
        { kind: 'paragraph', text: '目录台账' },
        { kind: 'attachments', names: ['签到表'] },
      ],
      signature: { unit: '示例县民政局', date: '2026-12-20' },
      unit: '示例县民政局',
      day: '2026-12-20',
    })
  })

  test('a chapter of more than 3,000 characters is kept and told of', () => {
    const long = { title: '很长', body: { raw: '字'.repeat(3001) } }
    expect(longChapters(report({ chapters: [{ title: '正好', body: '字'.repeat(3000) }, long] }))).toEqual([long])
  })
})
