import { isCreditCode } from '../../../shared/unit/credit-code'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import type { UnitDraft } from '../../../shared/unit/unit'
import { withStanding } from '../../../shared/unit/with-standing'
import { text } from '../../text/zh-cn'

/** What the form holds while it is typed. */
export interface UnitForm {
  readonly city: string
  readonly name: string
  readonly creditCode: string
  readonly regionCode: string
  readonly type: string
  readonly address: string
  /** Number in the document's list of units, `none`, or '' while nothing is said. */
  readonly listed: string
  /** 参照执行: `yes`, `no`, or '' while nothing is said. */
  readonly follows: string
}
export type UnitFormErrors = Partial<Record<keyof UnitForm, string>>

/** What still keeps the unit from being set up; an empty object when nothing does. */
export const unitFormErrors = (form: UnitForm): UnitFormErrors => ({
  ...(form.name.trim() === '' ? { name: text.firstRun.needName } : {}),
  ...(form.type === '' ? { type: text.firstRun.needType } : {}),
  ...(/^(\d{6}|\d{9}|\d{12})$/.test(form.regionCode.trim()) ? {} : { regionCode: text.firstRun.badRegionCode }),
  ...(creditCodeFine(form.creditCode) ? {} : { creditCode: text.firstRun.badCreditCode }),
})

const creditCodeFine = (typed: string): boolean => {
  const code = typed.trim().toUpperCase()
  return code === '' || code === '暂无' || isCreditCode(code)
}

/** The unit that the form describes; empty fields are left out. Of the rules as they are now nothing is news to it. */
export const unitOf = (form: UnitForm, { version }: Pick<ProfileFile, 'version'>): UnitDraft => {
  const filled = Object.entries({
    name: form.name.trim(),
    creditCode: form.creditCode.trim().toUpperCase(),
    regionCode: form.regionCode.trim(),
    type: form.type,
    address: form.address.trim(),
  }).filter(([, value]) => value !== '')
  const unit: UnitDraft = { id: 'unit', city: form.city, sample: false, ...Object.fromEntries(filled) }
  const standing = withStanding(unit, form.city, {
    told: version,
    listed: form.listed === '' ? undefined : form.listed,
    follows: form.follows === '' ? undefined : { chosen: form.follows === 'yes' },
  })
  return { ...unit, standing }
}
