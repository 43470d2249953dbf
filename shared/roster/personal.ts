import { maskPhone } from './mask-phone'
import type { PersonField } from './roster-fields'

/** Fields that are covered until somebody asks for them; the photo is treated the same way. */
export const personalFields: readonly PersonField[] = ['born', 'nativePlace', 'politicalStatus', 'mobile']

/** What stands in the place of a covered value: the ends of a mobile number, stars of one length for anything else. */
export const covered = (field: PersonField, text: string): string => {
  if (text === '') return ''
  return field === 'mobile' ? maskPhone(text) : '＊＊＊'
}
