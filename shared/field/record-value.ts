import { isRaw, type DraftText } from '../base/draft'
import type { Identified } from './kind'

/** What a field of a record holds; undefined where it is empty, or holds more than one value. */
export const valueOf = (record: Identified, field: string): DraftText | undefined => {
  const value = (record as Identified & Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' || isRaw(value) ? value : undefined
}

/** The record with another value in a field; empty fields are absent, never '' or null. */
export const withValue = <R extends object>(record: R, field: string, value: unknown): R => {
  const after: R & Record<string, unknown> = { ...record, [field]: value }
  if (value === undefined) delete after[field]
  return after
}
