import type { DraftText } from '../base/draft'
import { readPlain } from '../field/normalise-text'
import type { AddresseeDraft } from './unit'

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What was typed for the addressee (收件机关): as it stands, or `{raw}` where it cannot be right. */
export const readAddresseeField = (field: keyof AddresseeDraft, typed: string): DraftText | undefined => {
  const text = typed.trim()
  switch (field) {
    case 'phone':
      return readPlain({ kind: 'phone' }, typed)
    case 'mail':
      return text === '' ? undefined : MAIL.test(text.normalize('NFKC')) ? text.normalize('NFKC') : { raw: text }
    case 'name':
    case 'contact':
      return readPlain({ kind: 'text', max: 60, asTyped: true }, typed)
    case 'reason':
      return readPlain({ kind: 'text', max: 200, asTyped: true }, typed)
  }
}
