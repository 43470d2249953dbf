import { z } from 'zod'
import { attachment, MAX_ATTACHMENTS } from '../base/attachment'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'
import type { FieldInfo } from '../field/field-info'
import type { Reference } from '../field/kind'

/** A field that may hold anything that was typed. */
export const draftField = draftText.optional()

/** What every record of the year (会议, 问题数据, 第一时间报告 …) may hold beside what its kind is about. */
export const yearMembers = {
  id: uuid,
  /** Id of the rule in the city's profile; a record of another city keeps its rule and settles nothing here. */
  rule: z.string().max(80).optional(),
  /** The day it happened or came in. */
  date: draftField,
  title: draftField,
  /** Person id of the roster (经办人); until one is chosen, the name that was typed stands as raw. */
  handler: draftField,
  note: draftField,
  attachments: z.array(attachment).max(MAX_ATTACHMENTS).optional(),
} as const

/** What a record holds besides where it once was a matter (其他事项): nothing that was typed there is lost. */
export const formerMembers = { time: draftField, closed: draftField, closingNote: draftField } as const

/** Lines that somebody writes, kept to the letter. */
export const longText = { kind: 'text', max: 5000, asTyped: true } as const
export const shortText = { kind: 'text', max: 200, asTyped: true } as const

/** Fields of `formerMembers`. */
export const formerFields = {
  time: { label: '时刻', type: { kind: 'time' } },
  closed: { label: '办结日期', type: { kind: 'date' } },
  closingNote: { label: '办理情况', type: longText },
} as const satisfies Readonly<Record<string, FieldInfo>>

export const handlerField: FieldInfo = { label: '经办人', type: { kind: 'person' } }

/** Labels of the members that are no field of one value. */
export const yearLabels: Readonly<Record<string, string>> = { rule: '对应规则', attachments: '附件' }

export const handlerReference: Reference = { field: 'handler', each: false, to: 'persons', gone: 'name' }
