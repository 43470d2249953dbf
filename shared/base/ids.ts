import { z } from 'zod'

/** Lower-case UUID; minted by the host's or browser's random source, never derived from content. */
export const uuid = z.uuid()

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDate = z.iso.date()

/** An instant in UTC with milliseconds, e.g. `2026-11-20T08:15:00.000Z`. Advisory: order never depends on it. */
export const isoInstant = z.iso.datetime({ precision: 3 })

/** Lower-case hex SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** Clock and random ids as arguments: shared code has neither. */
export type Clock = () => Date
export type NewId = () => string
