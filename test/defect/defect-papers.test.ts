import { describe, expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import type { DefectDraft } from '../../shared/defect/defect'
import { defectPapersOf } from '../../shared/defect/defect-papers'
import type { OfficialText } from '../../shared/forms/official-text'
import { matterRules } from '../../shared/profile/matter-rules'
import type { PaperFacts } from '../../shared/register/paper'
import { calendar, uuid } from '../duties/duty-sample'

const facts = (city: string, ...defects: DefectDraft[]): PaperFacts => {
  const profile = readProfile(city)!
  return {
    profile,
    rules: matterRules(profile),
    calendar,
    today: '2026-07-01',
    unit: '示例县民政局',
    roster: {
      persons: [{ id: uuid(1), name: '张示例' }],
      appointments: [{ id: uuid(2), personId: uuid(1), role: 'cdo' }],
    },
    records: { resources: [], persons: [], defects },
  }
}
const defect = (n: number, more: Partial<DefectDraft> = {}): DefectDraft => ({
  id: uuid(10 + n),
  direction: 'received',
  source: 'feedback',
  title: '登记机关名称缺 40 条',
  date: '2026-06-12',
  otherUnit: '示例县公安局',
  otherOfficer: '李示例',
  ...more,
})
const paper = (city: string, id: string, one: DefectDraft, ...others: DefectDraft[]): OfficialText | undefined =>
  defectPapersOf(one, facts(city, one, ...others))
    .find((each) => each.id === id)
    ?.make()
const wordsOf = (text: OfficialText | undefined): string => JSON.stringify(text?.blocks)

test('the reply says of the open fault what was just written down, before the list knows it', () => {
  const before = defect(1, { source: 'spot-check', number: '1' })
  const after = { ...before, closed: '2026-06-20', closingNote: '已补填' }
  const [reply] = defectPapersOf(after, facts('dazhou', before, defect(2, { source: 'spot-check', number: '2' })))
  expect(JSON.stringify(reply?.make().blocks)).toContain('已整改 1 条，还有 1 条正在整改')
})

describe('A10: the letter that negotiates a term', () => {
  const stuck = defect(1, { cannot: '要等省厅改接口。\n预计九月完成。' })

  test('双 writes to 市数据局 and to the other 首席数据官, 达 to the other alone', () => {
    expect(paper('shuangyashan', 'negotiation', stuck)?.addressee).toBe(
      '双鸭山市数据局、示例县公安局首席数据官（李示例）',
    )
    expect(paper('dazhou', 'negotiation', stuck)?.addressee).toBe('示例县公安局首席数据官（李示例）')
  })

  test('names the term, the clause, our own officer, and what was typed to the letter', () => {
    const words = wordsOf(paper('dazhou', 'negotiation', stuck))
    for (const part of ['2026年7月6日', '四（二）', '张示例', '要等省厅改接口。\\n预计九月完成。'])
      expect(words).toContain(part)
  })

  test('is no paper of a spot check, nor before somebody said why', () => {
    expect(paper('shuangyashan', 'negotiation', { ...stuck, source: 'spot-check' })).toBeUndefined()
    expect(paper('dazhou', 'negotiation', defect(1))).toBeUndefined()
  })

  test('afterwards says what was agreed', () => {
    const agreed = { ...stuck, negotiated: '2026-06-20', agreed: '由省系统统一补录', newTerm: '2026-09-30' }
    const words = wordsOf(paper('dazhou', 'negotiation', agreed))
    for (const part of ['2026年6月20日', '由省系统统一补录', '2026年9月30日']) expect(words).toContain(part)
  })
})

describe('the answer to a list', () => {
  const listed = (n: number, more: Partial<DefectDraft> = {}) =>
    defect(n, { source: 'spot-check', listPeriod: '6月', number: String(n), otherUnit: undefined, ...more })

  test('has every fault of that list and no other, with what was done, to whom the check is of', () => {
    const one = listed(1, { closed: '2026-06-20', closingNote: '已补填' })
    const other = listed(1, { id: uuid(40), date: '2026-05-12', title: '另一张清单' })
    const reply = paper('dazhou', 'reply', one, listed(2), other)
    expect(reply?.addressee).toBe('达州市数字经济领导小组办公室')
    const table = reply?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' ? table.rows : []).toEqual([
      ['1', '登记机关名称缺 40 条', '已补填', '2026-06-20'],
      ['2', '登记机关名称缺 40 条', '', '整改中'],
    ])
    expect(wordsOf(reply)).toContain('已整改 1 条，还有 1 条正在整改')
    // Nobody is named in 双: a place to write it on.
    expect(paper('shuangyashan', 'reply', one)?.addressee).toBe('')
    expect(paper('dazhou', 'reply', listed(2))).toBeUndefined()
  })
})

test('what we found in the data of others goes to them with the day until which the document gives them', () => {
  const found = defect(1, { direction: 'reported', rows: '8' })
  const letter = paper('dazhou', 'report', found)
  expect(letter?.addressee).toBe('示例县公安局')
  expect(wordsOf(letter)).toContain('2026年7月6日')
  expect(paper('puning', 'report', found)).toBeDefined()
  expect(wordsOf(paper('puning', 'report', found))).not.toContain('按')
})
