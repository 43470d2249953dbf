import { z } from 'zod'
import { isoDate } from '../base/ids'

/** Where a value comes from: the number of the clause (`四（二）`) and the few words that fix it (at most 30 characters). */
const cited = { clause: z.string().min(1).max(40), words: z.string().min(1).max(30) }

const role = z.strictObject({
  /** One of the code list `role`. */
  role: z.string(),
  /** What the city calls it; printed everywhere. */
  title: z.string().max(40),
  /** Who must hold it, in our words. */
  holder: z.string().max(100),
  min: z.int().min(0),
  max: z.int().min(1).nullable(),
  /** True where the document says 原则上: a departure warns and never blocks. */
  inPrinciple: z.boolean(),
  ...cited,
})
export type ProfileRole = z.infer<typeof role>

/**
 * A city's rules as data. Complete for one city, no inheritance, strict: an unknown or misplaced key is an error.
 * Every value names its clause, so that the screens can answer 依据哪条.
 */
export const profile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** Short name of the city or district as people say it. */
  name: z.string().min(1).max(20),
  regionCode: z.string().regex(/^\d{6}$/),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/),
  source: z.strictObject({ title: z.string(), number: z.string().nullable(), date: isoDate.nullable() }),
  roles: z.array(role).min(1),
  filing: z.strictObject({
    /** Who gets the package; an editable text, since some documents name one body in several ways. */
    addressee: z.strictObject({ name: z.string().max(60), ...cited }),
    /** What is filed, in our words. */
    rule: z.strictObject({ text: z.string().max(200), ...cited }),
    /** The term that a change of holder starts; null where the document states none. */
    change: z
      .strictObject({ n: z.int().min(1), unit: z.enum(['workday', 'month']), text: z.string().max(100), ...cited })
      .nullable(),
  }),
  catalogue: z.strictObject({
    rule: z.strictObject({ text: z.string().max(200), ...cited }),
    /** Pattern of a resource code where the city gives one; otherwise the code's form is advice. */
    codePattern: z.strictObject({ pattern: z.string(), text: z.string().max(100), ...cited }).nullable(),
  }),
  training: z.strictObject({ rule: z.string().max(200), topics: z.array(z.string()).min(1), ...cited }),
})
export type Profile = z.infer<typeof profile>
