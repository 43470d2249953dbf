import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)

/** The words of the invented unit (`assets/sample/vocabulary.json`); nothing in it names a real office or person. */
export const sampleVocabulary = z.strictObject({
  unit: z.strictObject({
    name: z.string(),
    creditCode: z.string(),
    regionCode: z.string(),
    type: z.string(),
    address: z.string(),
  }),
  /** Unit type → name, for types other than that of `unit`. */
  unitNames: z.record(z.string(), z.string()),
  /** The system of the subjects that no other system names. */
  system: z.string(),
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
  /** Table → words for the records that its kind makes of them. */
  records: z.record(z.string(), z.unknown()),
})
export type SampleVocabulary = z.infer<typeof sampleVocabulary>
