import { describe, expect, test } from 'vitest'
import { covered } from '../../shared/roster/personal'
import { readIssued, readResumeMonth, readRowText } from '../../shared/roster/read-rows'
import { byGroup } from '../../shared/roster/role-groups'
import type { ProfileRole } from '../../shared/profile/profile'

describe('rows of résumé and certificates', () => {
  test('months are made uniform, 至今 stands, and what fits nothing is kept', () => {
    expect(readResumeMonth('2012年7月')).toBe('2012-07')
    expect(readResumeMonth(' 今 ')).toBe('至今')
    expect(readResumeMonth('大学毕业后')).toEqual({ raw: '大学毕业后' })
    expect(readResumeMonth('')).toBeUndefined()
  })

  test('a certificate was issued on a day or in a month', () => {
    expect(readIssued('2020年5月6日')).toBe('2020-05-06')
    expect(readIssued('2020.5')).toBe('2020-05')
    expect(readIssued('去年')).toEqual({ raw: '去年' })
  })

  test('rare characters survive, and text that is too long is kept to the letter', () => {
    expect(readRowText('㛃䶮𬱖')).toBe('㛃䶮𬱖')
    expect(readRowText('长'.repeat(301))).toEqual({ raw: '长'.repeat(301) })
  })
})

test('covered data give nothing away but the ends of a mobile number', () => {
  expect(covered('mobile', '13800000001')).toBe('138****0001')
  expect(covered('nativePlace', '示例县')).toBe(covered('politicalStatus', '13'))
  expect(covered('born', '')).toBe('')
})

test('roles come in groups, the unit’s own first, empty groups not at all', () => {
  const holders = (role: string) => ({ role: { role } as ProfileRole, current: [], short: 0, over: 0 })
  const groups = byGroup(['city_cdo', 'cdo', 'support_plan', 'support_data', 'contact'].map(holders))
  expect(groups.map(({ group, roles }) => [group, roles.map(({ role }) => role.role)])).toEqual([
    ['unit', ['cdo']],
    ['support', ['support_plan', 'support_data']],
    ['contact', ['contact']],
    ['government', ['city_cdo']],
  ])
  expect(byGroup([holders('cdo')])).toHaveLength(1)
})
