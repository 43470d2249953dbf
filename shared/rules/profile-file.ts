import { z } from 'zod'
import { isoDate } from '../base/ids'
import { cited, rule } from './rule'

const id = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const sentence = z.string().min(1).max(200)

/** A body that the document names: who files are sent to, who calls meetings. The name is editable data. */
const body = z.strictObject({ id, name: z.string().min(1).max(60), part: sentence, ...cited })

/**
 * What a holder should bring along, any one of it being enough. `field` is a field of the person: an education of at
 * least a level, one of several majors, or a number of years since a month.
 */
const qualification = z.strictObject({
  anyOf: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('education'),
          /** Codes of the list `education` that satisfy it. */
          codes: z.array(z.string()).min(1),
          /** Words of which one must stand in the person's major; empty when any major will do. */
          majors: z.array(z.string()),
          text: sentence,
        }),
        z.strictObject({
          kind: z.literal('years'),
          field: z.enum(['inChargeSince', 'digitalSince']),
          /** 以上 includes the number. */
          years: z.int().min(1).max(40),
          text: sentence,
        }),
        z.strictObject({ kind: z.literal('major'), majors: z.array(z.string()).min(1), text: sentence }),
      ]),
    )
    .min(1),
  /** True where the document says 原则上 of the qualification itself. Either way a departure warns and never blocks. */
  inPrinciple: z.boolean(),
  ...cited,
})
export type Qualification = z.infer<typeof qualification>

const role = z.strictObject({
  /** One of the code list `role`. */
  role: z.string(),
  /** What the city calls it; printed everywhere. */
  title: z.string().max(40),
  /** Who must hold it, in our words. */
  holder: sentence,
  /** Types of units (code list `unitType`) that have the role; absent for all. A value that names the type wins over one for all. */
  unitTypes: z.array(z.string()).min(1).optional(),
  /** Types of units that do not have it, e.g. the government itself, whose officers have roles of their own. */
  exceptUnitTypes: z.array(z.string()).min(1).optional(),
  min: z.int().min(0),
  max: z.int().min(1).nullable(),
  /** True where the document says 原则上: a departure warns and never blocks. */
  inPrinciple: z.boolean(),
  /** Another way to satisfy the document without a holder (成立数据专班); then a missing holder is explained, not refused. */
  instead: sentence.optional(),
  appointedBy: z.strictObject({ text: sentence, ...cited }).optional(),
  qualification: qualification.optional(),
  ...cited,
})

/** Which units the document covers. `binding` false: named in its scope, yet nothing is asked of them by name. */
const scope = z.strictObject({
  unitTypes: z.array(z.string()).min(1),
  binding: z.boolean(),
  text: sentence,
  ...cited,
})

/** A printed form: what the document calls it, and the layout that prints it (`assets/forms/<layout>.json`). */
const form = z.strictObject({
  id,
  title: z.string().min(1).max(60),
  /** `附件1`, where the document has it as an annex. */
  annex: z.string().max(20).optional(),
  /** False: the document names or needs a form and publishes none; printed as 通用样式（非官方附件）. */
  official: z.boolean(),
  layout: id,
  /** Roles whose holders the form is for; absent for forms of the whole unit. */
  roles: z.array(z.string()).min(1).optional(),
  /** Types of units (code list `unitType`) that file it; absent for all. Anybody may print it. */
  unitTypes: z.array(z.string()).min(1).optional(),
  ...cited,
})

const outline = z.strictObject({
  /** Chapters of the yearly report, in the order of the document. */
  chapters: z.array(z.string().min(1).max(30)).min(1),
  /** What each chapter says (成效、问题…); empty where the document does not go that far. */
  aspects: z.array(z.string().min(1).max(30)),
  ...cited,
})

/** The veto on projects: at which stages, in what scope, and the amount from which a unit without officers may not apply. */
const veto = z.strictObject({
  text: sentence,
  stages: z.array(z.enum(['立项', '验收', '全部'])).min(1),
  /** 万元, the number included; absent where the document names none. */
  fromWan: z.int().min(1).optional(),
  inPrinciple: z.boolean(),
  ...cited,
})

/**
 * A city's rules as data. Complete for one city, no inheritance, strict: an unknown or misplaced key is an error.
 * Every value names its clause, so that the screens can answer 依据哪条, and the day from which it holds; where two
 * values share an id (or stand in one single-valued list), the later `from` replaces the earlier.
 */
export const profileFile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** Short name of the city or district as people say it. */
  name: z.string().min(1).max(20),
  regionCode: z.string().regex(/^\d{6}$/),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/),
  source: z.strictObject({
    title: z.string().min(1).max(100),
    number: z.string().nullable(),
    date: isoDate.nullable(),
    issuer: z.string().max(60).nullable(),
  }),
  scope: z.array(scope).min(1),
  bodies: z.array(body).min(1),
  roles: z.array(role).min(1),
  rules: z.array(rule).min(1),
  forms: z.array(form),
  filing: z.strictObject({
    /** Id of the body that gets the package. */
    addressee: z.array(z.strictObject({ body: id, ...cited })).min(1),
    /** What is filed, in our words. */
    rule: z.array(z.strictObject({ text: sentence, ...cited })).min(1),
  }),
  catalogue: z.strictObject({
    rule: z.array(z.strictObject({ text: sentence, ...cited })).min(1),
    /** Pattern of a resource code where the city gives one; otherwise the code's form is advice. */
    codePattern: z.array(z.strictObject({ pattern: z.string(), text: sentence, ...cited })),
  }),
  training: z.array(z.strictObject({ rule: sentence, topics: z.array(z.string()).min(1), ...cited })).min(1),
  quality: z.array(z.strictObject({ dimensions: z.array(z.string().min(1).max(10)).min(1), ...cited })),
  /** Weights of the evaluation in points, where the document gives any; `table` is the form with the rows. */
  evaluation: z.array(
    z.strictObject({
      text: sentence,
      weights: z.array(z.strictObject({ name: z.string().min(1).max(20), points: z.int().min(1) })),
      table: id.optional(),
      filedWith: id.optional(),
      ...cited,
    }),
  ),
  debrief: z.array(outline),
  veto: z.array(veto),
  /** Codes of the list `focusField` that the document names. */
  focusFields: z.array(z.strictObject({ codes: z.array(z.string()).min(1), ...cited })),
  /** Units that the document lists by name, in its order. */
  units: z.array(
    z.strictObject({ names: z.array(z.string().min(1).max(40)).min(1), note: sentence.optional(), ...cited }),
  ),
  /** What the document asks and software cannot do, with the reason. */
  cannot: z.array(z.strictObject({ text: sentence, why: sentence, ...cited })),
  /** The document's clauses in order; `none` says why a clause yields no value above. */
  clauses: z.array(
    z.strictObject({ number: z.string().min(1).max(40), about: z.string().min(1).max(60), none: sentence.optional() }),
  ),
})
export type ProfileFile = z.infer<typeof profileFile>
