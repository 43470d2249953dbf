import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { useEditor } from '../../renderer/data/queries/use-editor'
import type { Edit } from '../../renderer/data/store/records'
import { isBegun, periodOf, startingDraft } from '../../renderer/features/filing/filing-draft'
import type { FilingDraft } from '../../shared/filing/filing-draft'
import type { PersonDraft } from '../../shared/roster/person'

/** What a hook gives at its first rendering; its functions go on working on what that rendering keeps. */
const firstOf = <T>(hook: () => T): T => {
  const seen: T[] = []
  const Probe = () => {
    seen.push(hook())
    return null
  }
  renderToStaticMarkup(createElement(Probe))
  return seen.at(-1)!
}

describe('useEditor', () => {
  const stored: PersonDraft = {
    id: '00000000-0000-4000-8000-000000000001',
    name: '张示例',
    post: '科长',
  }

  test('an edit is saved as the whole record; a field that was emptied is absent', async () => {
    const saved: [string, readonly Edit[]][] = []
    const save = (label: string, edits: readonly Edit[]) => {
      saved.push([label, edits])
      return Promise.resolve(true)
    }
    const { record, edit } = firstOf(() => useEditor({ table: 'persons', stored, save }))
    expect(record).toBe(stored)
    expect(await edit('修改人员：张示例', { post: undefined, department: '办公室' })).toBe(true)
    const after = { id: stored.id, name: '张示例', department: '办公室' }
    expect(saved).toEqual([['修改人员：张示例', [{ table: 'persons', id: stored.id, after }]]])
    expect(Object.keys(after)).not.toContain('post')
    const [, [first] = []] = saved[0] ?? []
    expect(Object.keys(first?.after ?? {})).toEqual(['id', 'name', 'department'])
  })

  test('what could not be saved is carried along by the next edit', async () => {
    const saved: Edit[] = []
    const answers = [false, true]
    const save = (_: string, edits: readonly Edit[]) => {
      saved.push(...edits)
      return Promise.resolve(answers.shift() ?? true)
    }
    const { edit } = firstOf(() => useEditor({ table: 'persons', stored, save }))
    expect(await edit('一', { department: '办公室' })).toBe(false)
    expect(await edit('二', { officePhone: '0469-6700000' })).toBe(true)
    expect(saved.map(({ after }) => after)).toEqual([
      { ...stored, department: '办公室' },
      { ...stored, department: '办公室', officePhone: '0469-6700000' },
    ])
  })

  test('edits that follow before the first is saved build on each other', async () => {
    const saved: Edit[] = []
    const save = async (_: string, edits: readonly Edit[]) => {
      saved.push(...edits)
      await new Promise((done) => setTimeout(done, 5))
      return true
    }
    const { edit } = firstOf(() => useEditor({ table: 'persons', stored, save }))
    await Promise.all([edit('一', { department: '办公室' }), edit('二', { post: '主任' })])
    expect(saved.at(-1)?.after).toEqual({ ...stored, department: '办公室', post: '主任' })
  })
})

describe('the filing being prepared', () => {
  const day = '2026-11-20'
  const typed: FilingDraft = {
    id: 'draft',
    period: '2026年度',
    reasons: { 'role-over': '新旧交接' },
    folder: '/media/stick',
  }

  test('begins with the quarter of the day', () => {
    expect(startingDraft(null, day)).toEqual({ id: 'draft', period: '2026年第四季度', reasons: {}, folder: '' })
    expect(['2026-03-31', '2026-04-01', '2026-12-31'].map(periodOf)).toEqual([
      '2026年第一季度',
      '2026年第二季度',
      '2026年第四季度',
    ])
  })

  test('what was typed stays as it was typed until a filing is made of it, and in its quarter', () => {
    expect(startingDraft(typed, '2027-02-01')).toBe(typed)
    const made = { ...typed, made: '2026-10-08' }
    expect(startingDraft(made, day)).toBe(made)
    expect(startingDraft(made, '2027-01-04')).toEqual({ ...made, period: '2027年第一季度' })
  })

  test('a folder alone begins nothing; a period or a reason does, until the filing is made', () => {
    const chosen = { ...startingDraft(null, day), folder: '/media/stick' }
    expect(isBegun(chosen, day)).toBe(false)
    expect(isBegun({ ...chosen, reasons: { 'role-over': ' ' } }, day)).toBe(false)
    expect(isBegun({ ...chosen, period: '2026年度' }, day)).toBe(true)
    expect(isBegun({ ...chosen, reasons: { 'role-over': '新旧交接' } }, day)).toBe(true)
    expect(isBegun({ ...typed, made: day }, day)).toBe(false)
  })
})
