import { isRaw, type DraftText } from './draft'
import { isoDate } from './ids'

/** The day of a draft field (`YYYY-MM-DD`), where it holds one that exists. */
export const dayOf = (value: DraftText | undefined): string | undefined =>
  value === undefined || isRaw(value) || !isoDate.safeParse(value).success ? undefined : value
