import { describe, expect, test } from 'vitest'
import { followed, MOST_IN_TABLE, type Held } from '../../renderer/data/queries/table-drafts'
import type { ResourceDraft } from '../../shared/catalogue/resource'

const draft = (id: string, name = id): ResourceDraft => ({ id, status: '草稿', name, items: [] })
const held = (...ids: readonly string[]): Held => ({ order: ids, docs: new Map(ids.map((id) => [id, draft(id)])) })
const shown = ({ order, docs }: Held) => order.flatMap((id) => docs.get(id)?.name ?? [])

describe('a table that is open', () => {
  test('loses what is gone, and has it back in its place', () => {
    const without = followed(held('甲', '乙', '丙'), [['乙', null]])
    expect(shown(without)).toEqual(['甲', '丙'])
    expect(shown(followed(without, [['乙', draft('乙', '乙二')]]))).toEqual(['甲', '乙二', '丙'])
  })

  test('takes in at its end what undo brings back, and loses it with redo', () => {
    const more = followed(held('甲'), [['早先删除的', draft('早先删除的')]])
    expect(shown(more)).toEqual(['甲', '早先删除的'])
    expect(shown(followed(more, [['早先删除的', null]]))).toEqual(['甲'])
    expect(shown(followed(held('甲'), [['别的', null]]))).toEqual(['甲'])
  })

  test('takes in no more than it has room for', () => {
    const many = Array.from({ length: MOST_IN_TABLE + 5 }, (_, at) => String(at))
    const full = followed(
      held('甲'),
      many.map((id) => [id, draft(id)] as const),
    )
    expect(shown(full)).toHaveLength(MOST_IN_TABLE)
  })
})
