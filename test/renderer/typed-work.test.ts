import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useEditor } from '../../renderer/data/use-editor'
import type { Edit } from '../../renderer/data/records'
import { useFilingDraft } from '../../renderer/features/filing/filing-draft'
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

describe('useFilingDraft', () => {
  const initial = { period: '2026', reasons: {}, folder: '' }
  let kept: Map<string, string>
  beforeEach(() => {
    kept = new Map()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** Renders, and changes the draft once. */
  const changed = (database: string, part: Partial<typeof initial>) => {
    let done = false
    return firstOf(() => {
      const { draft, change } = useFilingDraft(database, initial)
      if (!done) {
        done = true
        change(part)
      }
      return draft
    })
  }
  const draftOf = (database: string) => firstOf(() => useFilingDraft(database, initial).draft)

  test('what was typed is there again after coming back, each data folder by itself', () => {
    expect(draftOf('a')).toEqual(initial)
    expect(changed('a', { reasons: { 'role-over': '新旧交接' } })).toMatchObject({
      period: '2026',
      reasons: { 'role-over': '新旧交接' },
    })
    expect(changed('a', { folder: '/media/stick' })).toMatchObject({ folder: '/media/stick' })
    expect(draftOf('a')).toMatchObject({ reasons: { 'role-over': '新旧交接' }, folder: '/media/stick' })
    expect(draftOf('b')).toEqual(initial)
  })

  test('a draft that is broken or of another form gives way to a fresh one', () => {
    for (const text of ['{', 'null', '[]', '{"period":2026,"reasons":{},"folder":""}', '{"period":"2025"}']) {
      kept.set('filing-a', text)
      expect(draftOf('a')).toEqual(initial)
    }
  })

  test('a closed store does not keep the screen from opening', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied')
      },
    })
    expect(draftOf('a')).toEqual(initial)
  })
})
