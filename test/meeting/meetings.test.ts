import { describe, expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import type { MeetingDraft } from '../../shared/meeting/meeting'
import { meetingPapersOf } from '../../shared/meeting/meeting-papers'
import { meetingRegister } from '../../shared/meeting/meeting-register'
import { matterRules } from '../../shared/profile/matter-rules'
import type { PaperFacts } from '../../shared/register/paper'
import { calendar, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

const profileOf = (city: string) => readProfile(city)!
const question = (city: string, today = '2026-06-20'): PaperFacts => {
  const profile = profileOf(city)
  const records = { resources: [], persons: [] }
  const roster = { persons: [], appointments: [] }
  return { profile, rules: matterRules(profile), calendar, today, unit: '示例县民政局', roster, records }
}
const meeting = (more: Partial<MeetingDraft> = {}): MeetingDraft => ({
  id: uuid(1),
  nature: 'upper',
  title: '上半年首席数据官会议',
  date: '2026-06-15',
  ...more,
})
const keysOn = (city: string, today: string, ...meetings: MeetingDraft[]) =>
  unitDuties(profileOf(city), { ...nothingEntered('2026-01-01'), meetings }, today, calendar).map(({ key }) => key)

describe('the meeting of a period', () => {
  test('is settled by one that was attended in it, once it was held', () => {
    const attended = meeting({ rule: 'meeting' })
    for (const city of ['shuangyashan', 'dazhou']) {
      expect(keysOn(city, '2026-06-20')).toContain('rule:meeting:2026-H1')
      expect(keysOn(city, '2026-06-20', attended)).not.toContain('rule:meeting:2026-H1')
      expect(keysOn(city, '2026-06-10', attended)).toContain('rule:meeting:2026-H1')
      expect(keysOn(city, '2026-07-20', attended)).toContain('rule:meeting:2026-H2')
    }
  })

  test('that the unit convened itself ends no waiting for the office, and does where nobody is named', () => {
    const own = meeting({ rule: 'meeting', nature: 'own' })
    expect(keysOn('dazhou', '2026-06-20', own)).toContain('rule:meeting:2026-H1')
    expect(keysOn('shuangyashan', '2026-06-20', own)).not.toContain('rule:meeting:2026-H1')
  })
})

test('a meeting is called until its day has come, then held, and filed when its papers are', () => {
  const state = (more: Partial<MeetingDraft>) => meetingRegister.state(meeting(more), question('dazhou'))
  expect(state({ date: '2026-06-21' })).toEqual({ word: '待召开', open: true })
  expect(state({ date: { raw: '下周' } })).toEqual({ word: '待召开', open: true })
  expect(state({ date: '2026-06-20' })).toEqual({ word: '已召开', open: false })
  expect(state({ closed: '2026-06-20' })).toEqual({ word: '已归档', open: false })
})

test('a new one begins as what the rule asks: attended where others call it, with the body that calls it', () => {
  const rule = (city: string) => profileOf(city).rules.find(({ id }) => id === 'meeting')
  const begun = (city: string) => meetingRegister.begin(rule(city), question(city))
  expect(begun('dazhou')).toMatchObject({
    nature: 'upper',
    convenor: '达州市数字经济领导小组办公室',
    date: '2026-06-20',
  })
  // 双 names nobody.
  expect(begun('shuangyashan')).not.toHaveProperty('convenor')
  expect(meetingRegister.begin(undefined, question('dazhou'))).toEqual({ nature: 'upper', date: '2026-06-20' })
})

describe('papers', () => {
  const papers = (more: Partial<MeetingDraft>) => meetingPapersOf(meeting(more), question('dazhou'))

  test('are made only of meetings that the unit convened', () => {
    expect(papers({ minutes: '一、补齐目录。' })).toEqual([])
    expect(papers({ nature: 'own' }).map(({ id }) => id)).toEqual(['sign-in'])
    const whole = papers({
      nature: 'own',
      minutes: '一、补齐目录。',
      agenda: [{ what: '目录进度', speaker: '张示例' }],
    })
    expect(whole.map(({ id }) => id)).toEqual(['agenda', 'sign-in', 'minutes'])
  })

  test('minutes keep what was typed to the letter, and leave out what nobody wrote', () => {
    const typed = '1．补齐目录；\n2．按期整改。'
    const [, minutes] = papers({ nature: 'own', minutes: typed })
    const { title, blocks } = minutes!.make()
    expect(title).toBe('上半年首席数据官会议纪要')
    expect(blocks).toContainEqual({ kind: 'paragraph', text: typed })
    expect(blocks).toContainEqual({ kind: 'fact', label: '时间', value: '2026年6月15日' })
    expect(JSON.stringify(blocks)).not.toContain('地点')
  })
})
