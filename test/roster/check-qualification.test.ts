import { describe, expect, test } from 'vitest'
import { checkQualification, qualifyingFields } from '../../shared/roster/check-qualification'
import type { PersonDraft } from '../../shared/roster/person'
import type { ProfileRole } from '../../shared/profile/profile'
import type { Qualification } from '../../shared/profile/profile-file'

const basis = { clause: '三（一）2', words: '本科以上学历或分管三年以上', from: null }
const asked: Qualification = {
  anyOf: [
    { kind: 'education', codes: ['11', '14', '21'], majors: ['计算机', '软件'], text: '计算机类相关专业本科以上学历' },
    { kind: 'years', field: 'inChargeSince', years: 3, text: '分管信息化工作三年以上' },
  ],
  inPrinciple: true,
  ...basis,
}
const role = (qualification?: Qualification): ProfileRole => ({
  role: 'cdo',
  title: '首席数据官',
  holder: '示例',
  min: 1,
  max: 1,
  inPrinciple: true,
  ...basis,
  ...(qualification === undefined ? {} : { qualification }),
})
const person = (data: Partial<PersonDraft>): PersonDraft => ({ id: '00000000-0000-4000-8000-000000000001', ...data })
const stateOf = (data: Partial<PersonDraft>, day = '2026-03-05') =>
  checkQualification(person(data), role(asked), day)?.state

describe('a qualification of which one condition is enough', () => {
  test('asks nothing where the document asks nothing', () => {
    expect(checkQualification(person({}), role(), '2026-03-05')).toBeUndefined()
    expect(qualifyingFields(role())).toEqual([])
  })

  test.each([
    ['2023-03', '2026-03-31', 'met'],
    ['2023-03', '2026-03-01', 'met'],
    ['2023-04', '2026-03-31', 'unmet'],
    ['2022-12', '2026-01-01', 'met'],
  ])('in charge since %s, appointed on %s: %s, since 以上 includes the number', (inChargeSince, day, state) => {
    expect(stateOf({ inChargeSince, education: '31' }, day)).toBe(state)
  })

  test('a degree of the right kind is enough, whatever the years', () => {
    expect(stateOf({ education: '21', major: '计算机科学与技术' })).toBe('met')
    expect(stateOf({ education: '14', major: '软件工程', inChargeSince: '2026-01' })).toBe('met')
  })

  test('the right level with another major, or the right major below the level, is not', () => {
    expect(stateOf({ education: '21', major: '汉语言文学', inChargeSince: '2025-01' })).toBe('unmet')
    expect(stateOf({ education: '31', major: '计算机应用', inChargeSince: '2025-01' })).toBe('unmet')
  })

  test('what is not filled in, or cannot be read, is named and decides nothing', () => {
    const empty = checkQualification(person({}), role(asked), '2026-03-05')
    expect(empty).toMatchObject({ state: 'unknown', missing: ['education', 'inChargeSince'] })
    const half = checkQualification(
      person({ education: '21', inChargeSince: { raw: '前年' } }),
      role(asked),
      '2026-03-05',
    )
    expect(half).toMatchObject({ state: 'unknown', missing: ['major', 'inChargeSince'] })
    expect(stateOf({ education: { raw: '本科' }, inChargeSince: '2025-01' })).toBe('unknown')
    expect(stateOf({ education: '31' })).toBe('unknown')
  })

  test('any major of the right kind or one year of work', () => {
    const support: Qualification = {
      anyOf: [
        { kind: 'major', majors: ['数据', '信息'], text: '有相关专业背景' },
        { kind: 'years', field: 'digitalSince', years: 1, text: '1年以上数字化工作经历' },
      ],
      inPrinciple: false,
      ...basis,
    }
    const check = (data: Partial<PersonDraft>) => checkQualification(person(data), role(support), '2026-03-05')?.state
    expect(check({ major: '信息管理' })).toBe('met')
    expect(check({ digitalSince: '2025-03' })).toBe('met')
    expect(check({ major: '会计', digitalSince: '2025-04' })).toBe('unmet')
    expect(qualifyingFields(role(support))).toEqual(['major', 'digitalSince'])
  })
})
