import { z } from 'zod'
import { profileFile, type ProfileFile } from './profile-file'

type Schema = z.core.$ZodType
type Fields = Readonly<Record<PropertyKey, unknown>>

/** A type whose keys may all be missing, at every depth. */
export type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T

/** A profile as far as it can be read. */
export type LooseProfile = Loose<ProfileFile>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The schema of a value that is there: what is optional or may be null, without that. */
const inner = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema

/** The member of a union by kind that a value is of. */
const memberFor = (union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined =>
  union.options.find(
    (option): option is z.ZodObject =>
      option instanceof z.ZodObject &&
      isFields(value) &&
      z.safeParse(option.shape[union.def.discriminator] ?? z.never(), value[union.def.discriminator]).success,
  )

/** Too long or oddly written is still of its type; the form is said elsewhere, and the rest can be looked at. */
const isOfType = (schema: Schema, value: unknown): boolean => {
  const { success, error } = z.safeParse(schema, value)
  return success || error.issues.every(({ code }) => ['too_big', 'too_small', 'invalid_format'].includes(code))
}

const loosely = (schema: Schema, value: unknown): unknown => {
  const bare = inner(schema)
  if (value === null) return isOfType(schema, null) ? null : undefined
  if (bare instanceof z.ZodArray) {
    if (!Array.isArray(value)) return undefined
    const members = value.map((one: unknown) => loosely(bare.element, one))
    // Values keep their index, which is their place in the file.
    return inner(bare.element) instanceof z.ZodObject
      ? members.map((one) => one ?? {})
      : members.filter((one) => one !== undefined)
  }
  const object = bare instanceof z.ZodDiscriminatedUnion ? memberFor(bare, value) : bare
  if (object instanceof z.ZodObject) {
    if (!isFields(value)) return undefined
    const keys = Object.keys(object.shape).filter((key) => Object.hasOwn(value, key))
    return Object.fromEntries(
      keys.flatMap((key) => {
        const one = loosely(object.shape[key] ?? z.never(), value[key])
        return one === undefined ? [] : [[key, one]]
      }),
    )
  }
  return object !== undefined && isOfType(object, value) ? value : undefined
}

/** What of a profile's JSON has the right type, whatever else is wrong with it: so everything is found in one pass. */
export const looseProfile = (value: unknown): LooseProfile => (loosely(profileFile, value) ?? {}) as LooseProfile

/** The schema of the value at a path, by what stands on the way there; undefined where there is none. */
const schemaAt = (value: unknown, path: readonly PropertyKey[]): Schema | undefined => {
  let schema: Schema | undefined = profileFile
  let inside = value
  for (const step of path) {
    const bare: Schema = inner(schema)
    const object: Schema | undefined = bare instanceof z.ZodDiscriminatedUnion ? memberFor(bare, inside) : bare
    if (object instanceof z.ZodArray) schema = object.element
    else schema = object instanceof z.ZodObject ? object.shape[String(step)] : undefined
    if (schema === undefined) return undefined
    inside = isFields(inside) ? inside[step] : undefined
  }
  const bare = inner(schema)
  return bare instanceof z.ZodDiscriminatedUnion ? (memberFor(bare, inside) ?? bare) : bare
}

/** The keys that the object at a path may have; none where it is no object. */
export const keysAt = (value: unknown, path: readonly PropertyKey[]): string[] => {
  const schema = schemaAt(value, path)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** The kinds that the object at a path may be of. */
export const kindsAt = (value: unknown, path: readonly PropertyKey[]): string[] => {
  const schema = schemaAt(value, path)
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  const { discriminator } = schema.def
  return schema.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape[discriminator] : undefined
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : []
  })
}
