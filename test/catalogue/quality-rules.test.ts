import { describe, expect, it } from 'vitest'
import { checkResources } from '../../shared/catalogue/check-catalogue'
import type { CheckContext } from '../../shared/catalogue/check-context'
import { itemFields, resourceFields } from '../../shared/catalogue/fields'
import { resourceDraft, type ItemDraft, type ResourceDraft } from '../../shared/catalogue/resource'
import { rules, type RuleId } from '../../shared/catalogue/quality-rules'
import { countingIds, lists } from '../support/analyse-file'

const context: CheckContext = { lists, stage: 'filing', today: '2026-11-21', persons: new Set(['p1']) }
const id = countingIds()
const resource = (more: Partial<ResourceDraft> = {}, item: Partial<ItemDraft> = {}): ResourceDraft =>
  resourceDraft.parse({
    id: id(),
    status: '草稿',
    class: '3',
    classItem: '民政',
    classSub: '救助',
    name: '救助站信息',
    code: '301001/1',
    provider: '示例县民政局',
    providerCode: '11999900MB0000001K',
    abstract: '记录救助站的基本情况和床位数量。',
    formatClass: 'db',
    formatType: 'mysql',
    shareType: '1',
    shareWayClass: 'platform',
    shareWay: 'db',
    openType: '1',
    cycle: 'monthly',
    lastUpdated: '2026-11-01',
    published: '2024-07-14',
    dataLevel: 'g1',
    secrecy: '0',
    hasPersonal: '0',
    hasSensitive: '0',
    ownerPerson: 'p1',
    items: [{ id: id(), name: '床位数', type: 'N', length: '8', ...item }],
    ...more,
  })
const found = (one: ResourceDraft, more: Partial<CheckContext> = {}): string[] =>
  checkResources([one], { ...context, ...more }).map(({ level, rule, field }) => `${level} ${rule} ${field}`)

describe('rules of quality', () => {
  it('find nothing in a whole record', () => expect(found(resource())).toEqual([]))

  it.each<[string, Partial<ResourceDraft>, Partial<ItemDraft>, string[]]>([
    ['a code of another class', { class: '2' }, {}, ['需说明 code-class-mismatch code']],
    ['a related code nobody has', { related: '301001/7' }, {}, ['需说明 related-unknown related']],
    ['a related code of others', { related: '外部：301001/7、公安人口（外部）' }, {}, []],
    ['a related category', { related: '低保信息' }, {}, []],
    ['itself as related', { related: '301001/1' }, {}, ['建议 related-self related']],
    [
      'opened but not shared',
      { shareType: '3', shareBasis: '《统计法》第九条' },
      {},
      ['需说明 open-not-shared openType'],
    ],
    ['a condition of no use', { shareCondition: '须申请' }, {}, ['建议 condition-unused shareCondition']],
    ['a basis of no use', { shareBasis: '《统计法》第九条' }, {}, ['建议 condition-unused shareBasis']],
    ['an open amount', { openType: '3', openRecords: '2' }, {}, ['建议 open-amount-unexpected openRecords']],
    ['no open amount', { openType: '3', openRecords: '0' }, {}, []],
    ['past its month', { lastUpdated: '2026-10-20' }, {}, ['建议 stale lastUpdated']],
    ['on the last day of its month', { lastUpdated: '2026-10-21' }, {}, []],
    ['never to be updated', { lastUpdated: '2020-01-01', cycle: 'static' }, {}, []],
    ['an owner who left', { ownerPerson: 'p2' }, {}, ['需说明 person-gone ownerPerson']],
    ['an item wider than the whole', { openType: '3' }, { openType: '1' }, ['建议 item-wider item.openType']],
    ['an item narrower', {}, { openType: '3' }, []],
    ['a key that may be empty', {}, { isKey: '1', nullable: '1' }, ['建议 key-nullable item.nullable']],
    ['more decimals than digits', {}, { precision: '9' }, ['建议 precision-exceeds-length item.precision']],
    ['a secret name', { name: '机密文件清单' }, {}, ['需说明 secret-word name']],
    ['a secret item', {}, { name: '密级' }, ['需说明 secret-word item.name']],
    ['a word that says not secret', { abstract: '记录本站非涉密信息系统的清单。' }, {}, []],
    ['personal items', {}, { name: '经办人手机号' }, ['建议 personal-suspected hasPersonal']],
    ['sensitive items', {}, { name: '病历摘要' }, ['建议 sensitive-suspected hasSensitive']],
    [
      'sensitive and not personal',
      { hasSensitive: '1', shareType: '3', shareBasis: '《统计法》第九条', openType: '3' },
      {},
      ['需说明 sensitive-not-personal hasPersonal'],
    ],
    [
      'sensitive and shared',
      { hasSensitive: '1', hasPersonal: '1', openType: '3' },
      {},
      ['建议 sensitive-impact hasSensitive'],
    ],
    ['personal and open', { hasPersonal: '1' }, {}, ['需说明 personal-open openType']],
    ['no data level', { dataLevel: undefined }, {}, ['建议 data-level-missing dataLevel']],
    [
      'important data under conditions',
      { dataLevel: 'important', shareType: '2', shareCondition: '须申请', openType: '3' },
      {},
      ['建议 level-restricted dataLevel'],
    ],
    ['core data for everybody', { dataLevel: 'core' }, {}, ['需说明 level-unconditional shareType']],
    ['an item above its resource', {}, { level: 'g3' }, ['建议 item-level-above dataLevel']],
    ['a real number as example', {}, { example: '13800000000' }, ['需说明 example-personal item.example']],
    ['eighteen digits without a right check mark', {}, { example: '110101199001010000' }, []],
  ])('%s', (_, more, item, expected) => expect(found(resource(more, item))).toEqual(expected))

  it('ask an import about no column it lacks', () => {
    const bare = resource(
      { hasPersonal: undefined, hasSensitive: undefined, dataLevel: undefined },
      { name: '病历和手机' },
    )
    const missingColumns = new Set(['hasPersonal', 'hasSensitive', 'dataLevel'])
    expect(found(bare, { stage: 'import', missingColumns }).filter((line) => !line.includes('column'))).toEqual([])
  })

  it('repeat no number of a person', () => {
    const [only] = checkResources([resource({}, { example: '13800000000' })], context)
    expect(JSON.stringify(only)).not.toContain('13800000000')
  })

  it('suggest what a press can store', () => {
    const suggestion = (more: Partial<ResourceDraft>, item: Partial<ItemDraft>) =>
      checkResources([resource(more, item)], context)[0]?.suggestion
    expect(suggestion({}, { name: '手机' })).toBe('1')
    expect(suggestion({}, { level: 'g3' })).toBe('g3')
  })
})

/** Every field of the recommended schema, and the rules that watch over it; a sentence where no rule can. */
const watched: Readonly<Record<string, readonly RuleId[] | string>> = {
  class: ['required-missing', 'value-not-in-list', 'code-class-mismatch'],
  classItem: ['required-missing', 'text-too-long'],
  classSub: ['required-missing', 'text-too-long'],
  classLeaf: ['text-too-long'],
  name: ['name-is-system', 'duplicate-by-punctuation', 'fill-down-counted', 'secret-word', 'text-too-long'],
  code: ['code-drift', 'code-duplicate', 'code-pattern', 'code-class-mismatch'],
  provider: ['required-missing', 'fill-down-counted'],
  providerCode: ['provider-code-wrong', 'provider-code-uneven'],
  department: ['fill-down-counted', 'text-too-long'],
  system: ['fill-down-counted', 'secret-word'],
  abstract: ['missing-abstract', 'abstract-equals-name', 'abstract-length', 'secret-word'],
  formatClass: ['required-missing', 'value-not-in-list'],
  formatType: ['format-type-mismatch', 'format-type-unlisted'],
  formatOther: ['format-type-unlisted'],
  totalStorage: ['number-with-unit', 'number-unclear'],
  totalRecords: ['number-with-unit', 'number-unclear'],
  sharedStorage: ['volume-exceeds-total'],
  sharedRecords: ['volume-exceeds-total'],
  openStorage: ['volume-exceeds-total', 'open-amount-unexpected'],
  openRecords: ['volume-exceeds-total', 'open-amount-unexpected'],
  shareType: ['required-missing', 'value-not-in-list', 'level-unconditional'],
  shareCondition: ['condition-missing', 'condition-unused'],
  shareBasis: ['refused-without-basis', 'condition-unused'],
  shareWayClass: ['share-way-class-mismatch'],
  shareWay: ['share-way-mismatch', 'share-way-unusual'],
  openType: ['required-missing', 'open-not-shared', 'personal-open'],
  openCondition: ['condition-missing', 'condition-unused'],
  cycle: ['required-missing', 'value-not-in-list'],
  cycleNote: ['required-missing'],
  lastUpdated: ['stale', 'date-in-future', 'bad-date', 'date-incomplete'],
  published: ['required-missing', 'date-in-future', 'bad-date', 'date-incomplete'],
  related: ['related-unknown', 'related-self'],
  dataLevel: ['data-level-missing', 'level-restricted', 'item-level-above'],
  classTag: 'GB/T 43697 leaves the classes to each trade; no closed list to check against',
  secrecy: ['secret-refused', 'secret-word'],
  hasPersonal: ['personal-suspected', 'sensitive-not-personal'],
  hasSensitive: ['sensitive-suspected', 'sensitive-impact'],
  dutyBasis: 'free text; no standard says its form',
  matterCode: 'the form of the codes is local and not published',
  scope: ['secret-word'],
  timeRange: 'free text; no standard says its form',
  collected: ['value-not-in-list'],
  hookStatus: ['text-too-long'],
  focusFields: ['value-not-in-list'],
  registrationNo: 'the form of the number is not published (26号)',
  registrationKind: 'free text; each office of registration has its own words',
  registrationOffice: 'free text; whoever registers is no unit that is known here',
  registrationDay: 'as it stands on the certificate',
  registrationUntil: 'as it stands on the certificate',
  source: 'free text; no standard says its values',
  sourceUnit: 'free text; other units are not kept here',
  ownerPerson: ['person-not-chosen', 'person-gone'],
  changeReason: 'the journal keeps every change; filing asks for reasons of 需说明',
  items: ['items-missing'],
  'item.name': ['item-name-duplicate', 'required-missing', 'secret-word'],
  'item.enName': ['text-too-long'],
  'item.type': ['required-missing', 'value-not-in-list'],
  'item.length': ['value-unclear', 'required-missing'],
  'item.precision': ['precision-exceeds-length'],
  'item.isKey': ['key-nullable'],
  'item.nullable': ['key-nullable'],
  'item.dictRef': 'dictionaries of a unit are not kept here, so no reference can be followed',
  'item.level': ['item-level-above'],
  'item.shareType': ['item-wider'],
  'item.openType': ['item-wider'],
  'item.example': ['example-personal'],
  'item.description': ['secret-word'],
}

describe('the schema', () => {
  it('has rules, or a reason for none, at every field', () => {
    const fields = [...Object.keys(resourceFields), 'items', ...Object.keys(itemFields).map((field) => `item.${field}`)]
    expect(Object.keys(watched).sort()).toEqual(fields.sort())
  })

  it('uses every rule at some field, but for two about the workbook itself', () => {
    const used = new Set(Object.values(watched).flatMap((each) => (typeof each === 'string' ? [] : each)))
    const unused = Object.keys(rules).filter((rule) => !used.has(rule as RuleId))
    expect(unused.sort()).toEqual(['required-column-missing', 'uneven-in-resource'])
  })
})
