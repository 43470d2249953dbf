import { z } from 'zod'
import { isoDate, sha256Hex } from '../base/ids'

/** What the cover page of a package says. The page is a pure function of this and the fonts. */
export const coverInput = z.strictObject({
  unitName: z.string().max(200),
  /** 统一社会信用代码, or what stands for it. */
  unitCode: z.string().max(40),
  city: z.string().max(100),
  addressee: z.string().max(200),
  period: z.string().max(40),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** File name of the package. */
  file: z.string().max(200),
  /** By the statement's keys (`resources`, `items`, …); unknown keys are printed as they are. */
  counts: z.record(z.string().max(40), z.int().min(0)),
  statementId: sha256Hex,
  content: sha256Hex,
  /** Thirty decimal digits, with or without spaces. */
  fingerprint: z.string().regex(/^(?:\d ?){30}$/),
  date: isoDate,
  files: z
    .array(z.strictObject({ name: z.string().max(100), title: z.string().max(200), len: z.int().min(0) }))
    .max(200),
})
export type CoverInput = z.infer<typeof coverInput>
