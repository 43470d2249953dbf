import { expect, test } from 'vitest'
import { createCatalogueCheck } from '../../renderer/data/check/resource-check'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { lists } from '../support/analyse-file'

const owned = (ownerPerson: string): ResourceDraft => ({
  id: '00000000-0000-4000-8000-000000000001',
  status: '草稿',
  name: '低保对象信息',
  ownerPerson,
  items: [],
})

test('who left the roster is said while one works, not only when a filing is made', () => {
  const check = createCatalogueCheck({ lists, stage: 'filing', today: '2026-11-21' })
  const resource = owned('p1')
  const gone = () => check.of(resource.id).filter(({ rule }) => rule === 'person-gone').length
  check.all([resource], new Set(['p1']))
  expect(gone()).toBe(0)
  check.all([resource], new Set())
  expect(gone()).toBe(1)
  // What is typed meanwhile is checked against the same roster.
  check.some([[resource.id, { ...resource, abstract: '记录低保对象的家庭情况和补助。' }]])
  expect(gone()).toBe(1)
  check.some([[resource.id, { ...resource, ownerPerson: { raw: '李示例' } }]])
  expect(gone()).toBe(0)
})
