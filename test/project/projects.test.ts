import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists } from '../../electron/assets'
import { registerOf } from '../../shared/duties/settlement'
import { readPlain } from '../../shared/field/normalise-text'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../shared/kinds/record-lists'
import { mayVeto, vetoesOf, verdictsAt } from '../../shared/project/opinions'
import type { OpinionRow, ProjectDraft } from '../../shared/project/project'
import { aloneAdvice } from '../../shared/project/project-alone'
import { projectFields } from '../../shared/project/project-kind'
import { projectRegister } from '../../shared/project/project-register'
import type { Roster } from '../../shared/roster/roster'
import { nobody } from '../../shared/roster/roster'
import { urgencyOf } from '../../shared/duties/duty-summary'
import { nothingEntered } from '../duties/duty-sample'
import { recordTable } from '../duties/record-table'
import { unitDuties } from '../duties/unit-duties'
import { calendar, profileOn } from '../incident/incident-sample'
import { id } from '../kinds/sample-records'
import { applied, DAY, questionFor } from './project-sample'

const stateIn = (city: string, more: Partial<ProjectDraft>, today = DAY) =>
  projectRegister.state(applied(more), questionFor(city, today))

const reasons = '和县级平台重复建设，没有共享安排'
const opinion = (more: Partial<OpinionRow>): OpinionRow => ({
  stage: 'approval',
  date: '2026-05-20',
  who: '张示例',
  verdict: 'agree',
  ...more,
})

describe('A7 否决 is where the document of the city has it', () => {
  const stages = ['approval', 'building', 'acceptance']
  const where = (city: string) => stages.filter((stage) => mayVeto(questionFor(city).profile, stage))

  test('普 at 立项 and 验收, not at 建设; 达 and 天 everywhere; 双 and 宝 nowhere', () => {
    expect(where('puning')).toEqual(['approval', 'acceptance'])
    expect(where('dazhou')).toEqual(stages)
    expect(where('tianning')).toEqual(stages)
    expect(where('shuangyashan')).toEqual([])
    expect(where('baoshan')).toEqual([])
    for (const city of profileIds())
      for (const stage of ['', 'running', '运维', 'constructor'])
        expect(mayVeto(questionFor(city).profile, stage), `${city} ${stage}`).toBe(false)
    // A unit that no clause gives it has none, whatever the city.
    expect(vetoesOf(questionFor('dazhou', DAY, { type: 'town', listed: '1' }).profile)).toEqual([])
    // Before the document there was none.
    expect(vetoesOf(questionFor('puning', '2023-10-23').profile)).toEqual([])
  })

  test('the verdicts that can be chosen', () => {
    expect(verdictsAt(questionFor('puning').profile, 'building')).toEqual(['agree', 'revise'])
    expect(verdictsAt(questionFor('puning').profile, 'acceptance')).toEqual(['agree', 'revise', 'veto'])
  })

  test('it counts with reasons of ten characters, and stands to the end', () => {
    const vetoed = (more: Partial<OpinionRow>, project: Partial<ProjectDraft> = {}) =>
      stateIn('puning', { opinions: [opinion({ verdict: 'veto', reasons, ...more })], ...project })
    expect(vetoed({})).toEqual({ word: '已否决', open: false })
    expect(vetoed({ reasons: '一二三四五六七八九十' })).toEqual({ word: '已否决', open: false })
    expect(vetoed({ reasons: '一二三 四五六\n七八九  ' })).toEqual({ word: '意见待补', open: true })
    expect(vetoed({ reasons: undefined })).toEqual({ word: '意见待补', open: true })
    // Written by hand into a workbook or pasted: where the document has none, it is none.
    expect(vetoed({ stage: 'building' })).toEqual({ word: '意见待补', open: true })
    expect(vetoed({ stage: 'acceptance' }, { stage: 'running' })).toEqual({ word: '已否决', open: false })
    // The last opinion stands.
    const opinions = [opinion({ verdict: 'veto', reasons }), opinion({ date: '2026-06-01' })]
    expect(stateIn('puning', { opinions })).toEqual({ word: '立项', open: false })
  })

  test('天 50.0 万 applied for alone without 首席数据官 on that day is a remark; 49.99 or not alone is nothing', () => {
    const profile = profileOn('tianning', DAY)
    const officer = (from: string, to?: string): Roster => ({
      persons: [{ id: id(1), name: '张示例' }],
      appointments: [{ id: id(4), personId: id(1), role: 'cdo', from, ...(to !== undefined && { to }) }],
    })
    const told = (more: Partial<ProjectDraft>, roster: Roster = nobody, city = profile) =>
      aloneAdvice(applied({ budget: '50', alone: '1', ...more }), city, roster, '2026-08-01')
    expect(told({})).toMatchObject({ fromWan: 50, clause: '三（二）1', inPrinciple: true })
    expect(readPlain(projectFields.budget.type, '50.0')).toBe('50')
    expect(told({ budget: '49.99' })).toBeUndefined()
    expect(told({ alone: '0' })).toBeUndefined()
    expect(told({ alone: undefined })).toBeUndefined()
    expect(told({ budget: { raw: '五十多' } })).toBeUndefined()
    // The day of the application counts, not today.
    expect(told({}, officer('2026-05-18'))).toBeUndefined()
    expect(told({}, officer('2026-05-19'))).toMatchObject({ fromWan: 50 })
    expect(told({}, officer('2025-01-01', '2026-05-17'))).toMatchObject({ fromWan: 50 })
    for (const city of ['shuangyashan', 'dazhou', 'puning', 'baoshan'])
      expect(told({}, nobody, profileOn(city, DAY)), city).toBeUndefined()
    // The rule is the units', not the district's own.
    expect(told({}, nobody, profileOn('tianning', DAY, { type: 'county' }))).toBeUndefined()
    // Never a block: it changes neither the state nor the checks of the list.
    expect(stateIn('tianning', { budget: '50', alone: '1' })).toEqual({ word: '立项', open: false })
  })
})

describe('what waits in the register', () => {
  test('a project that runs its course is nobody’s to do', () => {
    const words = ['planned', 'approval', 'building', 'acceptance', 'running', 'stopped'].map((stage) =>
      stateIn('dazhou', { stage }),
    )
    expect(words.map(({ word }) => word)).toEqual(['拟申报', '立项', '建设', '验收', '运行', '终止'])
    expect(words.some(({ open }) => open)).toBe(false)
    expect(stateIn('dazhou', { stage: undefined })).toEqual({ word: '已登记', open: false })
    expect(stateIn('dazhou', { stage: { raw: '二期' } })).toEqual({ word: '二期', open: false })
  })

  test('an opinion that was asked for, and what is to be reworked, until a later opinion or stage', () => {
    expect(stateIn('dazhou', { opinions: [opinion({ verdict: undefined })] })).toEqual({
      word: '待提意见',
      open: true,
    })
    const revise = opinion({ verdict: 'revise', reasons: '请补写编目安排' })
    expect(stateIn('dazhou', { opinions: [revise] })).toEqual({ word: '待修改再报', open: true })
    expect(stateIn('dazhou', { opinions: [revise], stage: 'building' })).toEqual({ word: '建设', open: false })
    expect(stateIn('dazhou', { opinions: [revise], stage: 'stopped' })).toEqual({ word: '终止', open: false })
    expect(stateIn('dazhou', { opinions: [revise, opinion({ date: '2026-05-20' })] })).toEqual({
      word: '立项',
      open: false,
    })
    expect(stateIn('dazhou', { opinions: [opinion({ date: '2026-05-21' }), revise] })).toEqual({
      word: '立项',
      open: false,
    })
  })
})

describe('a serious project', () => {
  const atOnce = (city: string, more: Partial<ProjectDraft>, today = DAY) =>
    unitDuties(
      profileOn(city, today),
      { ...nothingEntered('2026-01-01'), projects: [applied({ serious: '1', ...more })] },
      today,
      calendar,
    ).filter(({ key }) => key === `project:${id(40)}`)

  test('达 五（三）: at once to the 领导小组, until the report stands', () => {
    const [duty, ...more] = atOnce('dazhou', {})
    expect(more).toEqual([])
    expect(duty).toMatchObject({
      title: '报告重要项目“示例一窗受理平台”',
      detail: '2026年5月18日申报，标为重要项目，还没有登记报告。',
      to: '达州市数字经济工作推进领导小组',
      due: null,
      atOnce: true,
      basis: { clause: '五（三）' },
      action: { place: { kind: 'record', table: 'projects', id: id(40) }, verb: '登记报告' },
    })
    expect(urgencyOf(duty!, DAY)).toBe('at-once')
    expect(stateIn('dazhou', { serious: '1' })).toEqual({ word: '待报告', open: true, pressing: true })
    expect(atOnce('dazhou', { reported: DAY })).toEqual([])
    expect(stateIn('dazhou', { serious: '1', reported: DAY })).toEqual({ word: '立项', open: false })
    // A report that is still to come is none.
    expect(atOnce('dazhou', { reported: '2026-05-19' })).toHaveLength(1)
    expect(atOnce('dazhou', { reported: { raw: '昨天' } })).toHaveLength(1)
    expect(atOnce('dazhou', { serious: '0' })).toEqual([])
    expect(atOnce('dazhou', { serious: { raw: '1' } })).toEqual([])
  })

  test.each(['shuangyashan', 'puning', 'baoshan', 'tianning'])('%s: nothing', (city) => {
    expect(atOnce(city, {})).toEqual([])
    expect(stateIn(city, { serious: '1' })).toEqual({ word: '立项', open: false })
  })
})

test('the standing rules about projects are those of the documents', () => {
  for (const city of profileIds()) {
    const { profile } = questionFor(city)
    const named = profile.rules.filter((rule) => registerOf(kindBehaviours, rule) === 'projects')
    const wanted = (recordTable[city]?.['project'] ?? '').split(' ').filter((one) => one !== '')
    expect(named.map(({ id: rule }) => rule).sort(), city).toEqual(wanted.sort())
    expect(projectRegister.rule(applied(), questionFor(city))?.id, city).toBe(
      profile.rules.find(({ id: rule, part }) => wanted.includes(rule) && part === 'own')?.id,
    )
  }
})

describe('the list asks', () => {
  const said = (more: Partial<ProjectDraft>) =>
    recordListOf('projects')
      .check({ resources: [], projects: [applied(more)] }, '', readCodeLists(), DAY)
      .map(({ level, rule, column, message }) => [level, rule, column, message])

  test('whether an amount was typed in 元, and keeps it', () => {
    expect(said({ budget: '500000' })).toEqual([
      [
        '建议',
        'project-budget',
        'budget',
        '预算填的是 500000 万元，合 50 亿元，是不是按元填的？如果是 500000 元，请改填 50；确实是 50 亿元的可以不改。',
      ],
    ])
    expect(said({ budget: '9999.99' })).toEqual([])
    expect(said({ budget: { raw: '大概五十' } }).map(([level, rule]) => [level, rule])).toEqual([
      ['需说明', 'list-unread'],
    ])
  })

  test('for the reasons of a 否决, who gave an opinion, and why it builds an exchange system', () => {
    expect(
      said({ opinions: [opinion({}), opinion({ verdict: 'veto', reasons: '不行', who: undefined })] }).map(
        ([level, rule, , message]) => [level, rule, message],
      ),
    ).toEqual([
      ['必改', 'project-veto-reasons', '第 2 条审核意见是否决，理由要写明，至少 10 个字；写明以前不算否决。'],
      ['需说明', 'project-opinion-who', '第 2 条审核意见没有写是谁提出的，请填首席数据官的姓名。'],
    ])
    expect(said({ exchange: '1' }).map(([level, rule]) => [level, rule])).toEqual([['需说明', 'project-exchange']])
    expect(said({ exchange: '1', exchangeWhy: '省级平台要求' })).toEqual([])
    expect(said({ exchange: '0' })).toEqual([])
    expect(said({ reported: '2026-05-19' }).map(([, rule]) => rule)).toEqual(['project-report-ahead'])
  })

  test('for a name', () => {
    expect(said({ title: undefined }).map(([level, rule]) => [level, rule])).toEqual([['必改', 'list-missing']])
  })
})

test.each([
  ['50', '50'],
  ['50.0', '50'],
  ['50万', '50'],
  ['50万元', '50'],
  ['500,000元', '50'],
  ['500000 元', '50'],
  ['1.2亿元', '12000'],
  ['３０万元', '30'],
  ['约50万元', { raw: '约50万元' }],
  ['50美元', { raw: '50美元' }],
  ['-5', { raw: '-5' }],
])('a budget typed as %s is %j in 万元', (typed, kept) => {
  expect(readPlain(projectFields.budget.type, typed)).toEqual(kept)
})
