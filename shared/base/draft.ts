import { z } from 'zod'

/** Characters that a field holds at most, as a cell of a workbook does. */
export const LONGEST_TEXT = 32_767

/** What was typed where it does not fit the field: kept to the letter, shown as it stands, refused only at filing. */
export const raw = z.strictObject({ raw: z.string().max(LONGEST_TEXT) })
export type Raw = z.infer<typeof raw>

/** A field of a draft: a normalised value, or what was typed. Absent means empty. */
export const draftText = z.union([z.string().max(LONGEST_TEXT), raw])
export type DraftText = z.infer<typeof draftText>

/** True when a draft field holds something that could not be normalised. */
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && 'raw' in value

/** The text of a draft field as the user sees it; empty fields give ''. */
export const shown = (value: DraftText | undefined): string =>
  value === undefined ? '' : isRaw(value) ? value.raw : value

/** True where two draft fields hold the same: value and value, or typed text and typed text. */
export const sameDraft = (one: DraftText | undefined, other: DraftText | undefined): boolean =>
  isRaw(one) === isRaw(other) && shown(one) === shown(other)
