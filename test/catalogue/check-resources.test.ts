import { describe, expect, it } from 'vitest'
import { checkResources } from '../../shared/catalogue/check-catalogue'
import type { CheckContext } from '../../shared/catalogue/check-context'
import { resourceDraft, type ResourceDraft } from '../../shared/catalogue/resource'
import { rules } from '../../shared/catalogue/quality-rules'
import { countingIds, lists } from '../support/analyse-file'

const context: CheckContext = { lists, stage: 'filing', today: '2026-11-21' }
const id = countingIds()
const resource = (more: Partial<ResourceDraft> = {}): ResourceDraft =>
  resourceDraft.parse({
    id: id(),
    status: '草稿',
    class: '3',
    classItem: '民政',
    classSub: '救助',
    name: '低保家庭信息',
    code: '301001/1',
    provider: '示例县民政局',
    providerCode: '11999900MB0000001K',
    abstract: '记录低保家庭的基本情况和审批结果。',
    formatClass: 'db',
    formatType: 'mysql',
    totalStorage: '2',
    sharedStorage: '1',
    shareType: '1',
    shareWayClass: 'platform',
    shareWay: 'db',
    openType: '3',
    cycle: 'monthly',
    published: '2024-07-14',
    secrecy: '0',
    hasPersonal: '1',
    hasSensitive: '0',
    dataLevel: 'g3',
    ownerPerson: 'p1',
    items: [{ id: id(), name: '姓名', type: 'C', length: '50' }],
    ...more,
  })
const found = (all: readonly ResourceDraft[], more: Partial<CheckContext> = {}): string[] =>
  checkResources(all, { ...context, ...more }).map(({ level, rule, field }) => `${level} ${rule} ${field}`)

describe('checks at filing', () => {
  it('find nothing in a whole record', () => expect(found([resource()])).toEqual([]))

  it.each<[string, Partial<ResourceDraft>, string[]]>([
    ['a system', { name: '低保信息管理系统' }, ['必改 name-is-system name']],
    ['an ecosystem', { name: '湿地生态系统' }, []],
    ['no provider code yet', { providerCode: '暂无' }, []],
    ['a wrong check digit', { providerCode: '11999900MB00000010' }, ['必改 provider-code-wrong providerCode']],
    ['a file as a database', { formatClass: 'file', formatType: 'pdf' }, ['必改 share-way-mismatch shareWay']],
    ['a disk by hand', { formatClass: 'file', formatType: 'pdf', shareWayClass: 'other', shareWay: 'disk' }, []],
    ['a type of another class', { formatType: 'docx' }, ['必改 format-type-mismatch formatType']],
    ['no condition', { shareType: '2' }, ['必改 condition-missing shareCondition']],
    [
      'a law without an article',
      { shareType: '3', shareBasis: '《统计法》' },
      ['必改 refused-without-basis shareBasis'],
    ],
    ['law and article', { shareType: '3', shareBasis: '《统计法》第九条' }, []],
    ['more shared than there is', { sharedStorage: '3' }, ['需说明 volume-exceeds-total sharedStorage']],
    ['a day to come', { published: '2027-01-01' }, ['需说明 date-in-future published']],
    ['a month', { published: { raw: '2024年7月' } }, ['必改 date-incomplete published']],
    ['an owner not on the roster', { ownerPerson: { raw: '张示例' } }, ['需说明 person-not-chosen ownerPerson']],
    ['an empty required field', { cycle: undefined }, ['需说明 required-missing cycle']],
    ['no items', { items: [] }, ['需说明 items-missing items']],
    ['a short abstract', { abstract: '低保' }, ['建议 abstract-length abstract']],
  ])('%s', (_, more, expected) => expect(found([resource(more)])).toEqual(expected))

  it('compare resources of one provider only, and report the later one', () => {
    const twin = resource({ name: '低保 家庭信息。', code: '301001/2' })
    const elsewhere = resource({ provider: '东河镇人民政府', code: '301001/3' })
    const all = checkResources([resource(), twin, elsewhere], context)
    expect(all.map(({ rule, resourceId }) => [rule, resourceId])).toEqual([['duplicate-by-punctuation', twin.id]])
  })

  it('report the code of the minority, with the usual one to take', () => {
    const odd = resource({ name: '丙', code: '301001/9', providerCode: '12999900MB335098KL' })
    const [finding] = checkResources([resource(), resource({ name: '乙', code: '301001/8' }), odd], context)
    expect(finding).toMatchObject({
      rule: 'provider-code-uneven',
      resourceId: odd.id,
      suggestion: '11999900MB0000001K',
    })
  })

  it('suggest the nearest value, ready to be stored', () => {
    const suggest = (raw: string): string | undefined =>
      checkResources([resource({ cycle: { raw } })], context)[0]?.suggestion
    expect([suggest('有空就更新'), suggest('每季未'), suggest('每年度末')]).toEqual([
      'irregular',
      'quarterly',
      'yearly',
    ])
  })
})

describe('checks at import', () => {
  it('say a missing column once and no row of it', () => {
    const bare = resource({ abstract: undefined, cycle: undefined })
    expect(
      found([bare, resource({ ...bare, id: id(), name: '乙', code: '301001/2' })], {
        stage: 'import',
        missingColumns: new Set(['abstract', 'cycle']),
      }),
    ).toEqual(['建议 required-column-missing cycle', '建议 required-column-missing abstract'])
  })

  it('block by the named rules alone', () => {
    const blocking = Object.entries(rules).filter(([, { level }]) => level === '必改')
    expect(blocking).toHaveLength(15)
  })
})
