import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)

const optional = z.string().optional()

const sampleSystem = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  owner: z.string(),
  state: z.string(),
  department: z.string(),
  purpose: z.string(),
  upperUnit: optional,
  builder: optional,
  operator: optional,
  onlineSince: z.string(),
  network: z.string(),
  deployedAt: z.string(),
  database: z.string(),
  protection: z.string(),
  totalStorage: z.string(),
})

const monthDay = z.string().regex(/^\d{2}-\d{2}$/)

/** `raised` and `met` are days of the year before the plan, `planned` is one of its own. */
const sampleDemand = z.strictObject({
  kind: z.enum(['need', 'backflow']),
  name: z.string(),
  department: z.string(),
  provider: z.string(),
  level: z.string(),
  system: optional,
  dataItems: z.string(),
  purpose: z.string(),
  basis: z.string(),
  shareWay: z.string(),
  cycle: z.string(),
  raised: monthDay,
  planned: monthDay,
  state: z.string(),
  met: monthDay.optional(),
  answer: optional,
})

/** The words of the invented unit (`assets/sample/vocabulary.json`); nothing in it names a real office or person. */
export const sampleVocabulary = z.strictObject({
  unit: z.strictObject({
    name: z.string(),
    creditCode: z.string(),
    regionCode: z.string(),
    type: z.string(),
    address: z.string(),
  }),
  /** The system of the subjects that no other system names. */
  /** Unit type → name, for types other than that of `unit`. */
  unitNames: z.record(z.string(), z.string()),
  system: z.string(),
  systems: z.array(sampleSystem).min(1),
  /** System → words in the subjects whose resources come from it. */
  systemSubjects: z.record(z.string(), words),
  classItem: z.string(),
  /** Class and 项 of the resource codes. */
  codePrefix: z.string().regex(/^[1-3]\d\d$/),
  kinds: z
    .array(
      z.strictObject({
        id: z.string(),
        classSub: z.string(),
        department: z.string(),
        subjects: words,
        aspects: z
          .array(z.strictObject({ name: z.string(), form: z.string(), cycle: z.string(), personal: z.boolean() }))
          .min(1),
      }),
    )
    .min(1),
  /** Invented towns: they tell resources apart once every subject and aspect is used. */
  areas: words,
  /** Format class → types of it. */
  formats: z.record(z.string(), words),
  shareCondition: z.string(),
  shareBasis: z.string(),
  openCondition: z.string(),
  items: z
    .array(
      z.strictObject({
        name: z.string(),
        enName: z.string(),
        type: z.string(),
        length: z.string().optional(),
        example: z.string(),
      }),
    )
    .min(1),
  itemQualifiers: z.array(z.string()).min(1),
  surnames: words,
  given: z.string(),
  /** Kind of holder that the document wants → post. */
  kindPosts: z.record(z.string(), z.string()),
  /** Unit type → what a post of these is called there. */
  typePosts: z.record(z.string(), z.record(z.string(), z.string())),
  /** Role → post, where the document wants no kind. */
  posts: z.record(z.string(), z.string()),
  otherPost: z.string(),
  document: z.string(),
  training: z.strictObject({
    title: z.string(),
    hours: z.string(),
    organiser: z.string(),
    place: z.string(),
    guest: z.string(),
  }),
  demands: z.array(sampleDemand).min(1),
  openingPlatform: z.string(),
})
export type SampleVocabulary = z.infer<typeof sampleVocabulary>
