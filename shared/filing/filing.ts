import { z } from 'zod'
import { attachment, MAX_ATTACHMENTS } from '../base/attachment'
import { isoDate, isoInstant, sha256Hex, uuid } from '../base/ids'

/** A written reason for a 需说明 finding that was filed all the same. */
export const filingReason = z.strictObject({
  rule: z.string(),
  count: z.int().min(1),
  reason: z.string().min(1).max(500),
})

/** An appointment as a filing handed it over; what an accepted filing holds is changed by a new filing only. */
export const filedAppointment = z.strictObject({
  id: uuid,
  personId: uuid,
  name: z.string(),
  role: z.string(),
  from: z.string(),
  to: z.string(),
})

/** What the bureau said of a filing: the day, its number or words, and the reasons of a return. */
export const filingAnswer = z.strictObject({
  on: isoDate,
  number: z.string().max(100).optional(),
  note: z.string().max(2000).optional(),
})

/** A package (报送包) that was sealed on this data folder; `id` is the statement id (SHA-256 of the statement's bytes). */
export const filingRecord = z.strictObject({
  id: sha256Hex,
  state: z.enum(['待报送', '已报送', '已受理', '已退回']),
  file: z.string(),
  kind: z.literal('filing'),
  period: z.string(),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** Digest of the records inside (`content` of the statement): equal content is the same filing again. */
  content: sha256Hex,
  created: isoInstant,
  bytes: z.int().min(0),
  counts: z.record(z.string(), z.int().min(0)),
  reasons: z.array(filingReason),
  /** Unit and files as the statement names them: what the cover page prints when the package is written out again. */
  unit: z.strictObject({ code: z.string(), name: z.string() }).optional(),
  files: z.array(z.strictObject({ name: z.string(), title: z.string(), len: z.int().min(0) })).optional(),
  /** Name of the addressee when it was made: what the cover prints, whoever gets filings today. */
  to: z.string().max(200).optional(),
  /** Rules that it was made under; filings of before have no digest. */
  profile: z.strictObject({ id: z.string(), version: z.string(), digest: sha256Hex.optional() }).optional(),
  /** The roster inside, for comparing with later changes and for locking what was accepted. */
  roster: z.array(filedAppointment).optional(),
  /** The day it was handed over (已交出), and what the bureau answered. */
  handedOver: isoDate.optional(),
  answer: filingAnswer.optional(),
  /** Scans of the stamped pages. */
  stamped: z.array(attachment).max(MAX_ATTACHMENTS).optional(),
  /** Places it was written to and read back from: label of the drive or folder, and when. */
  copies: z.array(z.strictObject({ place: z.string(), at: isoInstant })),
})
export type FilingRecord = z.infer<typeof filingRecord>
