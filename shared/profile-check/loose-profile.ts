import { z } from 'zod'
import { profileFile, type ProfileFile } from '../profile/profile-file'

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

/** The schema of the members of a list, undefined where it is none. */
const elementOf = (schema: Schema | undefined): Schema | undefined =>
  schema instanceof z.ZodArray ? schema.element : undefined

/** The keys of an object with their schemas, undefined where it is none. */
const shapeOf = (schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined =>
  schema instanceof z.ZodObject ? schema.shape : undefined

/** The schema of a value: of a union by kind its member, undefined where the value is of no kind. */
const memberFor = (schema: Schema, value: unknown): Schema | undefined => {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema
  const { discriminator } = schema.def
  return (schema.options as readonly Schema[]).find((option) => {
    const kind = shapeOf(option)?.[discriminator]
    return kind !== undefined && isFields(value) && z.safeParse(kind, value[discriminator]).success
  })
}

/** Too long or oddly written is still of its type; the form is said elsewhere, and the rest can be looked at. */
const isOfType = (schema: Schema, value: unknown): boolean => {
  const { success, error } = z.safeParse(schema, value)
  return success || error.issues.every(({ code }) => ['too_big', 'too_small', 'invalid_format'].includes(code))
}

const loosely = (schema: Schema, value: unknown): unknown => {
  const bare = inner(schema)
  if (value === null) return isOfType(schema, null) ? null : undefined
  const element = elementOf(bare)
  if (element !== undefined) {
    if (!Array.isArray(value)) return undefined
    const members = value.map((one: unknown) => loosely(element, one))
    const ofValues = element instanceof z.ZodObject || element instanceof z.ZodDiscriminatedUnion
    // Values keep their index, which is their place in the file.
    return ofValues ? members.map((one) => one ?? {}) : members.filter((one) => one !== undefined)
  }
  const member = memberFor(bare, value)
  const shape = shapeOf(member)
  if (shape === undefined) return member !== undefined && isOfType(member, value) ? value : undefined
  if (!isFields(value)) return undefined
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, inside]) => {
      const one = Object.hasOwn(value, key) ? loosely(inside, value[key]) : undefined
      return one === undefined ? [] : [[key, one]]
    }),
  )
}

/** What of a profile's JSON has the right type, whatever else is wrong with it: so everything is found in one pass. */
export const looseProfile = (value: unknown): LooseProfile =>
  (loosely(profileFile, value) as LooseProfile | undefined) ?? {}

/** The schema of the value at a path, by what stands on the way there; undefined where there is none. */
const schemaAt = (value: unknown, path: readonly PropertyKey[]): Schema | undefined => {
  let schema: Schema = profileFile
  let inside = value
  for (const step of path) {
    const member = memberFor(schema, inside)
    const next = elementOf(member) ?? shapeOf(member)?.[String(step)]
    if (next === undefined) return undefined
    schema = inner(next)
    inside = isFields(inside) ? inside[step] : undefined
  }
  return memberFor(schema, inside) ?? schema
}

/** The keys that the object at a path may have; none where it is no object. */
export const keysAt = (value: unknown, path: readonly PropertyKey[]): string[] =>
  Object.keys(shapeOf(schemaAt(value, path)) ?? {})

/** The kinds that the object at a path may be of. */
export const kindsAt = (value: unknown, path: readonly PropertyKey[]): string[] => {
  const schema = schemaAt(value, path)
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  const { discriminator } = schema.def
  return (schema.options as readonly Schema[]).flatMap((option) => {
    const kind = shapeOf(option)?.[discriminator]
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : []
  })
}
