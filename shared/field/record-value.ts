import { isRaw, type DraftText } from '../base/draft'
import type { FieldInfo } from './field-info'
import type { Identified } from './kind'

/** What a field of a record holds; undefined where it is empty, or holds more than one value. */
export const valueOf = (record: object, field: string): DraftText | undefined => {
  const value = (record as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' || isRaw(value) ? value : undefined
}

/** The record with another value in a field; empty fields are absent, never '' or null. */
export const withValue = <R extends object>(record: R, field: string, value: unknown): R => {
  const after: R & Record<string, unknown> = { ...record, [field]: value }
  if (value === undefined) delete after[field]
  return after
}

/** A field that could not be read, and what was typed there. */
export interface RawField {
  readonly label: string
  readonly typed: string
}

/** Those of the fields that could not be read in a record. */
export const rawFields = (record: Identified, fields: Readonly<Record<string, FieldInfo>>): RawField[] =>
  Object.entries(fields).flatMap(([field, { label }]) => {
    const value = valueOf(record, field)
    return isRaw(value) ? [{ label, typed: value.raw }] : []
  })
