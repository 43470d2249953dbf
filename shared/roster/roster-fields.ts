import type { TypedKind } from '../tables/read-typed'
import type { CodeListId } from '../catalogue/code-lists'
import type { AppointmentDraft, PersonDraft } from './person'

/** What the program knows of a field of the roster: its label and how it is typed; a code field names its list. */
export type RosterFieldInfo =
  { readonly label: string; readonly type: TypedKind } | { readonly label: string; readonly list: CodeListId }

export type PersonField = Exclude<keyof PersonDraft, 'id'>
export type AppointmentField = Exclude<keyof AppointmentDraft, 'id' | 'personId' | 'role'>

/** Fields of a person in the order of the forms. */
export const personFields: Readonly<Record<PersonField, RosterFieldInfo>> = {
  name: { label: '姓名', type: { kind: 'text', max: 50 } },
  sex: { label: '性别', list: 'sex' },
  post: { label: '职务', type: { kind: 'text', max: 50 } },
  department: { label: '科室', type: { kind: 'text', max: 50 } },
  officePhone: { label: '办公电话', type: { kind: 'phone' } },
  mobile: { label: '手机', type: { kind: 'mobile' } },
  education: { label: '学历', list: 'education' },
  degree: { label: '学位', list: 'degree' },
  major: { label: '专业', type: { kind: 'text', max: 50 } },
  inChargeSince: { label: '分管信息化起始年月', type: { kind: 'month' } },
  note: { label: '备注', type: { kind: 'text', max: 500 } },
}

/** Fields of an appointment besides person and role. */
export const appointmentFields: Readonly<Record<AppointmentField, RosterFieldInfo>> = {
  from: { label: '任职日期', type: { kind: 'day' } },
  to: { label: '免职日期', type: { kind: 'day' } },
  documentNumber: { label: '文号', type: { kind: 'text', max: 50 } },
  note: { label: '备注', type: { kind: 'text', max: 500 } },
}
