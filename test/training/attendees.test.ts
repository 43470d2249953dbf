import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendeeName, splitNames, withNames } from '../../shared/training/attendees'
import { trainingTotals } from '../../shared/training/totals'
import type { TrainingDraft } from '../../shared/training/training'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const persons = [
  { id: id(1), name: '张示例' },
  { id: id(2), name: '李示例' },
  { id: id(3), name: '李示例' },
]

describe('pasted names', () => {
  it('are separated by every mark that offices use, each name once', () => {
    expect(splitNames('张　三、李四，王五,赵六；钱七;孙八\r\n周九\t张三\n').names).toEqual([
      '张三',
      '李四',
      '王五',
      '赵六',
      '钱七',
      '孙八',
      '周九',
    ])
  })

  it('keep the blanks and dots of other names', () => {
    expect(splitNames('阿依古丽·买买提、Anna Lee').names).toEqual(['阿依古丽·买买提', 'Anna Lee'])
  })

  it('hand back what is too long for a name', () => {
    const long = '一'.repeat(51)
    expect(splitNames(`张三、${long}`)).toEqual({ names: ['张三'], tooLong: [long] })
  })

  it('of a sign-in sheet are those under 姓名, of who signed where anybody did', () => {
    const sheet = (...rows: string[]) => ['数据培训签到表', '序号\t姓 名\t单位\t职务\t签名', ...rows].join('\r\n')
    expect(splitNames(sheet('1\t张　示\t信息股\t股长\t', '2\t李示例\t办公室\t\t', '3\t\t\t\t')).names).toEqual([
      '张示',
      '李示例',
    ])
    expect(splitNames(sheet('1\t张示例\t信息股\t\t张示例', '2\t李示例\t办公室\t\t')).names).toEqual(['张示例'])
    // A list of names is no sheet, whatever stands in it.
    expect(splitNames('姓名\n张示例').names).toEqual(['姓名', '张示例'])
  })

  it('become persons of the roster only where one person bears the name', () => {
    expect(withNames([], ['张示例', '李示例', '外来示例'], persons)).toEqual([
      { personId: id(1) },
      { name: '李示例' },
      { name: '外来示例' },
    ])
    expect(attendeeName({ personId: id(9) }, persons)).toBe('（已从队伍中移除的人员）')
  })

  it('can be pasted twice without doubling anybody', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('张示例', '李示例', '甲', '乙')), (names) => {
        const once = withNames([], names, persons)
        expect(withNames(once, names, persons)).toEqual(once)
      }),
    )
  })
})

describe('totals per year', () => {
  const session = (n: number, date: TrainingDraft['date'], hours: TrainingDraft['hours'], heads: number) => ({
    id: id(n),
    date,
    hours,
    attendees: Array.from({ length: heads }, (_none, at) => ({ name: `参训${String(at)}` })),
  })

  it('add up decimals without a rest and put undated sessions last', () => {
    expect(
      trainingTotals([
        session(1, '2026-03-05', '0.1', 3),
        session(2, '2026-04-01', '0.2', 2),
        session(3, '2025-12-31', '4', 1),
        session(4, { raw: '去年' }, { raw: '半天' }, 7),
      ]),
    ).toEqual([
      { year: '2026', sessions: 2, attendances: 5, hours: '0.3' },
      { year: '2025', sessions: 1, attendances: 1, hours: '4' },
      { year: '', sessions: 1, attendances: 7, hours: '0' },
    ])
  })
})
