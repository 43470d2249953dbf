import type { FieldInfo } from '../field/field-info'
import type { AppointmentDraft, PersonDraft } from './person'

/** Fields of one value each; résumé, certificates and photo have editors of their own. */
export type PersonField = Exclude<keyof PersonDraft, 'id' | 'resume' | 'certificates' | 'photo'>
export type AppointmentField = Exclude<keyof AppointmentDraft, 'id' | 'personId' | 'role' | 'replaces' | 'attachments'>

/** Fields of a person in the order of the forms. */
export const personFields: Readonly<Record<PersonField, FieldInfo>> = {
  name: { label: '姓名', type: { kind: 'text', max: 50, asTyped: true } },
  sex: { label: '性别', type: { kind: 'code', list: 'sex' } },
  ethnicGroup: { label: '民族', type: { kind: 'code', list: 'ethnicGroup' } },
  born: { label: '出生年月', type: { kind: 'month' } },
  nativePlace: { label: '籍贯', type: { kind: 'text', max: 50, asTyped: true } },
  politicalStatus: { label: '政治面貌', type: { kind: 'code', list: 'politicalStatus' } },
  post: { label: '职务', type: { kind: 'text', max: 50, asTyped: true } },
  rank: { label: '职级', type: { kind: 'text', max: 50, asTyped: true } },
  department: { label: '科室', type: { kind: 'text', max: 50, asTyped: true } },
  officePhone: { label: '办公电话', type: { kind: 'phone' } },
  mobile: { label: '手机', type: { kind: 'mobile' } },
  education: { label: '学历', type: { kind: 'code', list: 'education' } },
  degree: { label: '学位', type: { kind: 'code', list: 'degree' } },
  major: { label: '专业', type: { kind: 'text', max: 50, asTyped: true } },
  inChargeSince: { label: '分管信息化起始年月', type: { kind: 'month' } },
  digitalSince: { label: '从事数字化工作起始年月', type: { kind: 'month' } },
  skills: { label: '专业技术特长', type: { kind: 'text', max: 2000, asTyped: true } },
  expert: { label: '数据专家', type: { kind: 'yes-no' } },
  note: { label: '备注', type: { kind: 'text', max: 500, asTyped: true } },
}

/** Fields of an appointment besides person and role. */
export const appointmentFields: Readonly<Record<AppointmentField, FieldInfo>> = {
  from: { label: '任职日期', type: { kind: 'date' } },
  to: { label: '免职日期', type: { kind: 'date' } },
  documentNumber: { label: '文号', type: { kind: 'text', max: 50, asTyped: true } },
  changeReason: { label: '变更原因', type: { kind: 'text', max: 200, asTyped: true } },
  workPlan: { label: '工作计划及目标成效', type: { kind: 'text', max: 5000, asTyped: true } },
  recommendation: { label: '推荐意见', type: { kind: 'text', max: 1000, asTyped: true } },
  note: { label: '备注', type: { kind: 'text', max: 500, asTyped: true } },
}

/** Parts of a person that are tables of their own. */
export const rosterTables = { resume: '个人简历', certificates: '资格技能证书' } as const
