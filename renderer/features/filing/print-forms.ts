import { CodedFailure } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import type { UnitFacts } from '../../../shared/forms/field-value'
import { fillForm } from '../../../shared/forms/fill-form'
import type { RecordsByTable } from '../../../shared/field/kind'
import { filedForms } from '../../../shared/forms/form-choices'
import { formKinds } from '../../../shared/kinds/form-kinds'
import type { FormLayout } from '../../../shared/profile/form-layout'
import type { Host } from '../../../shared/host/client'
import type { PackagePlan } from '../../../shared/host/contract'
import { readAttachment } from '../../io/attachments'
import { makeForms } from '../../io/make-pdf'
import { officeFonts } from '../../io/office-fonts'
import type { PrintedPart } from '../../io/seal-forms'

export interface FormPrinting {
  readonly host: Host
  readonly facts: Omit<UnitFacts, 'day'>
  /** The records that a form prints. */
  readonly recordsOf: (layout: FormLayout) => Promise<RecordsByTable>
  readonly layouts: readonly FormLayout[]
  /** The unit's code as the package names it. */
  readonly code: string
  /** Told before the work begins. */
  readonly onForms: (count: number) => void
  /** Told afterwards, with the characters that no face has. */
  readonly onPrinted: (characters: readonly string[]) => void
}

/** Prints every form that a filing hands over, with its number, its content and the day of the package. */
export const printForms =
  ({ host, facts, recordsOf, layouts, code, onForms, onPrinted }: FormPrinting) =>
  async ({ epoch, seq, content, created }: PackagePlan): Promise<PrintedPart[]> => {
    const day = localDay(new Date(created))
    const forms = filedForms({ ...facts, day }, layouts)
    onForms(forms.length)
    const orders = []
    for (const { form, layout, holder } of forms) {
      const records = await recordsOf(layout)
      const filled = fillForm(formKinds, layout, form, { ...facts, records, day, ...(holder && { holder }) })
      // A portrait that cannot be read leaves its cell empty, to be glued in.
      const photo = filled.photo && (await readAttachment(host, filled.photo.sha256).catch(() => undefined))
      orders.push({
        form: filled,
        number: { number: `${code}-${epoch}-${seq}`, content },
        day,
        ...(photo && { photo }),
      })
    }
    const made = await makeForms(orders, await officeFonts(host))
    if (!made.ok) throw new CodedFailure(made.error)
    onPrinted([...new Set(made.value.flatMap(({ missing }) => missing))].sort())
    return forms.flatMap(({ name, title }, index) => {
      const printed = made.value[index]
      return printed === undefined ? [] : [{ name, title, bytes: printed.bytes }]
    })
  }
