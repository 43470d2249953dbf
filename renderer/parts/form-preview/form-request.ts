import { shown } from '../../../shared/base/draft'
import type { FormChoice } from '../../../shared/forms/form-choices'
import type { FormFacts } from '../../../shared/forms/field-value'
import { fillForm } from '../../../shared/forms/fill-form'
import type { FilledForm } from '../../../shared/forms/filled-form'
import { formKinds } from '../../../shared/kinds/form-kinds'
import { nobody } from '../../../shared/roster/roster'
import { text } from '../../text/zh-cn'

/** A form that somebody wants to see: filled for whom it is for, or empty. */
export interface FormRequest {
  readonly choice: FormChoice
  readonly blank: boolean
  /** What the record of the form is called. */
  readonly called?: string
  /** Points by the printed numbers of their rows, and what stands in the corner instead of the annex. */
  readonly scores?: FormFacts['scores']
  readonly corner?: string
}

/** The form as the records fill it; an empty one holds nothing of them. */
export const filledOf = ({ choice, blank, scores, corner }: FormRequest, facts: FormFacts): FilledForm => {
  const { form, layout, holder, record } = choice
  if (!blank)
    return fillForm(formKinds, layout, form, {
      ...facts,
      ...(holder && { holder }),
      ...(record && { record }),
      // Points are printed where they are entered; no filing hands them over.
      ...(scores && { scores, apart: true }),
      ...(corner !== undefined && { corner }),
    })
  const { profile, lists, day } = facts
  return fillForm(formKinds, layout, form, { profile, lists, day, roster: nobody, records: {} })
}

/** Whose form it is, or of what, in a few words; '' for one of the unit. */
export const whoseForm = ({ choice: { holder }, blank, called = '' }: FormRequest): string => {
  if (blank) return text.forms.blank
  return holder === undefined ? called : shown(holder.person.name)
}
