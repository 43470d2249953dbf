import { expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { registerQuestion } from '../../shared/register/register'
import { outlineOf } from '../../shared/report/outline'
import type { ReportDraft } from '../../shared/report/report'
import { alongWith } from '../../shared/report/report-follows'
import { withNumber } from '../../shared/report/report-numbers'
import { reportRegister } from '../../shared/report/report-register'
import { calendar, uuid } from '../duties/duty-sample'

const today = '2026-12-18'
const questionOf = (city: string) =>
  registerQuestion({
    profile: profileInForce(readProfileFile(city)!, { day: today, unit: { type: 'dept', listed: '1' } }),
    calendar,
    today,
  })
const dazhou = questionOf('dazhou')
const begun: ReportDraft = { id: uuid(1), ...reportRegister.begin(undefined, dazhou) }
const changed = (report: ReportDraft, change: Partial<ReportDraft>, question = dazhou): ReportDraft => ({
  ...report,
  ...alongWith(report, change, question),
  ...change,
})

test('title and addressee of a report follow the kind that is chosen, there and back', () => {
  expect(begun).toMatchObject({ kind: 'summary', title: '2026年度工作总结' })
  const debrief = changed(begun, { kind: 'debrief' })
  expect(debrief).toMatchObject({
    kind: 'debrief',
    title: '2026年度述职报告',
    addressee: '达州市数字经济工作推进领导小组',
  })
  expect(changed(debrief, { kind: 'summary' })).toEqual({ ...begun, addressee: undefined })
})

test('the title follows the year, and the chapters the kind, as long as nobody wrote in them', () => {
  const puning = questionOf('puning')
  const report: ReportDraft = { id: uuid(1), ...reportRegister.begin(undefined, puning) }
  expect(changed(report, { year: '2025' }, puning).title).toBe('2025年度工作总结')
  const plan = changed(report, { kind: 'plan' }, puning)
  expect(plan.chapters).toEqual(outlineOf('plan', puning.profile).chapters)
  const written = { ...report, chapters: [{ title: '成效', body: '目录已编制。' }] }
  expect(changed(written, { kind: 'plan' }, puning).chapters).toEqual(written.chapters)
  const none: ReportDraft = { ...report, chapters: undefined }
  expect(changed(none, { kind: 'plan' }, puning).chapters).toBeUndefined()
})

test('a rule that is chosen brings its kind and whom it goes to; a kind that somebody chose stays', () => {
  expect(changed(begun, { rule: 'debrief' })).toMatchObject({
    kind: 'debrief',
    title: '2026年度述职报告',
    addressee: '达州市数字经济工作推进领导小组',
  })
  const special = changed(begun, { kind: 'special' })
  expect(changed(special, { rule: 'debrief' }).kind).toBe('special')
})

test('what somebody wrote as title or addressee stays, and other fields bring nothing along', () => {
  const own = { ...begun, title: '关于数据工作的报告', addressee: '示例县政府' }
  expect(changed(own, { kind: 'debrief' })).toEqual({ ...own, kind: 'debrief' })
  expect(alongWith(begun, { handedIn: today }, dazhou)).toEqual({})
})

test('a number after a number is set apart; after words it stands as it is', () => {
  const numbers = [{ said: '培训1场' }]
  expect(withNumber('本年办了', '培训1场', [])).toBe('本年办了培训1场')
  expect(withNumber('本年办了培训1场', '任务8项', numbers)).toBe('本年办了培训1场，任务8项')
  expect(withNumber('本年办了培训1场。', '任务8项', numbers)).toBe('本年办了培训1场。任务8项')
})
