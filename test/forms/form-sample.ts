import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetsFolder, readCodeLists, readProfile } from '../../electron/assets'
import type { FormFacts } from '../../shared/forms/field-value'
import { formLayout, type FormLayout } from '../../shared/profile/form-layout'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import { nobody } from '../../shared/roster/roster'
import type { ProfileForm } from '../../shared/profile/profile'
import type { UnitDraft } from '../../shared/unit/unit'

const folder = join(assetsFolder(), 'forms')

export const layouts: readonly FormLayout[] = readdirSync(folder)
  .sort()
  .map((name) => formLayout.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

export const layoutOf = (id: string): FormLayout => {
  const layout = layouts.find((one) => one.id === id)
  if (layout === undefined) throw new Error(`no layout ${id}`)
  return layout
}

/** A form of a profile, as a city would name it. */
export const formOf = (layout: string, more: Partial<ProfileForm> = {}): ProfileForm => ({
  id: layout,
  title: `示例市${layout.startsWith('dazhou') ? '首席数据官推荐表' : '首席数据官备案表'}`,
  official: false,
  layout,
  clause: '一',
  words: '示例',
  from: null,
  ...more,
})

const id = (digit: number): string => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`

export const unit: UnitDraft = {
  id: 'unit',
  city: 'dazhou',
  name: '示例县民政局',
  creditCode: '11999900MB0000001K',
  type: 'dept',
  sample: true,
}

const SENTENCE = '负责数据资源目录编制、共享开放和质量治理，推动业务系统接入统一平台；'
/** Plain Chinese text of exactly so many characters. */
export const prose = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)

const base: PersonDraft = {
  id: id(1),
  name: '张示例',
  sex: '1',
  ethnicGroup: '01',
  born: '1980-05',
  nativePlace: '示例省示例市',
  politicalStatus: '01',
  education: '21',
  degree: '4',
  major: '计算机科学与技术',
  officePhone: '0000-0001001',
  mobile: '13800000001',
  post: '党组成员、副局长',
  department: '办公室',
  inChargeSince: '2021-03',
  digitalSince: '2018-07',
  skills: '熟悉数据治理和数据库。',
  certificates: [{ name: '信息系统项目管理师', number: 'SL-0001', issuer: '示例考试中心', issued: '2015-11' }],
  resume: [
    { from: '1998-09', to: '2002-07', what: '示例大学计算机系学生' },
    { from: '2002-07', to: '2015-03', what: '示例县统计局科员、股长' },
    { from: '2015-03', what: '示例县民政局办公室主任，2021年起任党组成员、副局长，分管信息化工作' },
  ],
}
const appointment: AppointmentDraft = {
  id: id(11),
  personId: id(1),
  role: 'cdo',
  from: '2026-03-05',
  documentNumber: '示民发〔2026〕1号',
  changeReason: '岗位调整',
  workPlan: '一、建立数据管理制度。\n二、编制数据资源目录。\n三、建设示范项目一个。',
  recommendation: '同意推荐。',
}

export type RecordKind = 'short' | 'long' | 'rare' | 'blank'
const persons: Record<Exclude<RecordKind, 'blank'>, PersonDraft> = {
  short: base,
  long: {
    ...base,
    name: '买买提·示例江·阿不都热合曼',
    post: '党组副书记、副局长，一级调研员，兼任数字化改革专班负责人',
    nativePlace: '示例维吾尔自治州示例哈萨克自治县示例乡',
    skills: prose(300),
    resume: [{ from: '1998-09', to: '2002-07', what: '示例大学计算机系学生' }, { what: prose(2000) }],
  },
  rare: { ...base, name: '㛃䶮𬱖𠅤', nativePlace: '示例省\u{10ffff}县', post: '局长㛃' },
}

/** Facts of one officer and one contact person in a city. */
export const factsOf = (city: string, kind: RecordKind): FormFacts => {
  const profile = readProfile(city, { day: '2026-11-21', unit: { type: 'dept' } })
  if (profile === undefined) throw new Error(`no profile ${city}`)
  const lists = readCodeLists()
  if (kind === 'blank') return { profile, lists, roster: nobody, records: {}, day: '2026-11-21' }
  const person = persons[kind]
  const contact: PersonDraft = { id: id(2), name: '李示例', post: '主任', department: '综合股', mobile: '13800000002' }
  const held = {
    ...appointment,
    ...(kind === 'long' && { workPlan: prose(620), recommendation: prose(400) }),
  }
  const roles = profile.roles.map(({ role }) => role).filter((role) => role !== 'cdo')
  const others = roles.map((role, index): AppointmentDraft => {
    return { id: id(12 + index), personId: id(2), role, from: '2026-03-05' }
  })
  return {
    profile,
    lists,
    unit,
    roster: { persons: [person, contact], appointments: [held, ...others] },
    holder: { person, appointment: held },
    records: {},
    day: '2026-11-21',
  }
}
