import type { DraftText } from '../base/draft'
import { readTyped } from '../field/read-typed'
import type { AddresseeDraft } from './unit'

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What was typed for the addressee (收件机关): as it stands, or `{raw}` where it cannot be right. */
export const readAddresseeField = (field: keyof AddresseeDraft, typed: string): DraftText | undefined => {
  const text = typed.trim()
  switch (field) {
    case 'phone':
      return readTyped({ kind: 'phone' }, typed)
    case 'mail':
      return text === '' ? undefined : MAIL.test(text.normalize('NFKC')) ? text.normalize('NFKC') : { raw: text }
    case 'name':
    case 'contact':
      return readTyped({ kind: 'text', max: 60 }, typed)
    case 'reason':
      return readTyped({ kind: 'text', max: 200 }, typed)
  }
}
