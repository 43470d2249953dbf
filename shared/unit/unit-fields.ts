import type { DraftText } from '../base/draft'
import { isCreditCode } from './credit-code'

/** Fields of the unit that are typed; the rest is chosen. */
export type UnitField = 'name' | 'creditCode' | 'regionCode' | 'type' | 'address' | 'sharingOffice'

/** What was typed for a field of the unit: normalised, or as it stands (`{raw}`) where it cannot be right. */
export const readUnitField = (field: UnitField, typed: string): DraftText | undefined => {
  const text = typed.trim()
  if (text === '') return undefined
  switch (field) {
    case 'creditCode': {
      const code = text.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
      return code === '暂无' || isCreditCode(code) ? code : { raw: text }
    }
    case 'regionCode': {
      const code = text.normalize('NFKC').replace(/\s+/g, '')
      return /^(\d{6}|\d{9}|\d{12})$/.test(code) ? code : { raw: text }
    }
    case 'name':
    case 'type':
    case 'address':
    case 'sharingOffice':
      return text.length <= 200 ? text : { raw: text }
  }
}
