import { readCodeLists } from '../../electron/assets'
import { describe, expect, test } from 'vitest'
import { recordListOf } from '../../shared/kinds/record-lists'
import type { ListGap } from '../../shared/lists/check-fields'
import type { CheckedRecords, ListedResource } from '../../shared/lists/record-list'
import { unlistedSystems } from '../../shared/system/unlisted-systems'
import { listIds } from '../../shared/profile/list-id'
import type { DemandDraft } from '../../shared/demand/demand'
import type { OpeningDraft } from '../../shared/opening/opening'
import type { SystemDraft } from '../../shared/system/system'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const resource = (n: number, more: Partial<ListedResource> = {}): ListedResource => ({
  id: id(n),
  name: `资源${String(n)}`,
  system: '救助系统',
  shareType: '1',
  openType: '1',
  dutyBasis: '职责',
  collected: '1',
  hookStatus: '已挂接',
  unnamedItems: [],
  ...more,
})
const system = (more: Partial<SystemDraft> = {}): SystemDraft => ({
  id: id(900),
  name: '救助系统',
  owner: 'own',
  state: 'running',
  ...more,
})
const demand = (more: Partial<DemandDraft> = {}): DemandDraft => ({
  id: id(800),
  kind: 'need',
  name: '户籍信息',
  provider: '示例县公安局',
  dataItems: '姓名、住址',
  purpose: '救助核对',
  state: 'raised',
  ...more,
})
const opening = (more: Partial<OpeningDraft> = {}): OpeningDraft => ({
  id: id(700),
  year: '2026',
  resourceId: id(1),
  planned: '2026-06-30',
  state: 'planned',
  ...more,
})
const facts = (more: Partial<CheckedRecords> = {}): CheckedRecords => ({
  systems: [system()],
  demands: [demand(), demand({ id: id(801), kind: 'backflow' })],
  openings: [opening()],
  resources: [resource(1)],
  ...more,
})
const lists = readCodeLists()
const checkList = (list: (typeof listIds)[number], records: CheckedRecords): readonly ListGap[] =>
  recordListOf(list).check(records, '2026', lists, '2026-11-20')
const rulesOf = (list: (typeof listIds)[number], more: Partial<CheckedRecords>): string[] =>
  checkList(list, facts(more)).map(({ rule, level, column }) => `${level} ${rule} ${column ?? ''}`.trim())

test('words of secrets in a record of a list are pointed out; phrases that deny it are not', () => {
  expect(rulesOf('systems', { systems: [system({ note: '内有绝密文件' })] })).toEqual(['需说明 list-secret-word note'])
  expect(rulesOf('demands', { demands: [demand({ purpose: '机密核对' })] })).toEqual([
    '需说明 list-secret-word purpose',
  ])
  expect(rulesOf('opening', { openings: [opening({ note: '非涉密' })] })).toEqual([])
})

test('complete lists have no finding', () => {
  for (const list of listIds) expect(checkList(list, facts())).toEqual([])
})

describe('information systems', () => {
  test('what is required, what was typed and cannot be read, and a line system without its upper unit', () => {
    expect(rulesOf('systems', { systems: [{ id: id(900), name: '救助系统' }] })).toEqual([
      '必改 list-missing owner',
      '必改 list-missing state',
    ])
    expect(rulesOf('systems', { systems: [system({ state: { raw: '还行' } })] })).toEqual(['必改 list-unread state'])
    expect(rulesOf('systems', { systems: [system({ ownerPerson: { raw: '张示例' } })] })).toEqual([])
    expect(rulesOf('systems', { systems: [system({ owner: 'line' })] })).toEqual(['必改 system-upper-unit upperUnit'])
    expect(rulesOf('systems', { systems: [system({ owner: 'line', upperUnit: '示例省民政厅' })] })).toEqual([])
  })

  test('names that differ in width and punctuation only are one name', () => {
    const twice = [system(), system({ id: id(901), name: '救助 系统' })]
    expect(rulesOf('systems', { systems: twice })).toEqual(['必改 system-twice name', '必改 system-twice name'])
  })

  test('systems of resources that the list does not name are told once, with how many resources', () => {
    const resources = [
      resource(1, { system: '婚姻系统' }),
      resource(2, { system: '婚姻 系统' }),
      resource(3, { system: '殡葬系统' }),
      resource(4, { system: '' }),
      resource(5),
      resource(6, { system: '救助简称' }),
    ]
    const systems = [system({ shortName: '救助简称' })]
    expect(unlistedSystems(systems, resources)).toEqual([
      { name: '婚姻系统', count: 2 },
      { name: '殡葬系统', count: 1 },
    ])
    const [first] = checkList('systems', facts({ systems, resources }))
    expect(first).toMatchObject({ level: '需说明', key: '', unlisted: '婚姻系统' })
    expect(first?.message).toBe('目录中 2 条资源的来源系统“婚姻系统”不在信息系统清单里。')
  })
})

describe('demands', () => {
  test('needs and backflow are checked apart', () => {
    const demands = [demand({ id: id(802), kind: 'backflow', state: 'met' })]
    expect(rulesOf('demands', { demands })).toEqual([])
    expect(rulesOf('backflow', { demands })).toEqual(['必改 demand-met met'])
  })

  test('planned before raised; the same data of the same provider twice', () => {
    expect(rulesOf('demands', { demands: [demand({ raised: '2026-05-01', planned: '2026-04-30' })] })).toEqual([
      '需说明 demand-dates planned',
    ])
    expect(rulesOf('demands', { demands: [demand({ raised: '2026-05-01', planned: '2026-05-01' })] })).toEqual([])
    const twice = [demand(), demand({ id: id(803) }), demand({ id: id(804), provider: '示例县医保局' })]
    expect(rulesOf('demands', { demands: twice })).toEqual(['需说明 demand-twice name', '需说明 demand-twice name'])
  })
})

describe('the plan of opening', () => {
  test('opened without a day, refused or gone resources, a day of another year, twice the same', () => {
    expect(rulesOf('opening', { openings: [opening({ state: 'opened' })] })).toEqual(['必改 opening-opened opened'])
    expect(rulesOf('opening', { resources: [resource(1, { openType: '3' })] })).toEqual([
      '必改 opening-refused openType',
    ])
    expect(rulesOf('opening', { resources: [] })).toEqual(['必改 opening-gone name'])
    expect(rulesOf('opening', { openings: [opening({ planned: '2027-01-01' })] })).toEqual([
      '需说明 opening-year planned',
    ])
    expect(rulesOf('opening', { openings: [opening(), opening({ id: id(701) })] })).toEqual([
      '必改 opening-twice name',
      '必改 opening-twice name',
    ])
  })

  test('plans of other years are not looked at', () => {
    expect(rulesOf('opening', { openings: [opening({ year: '2025', state: 'opened' })] })).toEqual([])
  })
})

test('lists of resources advise on the one thing they are for, and count items one by one', () => {
  const resources = [
    resource(1, { dutyBasis: '', collected: '', hookStatus: '', unnamedItems: [0, 2] }),
    resource(2, { shareType: '3', hookStatus: '' }),
  ]
  expect(rulesOf('functions', { resources })).toEqual(['建议 list-duty dutyBasis'])
  expect(rulesOf('gathering', { resources })).toEqual(['建议 list-collected collected'])
  expect(rulesOf('responsibility', { resources })).toEqual(['建议 list-hook hookStatus'])
  expect(checkList('dictionary', facts({ resources }))).toMatchObject([{ key: id(1), count: 2 }])
})
