import { holdersByRole, type Holder } from '../roster/holders'
import { isAppointed } from '../roster/roster'
import type { Profile, ProfileForm } from '../profile/profile'
import { formText } from '../text/form-text'
import type { Identified } from '../field/kind'
import type { UnitFacts } from './field-value'
import { subjectTable, type FormLayout } from '../profile/form-layout'

/** A form of the city with its layout, and the officer or the record that it is for where it is for one. */
export interface FormChoice {
  readonly form: ProfileForm
  readonly layout: FormLayout
  readonly holder: Holder | undefined
  readonly record?: Identified
}

/** The city's forms that this program has a layout for, in the order of the profile. */
export const printableForms = (profile: Profile, layouts: readonly FormLayout[]): Omit<FormChoice, 'holder'>[] =>
  profile.forms.flatMap((form) => {
    const layout = layouts.find(({ id }) => id === form.layout)
    return layout === undefined ? [] : [{ form, layout }]
  })

/** The city's forms for one record of that table. */
export const recordForms = (
  profile: Profile,
  layouts: readonly FormLayout[],
  table: string,
): Omit<FormChoice, 'holder'>[] =>
  printableForms(profile, layouts).filter(({ layout }) => subjectTable(layout) === table)

/**
 * Every form with everybody whom it can be printed for today: officers in the order of the roles, then of their
 * appointment. A form for one record is printed where that is open.
 */
export const formChoices = (facts: UnitFacts, layouts: readonly FormLayout[]): FormChoice[] => {
  const { profile, roster, day } = facts
  const byRole = holdersByRole(profile.roles, roster, day)
  return printableForms(profile, layouts).flatMap(({ form, layout }): FormChoice[] => {
    if (layout.subject === 'unit') return [{ form, layout, holder: undefined }]
    if (layout.subject !== 'holder') return []
    return byRole
      .filter(({ role }) => form.roles?.includes(role.role) ?? true)
      .flatMap(({ current }) => current.map((holder) => ({ form, layout, holder })))
  })
}

const isScored = ({ parts }: FormLayout): boolean =>
  parts.some((part) => part.kind === 'table' && part.rows.some(({ cells }) => cells.some((cell) => 'score' in cell)))

const PART = 'data/form-'

/** True for the name of a part of a package that is a printed form. */
export const isFormPart = (name: string): boolean => name.startsWith(PART)

/** A form as a part of a package: ASCII name, and a title that names nobody. */
export interface FiledForm extends FormChoice {
  readonly name: string
  readonly title: string
}

/**
 * The forms that go into a filing: one for each officer, those of the unit where it has officers.
 * An evaluation goes in once it has scores.
 */
export const filedForms = (facts: UnitFacts, layouts: readonly FormLayout[]): FiledForm[] => {
  const choices = formChoices(facts, layouts).filter(
    ({ layout }) => isAppointed(facts.roster) && (facts.scores !== undefined || !isScored(layout)),
  )
  return choices.map((choice, index) => {
    const same = choices.filter(({ form }) => form.id === choice.form.id)
    return {
      ...choice,
      name: `${PART}${String(index + 1).padStart(3, '0')}.pdf`,
      title: formText.part(choice.form.title, same.indexOf(choice) + 1, same.length),
    }
  })
}
