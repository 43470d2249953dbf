import { describe, expect, test } from 'vitest'
import { urgencyOf } from '../../shared/duties/duty-summary'
import { registerOf } from '../../shared/duties/settlement'
import { incidentRegister } from '../../shared/incident/incident-register'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { aRule } from '../duties/duty-sample'
import { eventTable } from '../duties/event-table'
import { atOnceIn, found, FOUND, profileOn, questionOn } from './incident-sample'

describe('A8 双 incident found Saturday 2026-07-18 09:10', () => {
  const reported = { firstDay: FOUND, firstTime: '09:25', firstWay: 'phone', firstWho: '王示例' }

  test('is at once, red from the first minute, to 中共双鸭山市委网信办', () => {
    const [duty, ...more] = atOnceIn('shuangyashan', found())
    expect(more).toEqual([])
    expect(duty).toMatchObject({
      title: '示例测试库口令外泄',
      detail: '2026年7月18日 09:10 发现，还没有登记首次报告。',
      to: '中共双鸭山市委网信办',
      due: null,
      state: 'open',
      basis: { clause: '五', words: '数据安全问题第一时间向市委网信办报告' },
      action: { place: { kind: 'record', table: 'incidents', id: found().id }, verb: '登记首次报告' },
    })
    expect(urgencyOf(duty!, FOUND)).toBe('at-once')
    expect(atOnceIn('shuangyashan', found(), '2026-07-20')).toHaveLength(1)
  })

  test('is settled by a first report 09:25', () => {
    expect(atOnceIn('shuangyashan', found(reported))).toEqual([])
    expect(incidentRegister.state(found(reported), questionOn('shuangyashan'))).toEqual({ word: '已首报', open: true })
  })

  test('begins with the addressee of the rule; another one that was written stands on the duty', () => {
    const question = questionOn('shuangyashan')
    const rule = question.rules.find(({ id }) => id === 'security-report')
    const begun = { kind: 'security', date: FOUND, addressee: '中共双鸭山市委网信办' }
    expect(incidentRegister.begin(undefined, question)).toEqual(begun)
    expect(incidentRegister.begin(rule, question)).toEqual(begun)
    expect(atOnceIn('shuangyashan', found({ addressee: '示例县委网信办' }))).toMatchObject([{ to: '示例县委网信办' }])
  })
})

describe('until the first report stands', () => {
  test.each([
    ['nothing but a time', { firstTime: '09:25' }],
    ['a day that could not be read', { firstDay: { raw: '刚才' } }],
    ['a day still to come', { firstDay: '2026-07-19' }],
    ['further reports without a first one', { further: [{ date: FOUND, what: '示例' }] }],
    ['an outcome without a report', { closed: FOUND, closingNote: '示例' }],
    ['no day of the finding', { date: undefined }],
    ['a day of the finding that could not be read', { date: { raw: '上周六' } }],
  ])('it is at once with %s', (_, more) => {
    const incident = found(more)
    expect(atOnceIn('shuangyashan', incident)).toHaveLength(1)
    expect(incidentRegister.state(incident, questionOn('shuangyashan'))).toEqual({
      word: '待首报',
      open: true,
      pressing: true,
    })
  })

  test('one found in the future makes no duty before that day', () => {
    const ahead = found({ date: '2026-07-20' })
    expect(atOnceIn('shuangyashan', ahead)).toEqual([])
    expect(incidentRegister.state(ahead, questionOn('shuangyashan'))).toEqual({ word: '待首报', open: true })
    expect(atOnceIn('shuangyashan', ahead, '2026-07-20')).toHaveLength(1)
  })

  test('one found before the document makes none', () => {
    expect(atOnceIn('shuangyashan', found({ date: '2025-09-29' }))).toEqual([])
    expect(atOnceIn('shuangyashan', found({ date: '2025-09-30' }))).toHaveLength(1)
  })

  test('then it is handled and closed', () => {
    const question = questionOn('shuangyashan')
    const state = (more: Parameters<typeof found>[0]) =>
      incidentRegister.state(found({ firstDay: FOUND, ...more }), question)
    expect(state({})).toEqual({ word: '已首报', open: true })
    expect(state({ further: [{ date: FOUND }] })).toEqual({ word: '处置中', open: true })
    expect(state({ further: [{ date: FOUND }], closed: FOUND })).toEqual({ word: '办结', open: false })
  })
})

describe('which document asks for it', () => {
  const rows = eventTable.filter(({ event }) => event === 'incident-found' || event === 'important-project')
  test.each(rows.map((row) => ({ name: `${row.city} ${JSON.stringify(row.unit)}: ${row.what}`, row })))(
    '$name',
    ({ row: { city, unit, event, on, answer } }) => {
      const [date, time] = on.split('T')
      const kind = event === 'incident-found' ? 'security' : 'project'
      const incident = found({ kind, date, ...(time !== undefined && { time }) })
      const duties = atOnceIn(city, incident, date, profileOn(city, date, unit))
      expect(duties.map(({ to }) => to)).toEqual(answer.kind === 'at-once' ? [answer.to] : [])
    },
  )

  test('where it names nobody, an incident is registered without a duty and without an addressee', () => {
    for (const city of ['baoshan', 'tianning', 'puning']) {
      expect(incidentRegister.begin(undefined, questionOn(city))).toEqual({ kind: 'security', date: FOUND })
      expect(incidentRegister.state(found(), questionOn(city))).toEqual({ word: '待首报', open: true })
    }
    expect(atOnceIn('dazhou', found({ kind: 'matter' }))).toEqual([])
  })

  test('one without a kind is a data-security problem, one of a kind that could not be read is under no rule', () => {
    expect(atOnceIn('shuangyashan', found({ kind: undefined }))).toHaveLength(1)
    expect(atOnceIn('shuangyashan', found({ kind: { raw: '别的' } }))).toEqual([])
    expect(atOnceIn('shuangyashan', found({ rule: 'of-another-city' }))).toEqual([])
  })

  test('a new record for a rule at once is an incident, of the kind of its event', () => {
    const question = questionOn('dazhou')
    for (const [id, kind] of [
      ['urgent-project', 'project'],
      ['urgent-security', 'security'],
    ] as const) {
      const rule = question.rules.find((one) => one.id === id)!
      expect(registerOf(kindBehaviours, rule)).toBe('incidents')
      const begun = incidentRegister.begin(rule, question)
      expect(begun).toEqual({ kind, date: FOUND, addressee: '达州市数字经济工作推进领导小组' })
      expect(incidentRegister.rule({ ...begun, id: found().id }, question)?.id).toBe(id)
    }
  })

  test('a rule of an event of its own is the one that the incident names', () => {
    const own = aRule('leak', { topic: 'security', event: 'leak', when: { kind: 'at-once' }, to: 'office' })
    const profile = { ...profileOn('baoshan'), rules: [own] }
    const question = { ...questionOn('baoshan'), profile, rules: [own] }
    const begun = incidentRegister.begin(own, question)
    expect(begun).toMatchObject({ kind: 'matter', rule: 'leak', addressee: '宝山区信息化委员会' })
    expect(atOnceIn('baoshan', found({ kind: 'matter', rule: 'leak' }), FOUND, profile)).toHaveLength(1)
    expect(atOnceIn('baoshan', found({ kind: 'matter' }), FOUND, profile)).toEqual([])
  })
})
