import { z } from 'zod'
import { isoDate } from '../base/ids'
import { expectation } from './expectation'
import { profileCorrection } from './profile-correction'
import { cited, levels, profileId as id, rule, whose } from './rule'

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

/**
 * What kind of post a holder should have (职务): the head of the unit, the leader in charge of data or informatisation, the
 * head of an internal office or of a subordinate unit, anybody.
 */
export const holderKinds = ['head', 'in-charge', 'internal-head', 'any'] as const
export type HolderKind = (typeof holderKinds)[number]

const role = z.strictObject({
  /** One of the code list `role`, or a name of the profile's own: then `title` is all that is known of it. */
  role: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  /** What the city calls it; printed everywhere. */
  title: z.string().max(40),
  /** Who must hold it, in our words. */
  holder: sentence,
  /** The same as kinds of post, any of which will do; absent where the document asks for no post. */
  holderKinds: z.array(z.enum(holderKinds)).min(1).optional(),
  /** Units that have the role. A value that names the type wins over one for all. */
  ...whose,
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

/**
 * Which units the document covers. `binding` false: named in its scope, yet nothing is asked of them by name. `listed`:
 * only those of them that the list of units (`units`) names. Types that no scope names are not bound.
 */
const scope = z.strictObject({
  unitTypes: z.array(z.string()).min(1),
  levels: z.array(z.enum(levels)).min(1).optional(),
  listed: z.boolean().optional(),
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
  /** Units that file and print it. */
  ...whose,
  ...cited,
})

/** A part of the yearly report. `origin`: the document names it, or it is our suggestion where the document is silent. */
const outlinePart = z.strictObject({
  title: z.string().min(1).max(30),
  /** What the part says (成效、问题…); empty where the document does not go that far. */
  aspects: z.array(z.string().min(1).max(30)),
  origin: z.enum(['document', 'suggested']),
})
export type OutlinePart = z.infer<typeof outlinePart>

const outline = z.strictObject({
  /** Parts of the report, in the order of the document. */
  parts: z.array(outlinePart).min(1).optional(),
  /** The form before `parts`, still read: chapters of the document, each with all of the aspects. */
  chapters: z.array(z.string().min(1).max(30)).min(1).optional(),
  aspects: z.array(z.string().min(1).max(30)).optional(),
  ...cited,
})
export type Outline = z.infer<typeof outline>

/** The veto on projects: at which stages, in what scope, and the amount from which a unit without officers may not apply. */
const veto = z.strictObject({
  text: sentence,
  stages: z.array(z.enum(['立项', '验收', '全部'])).min(1),
  /** 万元, the number included; absent where the document names none. */
  fromWan: z.int().min(1).optional(),
  /** The rule that says it: for units that the rule is not for, this is not either; absent where it is for all. */
  rule: id.optional(),
  inPrinciple: z.boolean(),
  ...cited,
})

/** A document that the profile is made from. */
const document = {
  title: z.string().min(1).max(100),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  issuer: z.string().max(60).nullable(),
}

/**
 * A city's rules as data. Complete for one city, no inheritance, strict: an unknown or misplaced key is an error.
 * Every value names its clause, so that the screens can answer 依据哪条, and the day from which it holds; where two
 * values share an id (or stand in one single-valued list), the later `from` replaces the earlier, and none holds before
 * its day or after its `until`. Keys that the document is silent on may be left out.
 */
/** A row of an evaluation table: what it is about in our words, and the numbers of the program that speak of it. */
const evaluationRow = z.strictObject({
  number: z.string().min(1).max(6),
  group: z.string().min(1).max(20),
  about: z.string().min(1).max(80),
  points: z.int().min(1).max(100),
  self: z.boolean(),
  /** Ids of numbers of the year (`shared/stats`), or beginnings of them with `*`. */
  evidence: z.array(z.string().min(1).max(60)).optional(),
})

export const profileFile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** Short name of the city or district as people say it. */
  name: z.string().min(1).max(20),
  regionCode: z.string().regex(/^\d{6}$/),
  /** Level of the government that issued the document; absent: told by the region code. */
  level: z.enum(['city', 'county']).optional(),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/),
  source: z.strictObject(document),
  /** Further documents that the profile is made from; values and clauses name them in `source`. */
  sources: z.array(z.strictObject({ id, ...document })).optional(),
  scope: z.array(scope).min(1),
  bodies: z.array(body).min(1),
  roles: z.array(role).min(1),
  /** Events of the profile's own, beside those of `cdo due`. */
  events: z.array(z.strictObject({ id, title: z.string().min(1).max(30) })).optional(),
  rules: z.array(rule).min(1),
  forms: z.array(form),
  filing: z
    .strictObject({
      /** Id of the body that gets the package. `asked`: only where the unit says that it files there. */
      addressee: z.array(z.strictObject({ body: id, asked: z.boolean().optional(), ...whose, ...cited })),
      /** What is filed, in our words. */
      rule: z.array(z.strictObject({ text: sentence, ...whose, ...cited })),
    })
    .optional(),
  catalogue: z
    .strictObject({
      rule: z.array(z.strictObject({ text: sentence, ...cited })),
      /** Pattern of a resource code where the city gives one; otherwise the code's form is advice. */
      codePattern: z.array(z.strictObject({ pattern: z.string(), text: sentence, ...cited })),
    })
    .optional(),
  training: z
    .array(
      z.strictObject({
        rule: sentence,
        topics: z.array(z.string()).min(1),
        /** True where the document wants everybody of the unit trained (全员). */
        everyone: z.boolean().optional(),
        ...whose,
        ...cited,
      }),
    )
    .optional(),
  quality: z.array(z.strictObject({ dimensions: z.array(z.string().min(1).max(10)).min(1), ...cited })),
  /** Weights of the evaluation in points, where the document gives any; `table` is the form with the rows. */
  evaluation: z.array(
    z.strictObject({
      text: sentence,
      weights: z.array(z.strictObject({ name: z.string().min(1).max(20), points: z.int().min(1) })),
      table: id.optional(),
      /** The rows of that form by their printed numbers; `self` is false where only others award points. */
      rows: z.array(evaluationRow).min(1).optional(),
      filedWith: id.optional(),
      ...cited,
    }),
  ),
  debrief: z.array(outline),
  veto: z.array(veto),
  /** Codes of the list `focusField` that the document names. */
  focusFields: z.array(z.strictObject({ codes: z.array(z.string()).min(1), ...cited })),
  /** Fields in which the document wants data used (应用领域), in its words, where they are none of the codes above. */
  scenarioFields: z.array(z.strictObject({ names: z.array(z.string().min(1).max(40)).min(1), ...cited })).optional(),
  /** Units that the document lists by name, in its order. */
  units: z.array(
    z.strictObject({ names: z.array(z.string().min(1).max(40)).min(1), note: sentence.optional(), ...cited }),
  ),
  /** What the document asks and software cannot do, with the reason. */
  cannot: z.array(z.strictObject({ text: sentence, why: sentence, ...cited })),
  /** The clauses of the documents in order; `none` says why a clause yields no value above. */
  clauses: z.array(
    z.strictObject({
      number: z.string().min(1).max(40),
      source: id.optional(),
      about: z.string().min(1).max(60),
      none: sentence.optional(),
    }),
  ),
  changes: z.array(profileCorrection).optional(),
  expect: z.array(expectation).optional(),
})
export type ProfileFile = z.infer<typeof profileFile>
