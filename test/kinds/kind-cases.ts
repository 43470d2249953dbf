import type { RecordOf, TableName } from '../../shared/journal/journal'

/** What one kind of record is asked to do, written by hand: a kind without a case does not compile. */
export interface KindCase<T extends TableName> {
  readonly record: RecordOf[T]
  /** The same record after an edit. */
  readonly edited: RecordOf[T]
  /** Records that it refers to, so that it may stand by itself in the bin and in a package. */
  readonly needs?: Partial<{ readonly [N in TableName]: RecordOf[N] }>
  /** True where a deleted one goes to the recycle bin. */
  readonly bin: boolean
  /** What the search finds it by, false where it is not searched. */
  readonly search: string | false
  /** The part of a package that holds it, false where it is not filed. */
  readonly part: string | false
  /** True where it goes with the unit when everything is cleared (清空). */
  readonly cleared: boolean
}

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const digest = (character: string): string => character.repeat(64)
const person: RecordOf['persons'] = { id: id(1), name: '张示例' }
const resource: RecordOf['resources'] = {
  id: id(2),
  status: '草稿',
  name: '示例低保名册',
  items: [{ id: id(3), name: '姓名', type: 'C' }],
}
const unit: RecordOf['unit'] = { id: 'unit', city: 'shuangyashan', name: '示例县民政局', type: 'dept', sample: false }
const filing: RecordOf['filings'] = {
  id: digest('a'),
  state: '待报送',
  file: '示例-filing-1-1.cdop',
  kind: 'filing',
  period: '2026年第四季度',
  epoch: 1,
  seq: 1,
  content: digest('b'),
  created: '2026-11-20T08:00:00.000Z',
  bytes: 10,
  counts: {},
  reasons: [],
  copies: [],
}
const training: RecordOf['trainings'] = { id: id(5), title: '示例培训', attendees: [{ personId: id(1) }] }
const matter: RecordOf['matters'] = { id: id(6), topic: 'meeting', title: '示例半年会议', date: '2026-06-30' }
const choice: RecordOf['dutyChoices'] = {
  id: id(7),
  duty: 'rule:meeting:2026-H1',
  title: '半年会议',
  kind: 'waived',
  reason: '示例原因',
  on: '2026-07-01',
}
const shape: RecordOf['importShapes'] = {
  id: id(8),
  words: ['资源名称'],
  rows: 1,
  book: ['目录'],
  mapping: [{ column: 'A', field: 'name' }],
  on: '2026-03-02',
}

/** Every kind of record with a case of its own. */
export const kindCases = (rules: RecordOf['loadedProfiles']): { readonly [T in TableName]: KindCase<T> } => ({
  unit: {
    record: unit,
    edited: { ...unit, address: '示例路1号' },
    bin: false,
    search: false,
    part: 'data/unit.ndjson',
    cleared: true,
  },
  resources: {
    record: resource,
    edited: { ...resource, abstract: '改过的摘要' },
    bin: true,
    search: '低保名册',
    part: 'data/resources.ndjson',
    cleared: true,
  },
  persons: {
    record: person,
    edited: { ...person, post: '副局长' },
    bin: true,
    search: '张示例',
    part: 'data/persons.ndjson',
    cleared: true,
  },
  appointments: {
    record: { id: id(4), personId: id(1), role: 'cdo', from: '2026-01-01' },
    edited: { id: id(4), personId: id(1), role: 'cdo', from: '2026-01-02' },
    needs: { persons: person },
    bin: true,
    search: false,
    part: 'data/appointments.ndjson',
    cleared: true,
  },
  trainings: {
    record: training,
    edited: { ...training, hours: '2' },
    needs: { persons: person },
    bin: true,
    search: false,
    part: 'data/trainings.ndjson',
    cleared: true,
  },
  filings: {
    record: filing,
    edited: { ...filing, state: '已报送' },
    bin: false,
    search: false,
    part: false,
    cleared: false,
  },
  filingDrafts: {
    record: { id: 'draft', period: '2026年第四季度', reasons: {}, folder: '' },
    edited: { id: 'draft', period: '2026年度', reasons: {}, folder: '' },
    bin: false,
    search: false,
    part: false,
    cleared: true,
  },
  matters: {
    record: matter,
    edited: { ...matter, note: '示例纪要' },
    bin: true,
    search: '示例半年会议',
    part: false,
    cleared: true,
  },
  dutyChoices: {
    record: choice,
    edited: { ...choice, kind: 'resumed' },
    bin: false,
    search: false,
    part: false,
    cleared: true,
  },
  calendarYears: {
    record: { id: '2027', source: '示例通知', off: ['2027-01-01'], work: [] },
    edited: { id: '2027', source: '示例通知', off: ['2027-01-01', '2027-01-02'], work: [] },
    bin: true,
    search: false,
    part: false,
    cleared: false,
  },
  policyTexts: {
    record: { id: 'shuangyashan', file: '示例.txt', text: '一、示例', loaded: '2026-03-02' },
    edited: { id: 'shuangyashan', file: '示例2.txt', text: '一、示例', loaded: '2026-03-03' },
    bin: true,
    search: false,
    part: false,
    cleared: false,
  },
  loadedProfiles: {
    record: rules,
    edited: { ...rules, loaded: '2026-03-03' },
    bin: true,
    search: false,
    part: false,
    cleared: false,
  },
  savedViews: {
    record: { id: id(9), name: '待补', filter: { query: '示例' } },
    edited: { id: id(9), name: '待补的', filter: { query: '示例' } },
    bin: false,
    search: false,
    part: false,
    cleared: false,
  },
  importShapes: {
    record: shape,
    edited: { ...shape, on: '2026-03-03' },
    bin: false,
    search: false,
    part: false,
    cleared: false,
  },
  systems: {
    record: { id: id(10), name: '示例救助系统', ownerPerson: id(1) },
    edited: { id: id(10), name: '示例救助系统', ownerPerson: id(1), network: '电子政务外网' },
    needs: { persons: person },
    bin: true,
    search: '救助系统',
    part: 'data/systems.ndjson',
    cleared: true,
  },
  demands: {
    record: { id: id(11), kind: 'need', name: '示例婚姻登记信息' },
    edited: { id: id(11), kind: 'need', name: '示例婚姻登记信息', note: '示例说明' },
    bin: true,
    search: false,
    part: 'data/demands.ndjson',
    cleared: true,
  },
  openings: {
    record: { id: id(12), year: '2026', resourceId: id(2) },
    edited: { id: id(12), year: '2026', resourceId: id(2), note: '示例说明' },
    needs: { resources: resource },
    bin: true,
    search: false,
    part: 'data/openings.ndjson',
    cleared: true,
  },
})
