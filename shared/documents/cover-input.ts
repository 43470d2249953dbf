import { z } from 'zod'
import { isoDate, sha256Hex } from '../base/ids'
import { LIMITS } from '../package/limits'

/** What the cover page of a package says. The page is a pure function of this and the fonts. */
export const coverInput = z.strictObject({
  unitName: z.string().max(200),
  /** 统一社会信用代码, or what stands for it. */
  unitCode: z.string().max(40),
  city: z.string().max(100),
  /** '' where nobody is named: a line to write on is printed. */
  addressee: z.string().max(200),
  period: z.string().max(40),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** File name of the package. */
  file: z.string().max(200),
  /** By the statement's keys (`resources`, `items`, …), of which a filing of before has fewer. */
  counts: z.record(z.string().max(40), z.int().min(0)),
  statementId: sha256Hex,
  content: sha256Hex,
  /** Thirty decimal digits, with or without spaces. */
  fingerprint: z.string().regex(/^(?:\d ?){30}$/),
  date: isoDate,
  /** As the statement names them; empty where a filing of before did not keep them. */
  files: z
    .array(z.strictObject({ name: z.string().max(100), title: z.string().max(200), len: z.int().min(0) }))
    .max(LIMITS.files),
})
export type CoverInput = z.infer<typeof coverInput>
