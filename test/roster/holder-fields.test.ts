import { describe, expect, test } from 'vitest'
import type { Holder } from '../../shared/roster/holders'
import { emptyFields, unclearOf } from '../../shared/roster/holder-fields'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`

describe('fields of a holder', () => {
  const holder: Holder = {
    person: { id: id(1), name: '张示例', post: '', resume: [], mobile: { raw: '打不通' } },
    appointment: { id: id(9), personId: id(1), role: 'cdo', workPlan: '一、建立制度。' },
  }

  test('those that are empty are named once, but for those that may be', () => {
    const needs = [
      { person: ['name', 'post', 'mobile', 'degree'] },
      { person: ['post', 'resume', 'photo'], appointment: ['workPlan', 'documentNumber', 'attachments'] },
    ] as const
    expect(emptyFields(holder, needs, ['degree'])).toEqual(['职务', '个人简历', '照片', '文号', '附件'])
    expect(emptyFields(holder, needs, ['photo', 'attachments'])).toEqual(['职务', '学位', '个人简历', '文号'])
  })

  test('those that could not be read are named with what was typed, of the own appointments only', () => {
    const person = { ...holder.person, certificates: [{ name: '项目管理师', issued: { raw: '前年' } }] }
    const appointments = [
      { ...holder.appointment, from: { raw: '年初' } },
      { ...holder.appointment, id: id(8), personId: id(2), to: { raw: '年底' } },
    ]
    expect(unclearOf(person, { persons: [person], appointments })).toEqual([
      { label: '手机', typed: '打不通' },
      { label: '任职日期', typed: '年初' },
      { label: '资格技能证书', typed: '前年' },
    ])
  })
})
