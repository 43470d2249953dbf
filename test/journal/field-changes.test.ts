import { describe, expect, test } from 'vitest'
import { fieldChanges } from '../../shared/journal/field-changes'

const item = (id: string, name: string, more = {}) => ({ id, name, ...more })

describe('field changes', () => {
  test('fields that came, went and changed; the order of members is none', () => {
    const before = { id: 'p', name: '张示例', post: '股长', resume: [{ from: '2020-01', what: '甲' }] }
    const after = { resume: [{ what: '甲', from: '2020-01' }], name: '张示例', rank: '一级', post: '局长', id: 'p' }
    expect(fieldChanges('persons', before, after)).toEqual([
      { field: 'post', from: '股长', to: '局长' },
      { field: 'rank', from: undefined, to: '一级' },
    ])
  })

  test('a new record is all its fields, a removed one too', () => {
    expect(fieldChanges('persons', null, { id: 'p', name: '张示例' })).toEqual([
      { field: 'name', from: undefined, to: '张示例' },
    ])
    expect(fieldChanges('persons', { id: 'p', name: '张示例' }, null)).toEqual([
      { field: 'name', from: '张示例', to: undefined },
    ])
  })

  test('items by id: added, removed, changed, moved', () => {
    const before = { id: 'r', items: [item('1', '甲'), item('2', '乙', { type: 'C' }), item('3', '丙')] }
    const after = { id: 'r', items: [item('2', '乙二', { type: 'N' }), item('1', '甲'), item('4', '丁')] }
    expect(fieldChanges('resources', before, after)).toEqual([
      { field: 'items', from: '丙', to: undefined, item: { id: '3', name: '丙' } },
      { field: 'name', from: '乙', to: '乙二', item: { id: '2', name: '乙二' } },
      { field: 'type', from: 'C', to: 'N', item: { id: '2', name: '乙二' } },
      { field: 'items', from: undefined, to: '丁', item: { id: '4', name: '丁' } },
      { field: 'order', from: ['甲', '乙', '丙'], to: ['乙二', '甲', '丁'] },
    ])
  })

  test('a removed item alone is no new order', () => {
    const before = { id: 'r', items: [item('1', '甲'), item('2', '乙')] }
    expect(fieldChanges('resources', before, { id: 'r', items: [item('2', '乙')] })).toHaveLength(1)
  })
})
