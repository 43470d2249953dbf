import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResource } from '../../shared/catalogue/check-resource'
import { indexResources } from '../../shared/catalogue/check-index'
import { completenessOf, completenessScore, type Completeness } from '../../shared/catalogue/completeness'
import { resourceFields } from '../../shared/catalogue/fields'
import { resourceDraft, type ResourceDraft, type ResourceField } from '../../shared/catalogue/resource'
import { cycleGaps } from '../../shared/catalogue/stale'
import { countingIds, lists } from '../support/analyse-file'

const today = '2026-11-21'
const id = countingIds()
const whole = resourceDraft.parse({
  id: id(),
  status: '草稿',
  class: '3',
  classItem: '民政',
  classSub: '救助',
  name: '救助站信息',
  code: '301001/1',
  provider: '示例县民政局',
  providerCode: '11999900MB0000001K',
  department: '救助股',
  system: '民政业务系统',
  abstract: '记录救助站的基本情况和床位数量。',
  formatClass: 'db',
  formatType: 'mysql',
  totalRecords: '1',
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
  items: [{ id: id(), name: '床位数', type: 'N', length: '8' }],
})

const scored = (resource: ResourceDraft): Completeness => {
  const findings = checkResource(resource, { lists, stage: 'filing', today }, indexResources([resource]))
  return completenessOf(resource, findings, cycleGaps(lists), today)
}
const scoreOf = (...resources: ResourceDraft[]) =>
  completenessScore(new Map(resources.map((resource) => [resource.id, scored(resource)])))
const bare: ResourceDraft = { id: id(), status: '草稿', items: [] }

describe('completeness', () => {
  it('is 100 of a whole record and of no record, 0 of an empty one', () => {
    expect(scoreOf(whole)).toEqual({ score: 100 })
    expect(scoreOf()).toEqual({ score: 100 })
    expect(scoreOf(bare).score).toBe(0)
  })

  it('names the gap that wins most over all records', () => {
    const noLevel = (): ResourceDraft => ({ ...whole, id: id(), dataLevel: undefined })
    const many = [noLevel(), noLevel(), { ...whole, id: id(), cycle: undefined }]
    const { next } = scoreOf(...many)
    expect(next).toMatchObject({ kind: 'fill', field: 'cycle' })
    const more = [...many, noLevel(), noLevel(), noLevel(), noLevel()]
    const { score, next: then } = scoreOf(...more)
    expect(then).toMatchObject({ kind: 'fill', field: 'dataLevel', gain: 1 })
    expect(then?.ids).toHaveLength(6)
    expect(score).toBe(97)
  })

  it.each<[string, Partial<ResourceDraft>, object]>([
    ['a stale resource', { lastUpdated: '2026-01-01' }, { kind: 'update', field: 'lastUpdated' }],
    ['items without a length', { items: [{ id: id(), name: '床位数', type: 'N' }] }, { kind: 'items', gain: 9 }],
    ['a wrong value', { providerCode: '11999900MB00000010' }, { kind: 'fix', field: 'providerCode' }],
    ['a basis that its type asks for', { shareType: '3', openType: '3' }, { kind: 'fix', field: 'shareType' }],
  ])('%s', (_, more, next) => expect(scoreOf({ ...whole, ...more }).next).toMatchObject(next))

  it('never falls when an empty field is filled, whatever with', () => {
    const fields = Object.keys(resourceFields) as ResourceField[]
    const codes = [...new Set(Object.values(lists).flatMap(({ entries }) => entries.map(({ code }) => code)))]
    const value = fc.oneof(
      fc.constantFrom(...codes, '救助站信息', '民政业务系统', '2020-01-01', '2026-11-20', '12', '9999'),
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }).map((raw) => ({ raw })),
    )
    const drafts = fc.tuple(fc.subarray(fields), fc.subarray(fields), fc.boolean(), fc.constantFrom(...fields), value)
    fc.assert(
      fc.property(drafts, ([kept, odd, items, field, filled]) => {
        if (field === 'secrecy') return
        const before: ResourceDraft = { id: whole.id, status: '草稿', items: items ? whole.items : [] }
        for (const each of kept) before[each] = whole[each]
        for (const each of odd) if (each !== 'secrecy' && kept.includes(each)) before[each] = { raw: '看不清' }
        delete before[field]
        expect(scored({ ...before, [field]: filled }).points).toBeGreaterThanOrEqual(scored(before).points)
      }),
    )
  })
})
