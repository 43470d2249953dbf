import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists } from '../../electron/assets'
import { registerOf } from '../../shared/duties/settlement'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../shared/kinds/record-lists'
import { nobody } from '../../shared/roster/roster'
import type { ScenarioDraft, UsedData } from '../../shared/scenario/scenario'
import { scenarioPapersOf } from '../../shared/scenario/scenario-papers'
import { scenarioFieldsOf, scenarioRegister } from '../../shared/scenario/scenario-register'
import { dataName, usedDataOf, withData } from '../../shared/scenario/used-data'
import { recordTable } from '../duties/record-table'
import { id } from '../kinds/sample-records'
import { DAY, questionFor } from '../project/project-sample'

const lists = readCodeLists()
const scene = (more: Partial<ScenarioDraft> = {}): ScenarioDraft => ({
  id: id(41),
  kind: 'scene',
  title: '示例主动发现',
  stage: 'online',
  date: '2026-05-06',
  ...more,
})
const state = (more: Partial<ScenarioDraft>) => scenarioRegister.state(scene(more), questionFor('dazhou'))

describe('the fields of application', () => {
  test('are those that the document names: 双 四（三） twelve, 达 四（三） its own, the others free', () => {
    const of = (city: string) => scenarioFieldsOf(questionFor(city).profile, lists)
    expect(of('shuangyashan')).toHaveLength(12)
    expect(of('shuangyashan').slice(0, 2)).toEqual(['工业制造', '现代农业'])
    expect(of('dazhou')).toEqual(['融资服务', '社会救助', '涉税涉费', '地图发布', '民生服务', '产业升级', '社会治理'])
    for (const city of ['puning', 'baoshan', 'tianning']) expect(of(city), city).toEqual([])
  })

  test('are not yet there before the document', () => {
    expect(scenarioFieldsOf(questionFor('dazhou', '2023-05-05').profile, lists)).toEqual([])
  })
})

describe('what waits in the register', () => {
  test('what is planned or built is to be brought online; what is online is nobody’s to do', () => {
    expect(state({ stage: 'planned' })).toEqual({ word: '策划', open: true })
    expect(state({ stage: 'building' })).toEqual({ word: '建设', open: true })
    expect(state({})).toEqual({ word: '已上线', open: false })
    expect(state({ stage: 'stopped' })).toEqual({ word: '已停用', open: false })
    expect(state({ stage: undefined })).toEqual({ word: '已登记', open: false })
    expect(state({ stage: { raw: 'planned' } })).toEqual({ word: '策划', open: false })
  })

  test('an operation whose agreement ended is to be renewed or stopped, from the day after', () => {
    const question = questionFor('dazhou')
    expect(state({ kind: 'operation', to: DAY })).toEqual({ word: '已上线', open: false })
    expect(scenarioRegister.term(scene({ to: DAY }), question)).toBeUndefined()
    expect(state({ kind: 'operation', to: '2026-05-17' })).toEqual({ word: '协议到期', open: true })
    expect(scenarioRegister.term(scene({ to: '2026-05-17' }), question)).toMatchObject({
      due: '2026-05-17',
      overdue: true,
    })
    expect(state({ kind: 'operation', to: '2026-05-17', stage: 'stopped' })).toEqual({ word: '已停用', open: false })
  })
})

test('the standing rules about scenarios are those of the documents', () => {
  for (const city of profileIds()) {
    const { profile } = questionFor(city)
    const named = profile.rules.filter((rule) => registerOf(kindBehaviours, rule) === 'scenarios')
    const wanted = (recordTable[city]?.['scenario'] ?? '').split(' ').filter((one) => one !== '')
    expect(named.map(({ id: rule }) => rule).sort(), city).toEqual(wanted.sort())
  }
})

describe('the list asks', () => {
  const said = (more: Partial<ScenarioDraft>) =>
    recordListOf('scenarios')
      .check({ resources: [], scenarios: [scene(more)] }, '', lists, DAY)
      .map(({ level, rule, column }) => [level, rule, column])

  test('for the day of what is online, for who operates, how results were counted, and for days in order', () => {
    expect(said({})).toEqual([])
    expect(said({ date: undefined })).toEqual([['需说明', 'scenario-online', 'date']])
    expect(said({ date: undefined, stage: 'planned' })).toEqual([])
    expect(said({ kind: 'operation', agency: '示例县政府' })).toEqual([['建议', 'scenario-agency', 'operator']])
    expect(said({ kind: 'operation', agency: '示例县政府', operator: '示例公司' })).toEqual([])
    expect(said({ results: [{ what: '户数', number: '126' }] })).toEqual([['建议', 'scenario-how', 'results']])
    expect(said({ results: [{ what: '户数', number: '126', how: '上年全年' }] })).toEqual([])
    expect(said({ from: '2026-05-02', to: '2026-05-01' })).toEqual([['必改', 'scenario-term', 'to']])
    expect(said({ from: '2026-05-01', to: '2026-05-01' })).toEqual([])
  })
})

describe('data that are used', () => {
  const sources = {
    resources: [
      { id: id(2), name: '示例低保名册' },
      { id: id(3), name: '示例台账' },
      { id: id(4), name: '示例台账' },
    ],
    demands: [
      { id: id(11), name: '示例婚姻登记信息' },
      { id: id(12), name: '示例低保名册' },
      { id: id(13), name: '示例台账' },
    ],
  }

  test('are the one resource or demand of that name, a resource first; what two bear stays a name', () => {
    expect(usedDataOf('示例低保名册', sources)).toEqual({ resourceId: id(2) })
    expect(usedDataOf(' 示例婚姻登记信息 ', sources)).toEqual({ demandId: id(11) })
    expect(usedDataOf('示例台账', sources)).toEqual({ name: '示例台账' })
    expect(usedDataOf('别处的数据', sources)).toEqual({ name: '别处的数据' })
    expect(usedDataOf('  ', sources)).toBeUndefined()
  })

  test('read as they are called, and as gone where nothing has that id', () => {
    expect(dataName({ demandId: id(11) }, sources)).toBe('示例婚姻登记信息')
    expect(dataName({ resourceId: id(9) }, sources)).toBe('（已删除的数据）')
  })

  test('stand once each, and read as they were typed', () => {
    const names = fc.constantFrom('示例低保名册', '示例婚姻登记信息', '示例台账', '别处的数据', '甲', '乙')
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (typed) => {
        const all = typed.reduce<UsedData[]>((sofar, one) => withData(sofar, usedDataOf(one, sources)!), [])
        expect(all.map((one) => dataName(one, sources))).toEqual([...new Set(typed)])
      }),
    )
  })
})

describe('the case page', () => {
  const facts = {
    ...questionFor('shuangyashan'),
    unit: '示例县民政局',
    roster: nobody,
    records: {
      resources: [{ id: id(2), status: '草稿' as const, name: '示例低保名册', items: [] }],
      persons: [],
      demands: [],
    },
  }
  const papers = (more: Partial<ScenarioDraft>) => scenarioPapersOf(scene(more), facts)

  test('is there once something is written of the scenario', () => {
    expect(papers({})).toEqual([])
    expect(papers({ practice: '按月比对。' }).map(({ label }) => label)).toEqual(['典型案例'])
  })

  test('says what it is, and leaves out what nobody wrote', () => {
    const [paper] = papers({
      field: '城市治理',
      practice: '按月比对。',
      effect: '上门核实。',
      data: [{ resourceId: id(2) }, { name: '医保支出信息' }],
      results: [{ what: '主动发现', number: '126', unit: '户', how: '上年全年' }],
    })
    const made = paper!.make()
    expect(made).toMatchObject({ title: '示例主动发现典型案例', signature: { unit: '示例县民政局', date: '' } })
    expect(made.blocks).toEqual([
      { kind: 'heading', level: 1, text: '基本情况' },
      { kind: 'fact', label: '报送单位', value: '示例县民政局' },
      { kind: 'fact', label: '应用领域', value: '城市治理' },
      { kind: 'fact', label: '类别', value: '应用场景' },
      { kind: 'fact', label: '上线日期', value: '2026年5月6日' },
      { kind: 'heading', level: 1, text: '主要做法' },
      { kind: 'paragraph', text: '按月比对。' },
      { kind: 'heading', level: 1, text: '用到的数据' },
      { kind: 'paragraph', text: '示例低保名册、医保支出信息' },
      { kind: 'heading', level: 1, text: '取得的成效' },
      { kind: 'paragraph', text: '上门核实。' },
      expect.objectContaining({ kind: 'table', rows: [['主动发现', '126户', '上年全年']] }),
    ])
  })
})
