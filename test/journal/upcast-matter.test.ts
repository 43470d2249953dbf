import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defectDraft } from '../../shared/defect/defect'
import type { RecordChange } from '../../shared/journal/journal'
import { upcastChange, upcastMatter } from '../../shared/journal/upcast-matter'
import { matterDraft, type MatterDraft } from '../../shared/matter/matter'
import { meetingDraft } from '../../shared/meeting/meeting'
import { policyDocDraft } from '../../shared/policy-doc/policy-doc'
import { topics } from '../../shared/profile/rule'
import { reportDraft } from '../../shared/report/report'

const id = '00000000-0000-4000-8000-000000000001'
const matter = (more: Partial<MatterDraft> = {}): MatterDraft => ({ id, topic: 'quality', ...more })
const change = (before: MatterDraft | null, after: MatterDraft | null): RecordChange => ({
  table: 'matters',
  id,
  before,
  after,
})

const text = fc.option(
  fc.oneof(
    fc.string(),
    fc.string().map((raw) => ({ raw })),
  ),
  { nil: undefined },
)
const anyMatter = fc
  .record({ topic: fc.constantFrom(...topics), rule: fc.option(fc.string({ maxLength: 80 }), { nil: undefined }) })
  .chain((kind) =>
    fc.record({ date: text, time: text, title: text, note: text, closed: text, closingNote: text }).map((words) => {
      const filled = Object.entries({ ...kind, ...words }).filter(([, value]) => value !== undefined)
      return matterDraft.parse({ id, ...Object.fromEntries(filled) })
    }),
  )

describe('a matter of an earlier version', () => {
  test('keeps its id and every word, in a record that its kind accepts', () => {
    fc.assert(
      fc.property(anyMatter, (one) => {
        const { table, record } = upcastMatter(one)
        const { topic, ...words } = one
        expect(record).toMatchObject(words)
        if (table === 'matters') expect(record).toBe(one)
        if (table === 'defects') expect([defectDraft.parse(record), topic]).toEqual([record, 'quality'])
        if (table === 'meetings') expect([meetingDraft.parse(record), topic]).toEqual([record, 'meeting'])
        if (table === 'policyDocs') expect([policyDocDraft.parse(record), topic]).toEqual([record, 'report'])
        if (table === 'reports') expect(reportDraft.parse(record)).toEqual(record)
        expect(table === 'reports' || table === 'policyDocs').toBe(['debrief', 'report'].includes(topic))
      }),
    )
  })

  test('of a debrief or a report is one of which only the day is known; a plan is a document', () => {
    const date = '2026-12-20'
    expect(upcastMatter(matter({ topic: 'debrief', rule: 'debrief', date }))).toEqual({
      table: 'reports',
      record: { id, rule: 'debrief', date, kind: 'debrief', year: '2026', plain: '1' },
    })
    expect(upcastMatter(matter({ topic: 'report', title: '半年小结' }))).toEqual({
      table: 'reports',
      record: { id, title: '半年小结', kind: 'summary', plain: '1' },
    })
    expect(upcastMatter(matter({ topic: 'report', rule: 'implementation-plan', date }))).toEqual({
      table: 'policyDocs',
      record: { id, rule: 'implementation-plan', date, kind: 'plan', stage: 'issued', filedOn: date },
    })
  })

  test.each(['本期抽查无问题', '9月抽查未发现问题', '第三季度检查没有发现数据质量问题。', '未发现任何问题'])(
    '“%s” says that nothing was found',
    (title) => {
      expect(upcastMatter(matter({ title })).record).toMatchObject({ direction: 'received', none: '1' })
      expect(upcastMatter(matter({ title: '9月抽查', note: title })).record).toMatchObject({ none: '1' })
    },
  )

  test.each([
    '9月抽查',
    '抽查发现 3 个问题，其余未发现问题',
    '无问题的写法应为“无”',
    '没有问题编号',
    '救助对象表无主键',
  ])('“%s” may be a fault, and stays one', (title) => {
    expect(upcastMatter(matter({ title })).record).toEqual({ id, direction: 'received', title })
  })

  test('what somebody wrote of its mending is a fault, whatever its title says', () => {
    const { record } = upcastMatter(matter({ title: '本期抽查无问题', closingNote: '已补填' }))
    expect(record).not.toHaveProperty('none')
  })
})

describe('a change of an earlier version', () => {
  test('of another table is the same', () => {
    const other: RecordChange = { table: 'persons', id, before: null, after: { id, name: '张示例' } }
    expect(upcastChange(other)).toEqual([other])
  })

  test('has both sides in the kind that they are today', () => {
    const [one, other] = [matter({ title: '空值' }), matter({ title: '空值', closed: '2026-03-02' })]
    const [before, after] = [upcastMatter(one).record, upcastMatter(other).record]
    expect(upcastChange(change(null, one))).toEqual([{ table: 'defects', id, before: null, after: before }])
    expect(upcastChange(change(one, other))).toEqual([{ table: 'defects', id, before, after }])
    expect(upcastChange(change(other, null))).toEqual([{ table: 'defects', id, before: after, after: null }])
  })

  test('of its topic leaves one register and comes into another', () => {
    const [one, other] = [matter({ topic: 'meeting', title: '推进会' }), matter({ topic: 'list', title: '推进会' })]
    expect(upcastChange(change(one, other))).toEqual([
      { table: 'meetings', id, before: { id, title: '推进会' }, after: null },
      { table: 'matters', id, before: null, after: other },
    ])
  })

  test('taken back is the same as the change of what was taken back', () => {
    fc.assert(
      fc.property(fc.option(anyMatter), fc.option(anyMatter), (before, after) => {
        fc.pre(before !== null || after !== null)
        const opposite = upcastChange(change(before, after))
          .toReversed()
          .map((one) => ({ ...one, before: one.after, after: one.before }))
        expect(upcastChange(change(after, before))).toEqual(opposite)
      }),
    )
  })
})
