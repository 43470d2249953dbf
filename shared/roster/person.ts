import { z } from 'zod'
import { attachment } from '../base/attachment'
import { draftText } from '../base/draft'
import { sha256Hex, uuid } from '../base/ids'

const text = draftText.optional()

/** A row of the résumé (个人简历): from when to when (`YYYY-MM`), where and as what. */
export const resumeRow = z.strictObject({ from: text, to: text, what: text })
export type ResumeRow = z.infer<typeof resumeRow>

/** A certificate or title (资格技能证书). */
export const certificate = z.strictObject({ name: text, number: text, issuer: text, issued: text })
export type Certificate = z.infer<typeof certificate>

/** The portrait for forms, cropped to 35 × 49 mm: a JPEG kept by the host under its digest. */
export const photo = z.strictObject({ sha256: sha256Hex, len: z.int().min(1) })
export type Photo = z.infer<typeof photo>

/** A person of the roster (队伍). No identity numbers: no form of the five cities asks for one. */
export const personDraft = z.strictObject({
  id: uuid,
  name: text,
  sex: text,
  /** Codes of GB/T 3304, GB/T 4762, GB/T 4658 and GB/T 6864 where the lists have them. */
  ethnicGroup: text,
  /** Month of birth, `YYYY-MM`. */
  born: text,
  nativePlace: text,
  politicalStatus: text,
  post: text,
  rank: text,
  department: text,
  officePhone: text,
  mobile: text,
  education: text,
  degree: text,
  major: text,
  /** First month in which the person was in charge of informatisation, `YYYY-MM`. */
  inChargeSince: text,
  /** First month of work in digital government or informatisation, `YYYY-MM`. */
  digitalSince: text,
  /** 专业技术特长. */
  skills: text,
  resume: z.array(resumeRow).max(100).optional(),
  certificates: z.array(certificate).max(100).optional(),
  photo: photo.optional(),
  /** In the pool of data experts (专家人才库) that some documents speak of. */
  expert: text,
  note: text,
})
export type PersonDraft = z.infer<typeof personDraft>

/** An appointment (任职): who holds which role of the city from when to when, and by which document. */
export const appointmentDraft = z.strictObject({
  id: uuid,
  personId: uuid,
  /** A role of the city's profile. */
  role: z.string().min(1).max(40),
  from: text,
  to: text,
  documentNumber: text,
  /** Why the post came to this holder (变更原因); with `replaces`, why the one before left. */
  changeReason: text,
  /** The appointment that this one takes over from (替换对象). */
  replaces: uuid.optional(),
  /** 工作计划及目标成效. */
  workPlan: text,
  /** 推荐意见. */
  recommendation: text,
  attachments: z.array(attachment).max(50).optional(),
  note: text,
})
export type AppointmentDraft = z.infer<typeof appointmentDraft>
