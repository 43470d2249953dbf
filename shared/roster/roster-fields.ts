import type { TypedKind } from '../field/read-typed'
import type { CodeListId } from '../field/code-lists'
import type { AppointmentDraft, PersonDraft } from './person'

/** What the program knows of a field of the roster: its label and how it is typed; a code field names its list. */
export type RosterFieldInfo =
  { readonly label: string; readonly type: TypedKind } | { readonly label: string; readonly list: CodeListId }

/** Fields of one value each; résumé, certificates and photo have editors of their own. */
export type PersonField = Exclude<keyof PersonDraft, 'id' | 'resume' | 'certificates' | 'photo'>
export type AppointmentField = Exclude<keyof AppointmentDraft, 'id' | 'personId' | 'role' | 'replaces' | 'attachments'>

/** Fields of a person in the order of the forms. */
export const personFields: Readonly<Record<PersonField, RosterFieldInfo>> = {
  name: { label: '姓名', type: { kind: 'text', max: 50 } },
  sex: { label: '性别', list: 'sex' },
  ethnicGroup: { label: '民族', list: 'ethnicGroup' },
  born: { label: '出生年月', type: { kind: 'month' } },
  nativePlace: { label: '籍贯', type: { kind: 'text', max: 50 } },
  politicalStatus: { label: '政治面貌', list: 'politicalStatus' },
  post: { label: '职务', type: { kind: 'text', max: 50 } },
  rank: { label: '职级', type: { kind: 'text', max: 50 } },
  department: { label: '科室', type: { kind: 'text', max: 50 } },
  officePhone: { label: '办公电话', type: { kind: 'phone' } },
  mobile: { label: '手机', type: { kind: 'mobile' } },
  education: { label: '学历', list: 'education' },
  degree: { label: '学位', list: 'degree' },
  major: { label: '专业', type: { kind: 'text', max: 50 } },
  inChargeSince: { label: '分管信息化起始年月', type: { kind: 'month' } },
  digitalSince: { label: '从事数字化工作起始年月', type: { kind: 'month' } },
  skills: { label: '专业技术特长', type: { kind: 'text', max: 2000 } },
  note: { label: '备注', type: { kind: 'text', max: 500 } },
}

/** Fields of an appointment besides person and role. */
export const appointmentFields: Readonly<Record<AppointmentField, RosterFieldInfo>> = {
  from: { label: '任职日期', type: { kind: 'day' } },
  to: { label: '免职日期', type: { kind: 'day' } },
  documentNumber: { label: '文号', type: { kind: 'text', max: 50 } },
  changeReason: { label: '变更原因', type: { kind: 'text', max: 200 } },
  workPlan: { label: '工作计划及目标成效', type: { kind: 'text', max: 5000 } },
  recommendation: { label: '推荐意见', type: { kind: 'text', max: 1000 } },
  note: { label: '备注', type: { kind: 'text', max: 500 } },
}

/** Parts of a person that are tables of their own. */
export const rosterTables = { resume: '个人简历', certificates: '资格技能证书' } as const
