import { isRaw, type DraftText } from '../base/draft'
import { readPlain } from '../field/normalise-text'

/** A month of the résumé; 至今 stands where a period has no end yet. */
export const readResumeMonth = (typed: string): DraftText | undefined =>
  /^\s*(至今|今|现在)\s*$/.test(typed) ? '至今' : readPlain({ kind: 'month' }, typed)

/** The day or the month on which a certificate was issued. */
export const readIssued = (typed: string): DraftText | undefined => {
  const day = readPlain({ kind: 'date' }, typed)
  return isRaw(day) ? readPlain({ kind: 'month' }, typed) : day
}

/** Text of a row, kept to the letter where it is too long. */
export const readRowText = (typed: string): DraftText | undefined =>
  readPlain({ kind: 'text', max: 300, asTyped: true }, typed)
