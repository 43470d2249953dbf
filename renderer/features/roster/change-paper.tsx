import Print from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { shown } from '../../../shared/base/draft'
import type { FormFacts, UnitFacts } from '../../../shared/forms/field-value'
import { printableForms, type FormChoice } from '../../../shared/forms/form-choices'
import type { FormLayout } from '../../../shared/profile/form-layout'
import type { Holder } from '../../../shared/roster/holders'
import type { AppointmentDraft } from '../../../shared/roster/person'
import { useFormRecords } from '../../data/queries/form-records'
import { filledOf } from '../../parts/form-preview/form-request'
import { PageList } from '../../parts/form-preview/page-list'
import { PrintSheets } from '../../parts/form-preview/print-sheets'
import { useFormPages } from '../../parts/form-preview/use-form-pages'
import { usePrinting } from '../../parts/form-preview/use-printing'
import { useFormLayouts } from '../../parts/use-form-layouts'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'

const t = text.rosterChange.paper

/**
 * The form that tells the bureau of a new holder: the one that the city has for officers of the role, else the one of
 * the whole unit; undefined where it has neither. A holder whose first day is still to come counts, too.
 */
const formOfChange = (
  { profile, unit }: UnitFacts,
  holder: Holder,
  layouts: readonly FormLayout[],
): FormChoice | undefined => {
  const forms = printableForms(profile, layouts)
  const officer = forms.find(
    ({ form, layout }) => layout.subject === 'holder' && (form.roles?.includes(holder.appointment.role) ?? true),
  )
  if (officer !== undefined) return { ...officer, holder }
  const whole = forms.find(
    ({ form, layout }) => layout.subject === 'unit' && (form.unitTypes?.includes(shown(unit?.type)) ?? true),
  )
  return whole && { ...whole, holder: undefined }
}

interface SheetProps {
  readonly choice: FormChoice
  readonly facts: FormFacts
}

function Sheet({ choice, facts }: SheetProps) {
  const form = useMemo(() => filledOf({ choice, blank: false }, facts), [choice, facts])
  const { pages, again } = useFormPages(form, facts.day)
  const made = pages.kind === 'made' ? pages : undefined
  const { printing, sheets, print, printed } = usePrinting(made?.pdf.bytes)
  const heading = useId()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => button.current?.focus(), [])
  // Who asks before the pages are laid out gets them printed as soon as they are.
  const [wanted, setWanted] = useState(false)
  const start = useEffectEvent(() => void print().finally(() => setWanted(false)))
  const ready = wanted && made !== undefined
  useEffect(() => {
    if (ready) start()
  }, [ready])
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mb: 1.5 }}>
        <Box sx={{ flex: 1 }}>
          <Typography id={heading} variant="h2">
            {choice.form.title}
          </Typography>
          {form.official ? null : (
            <Typography variant="body2" color="textSecondary">
              {text.forms.unofficial}
            </Typography>
          )}
        </Box>
        <Button
          ref={button}
          variant="outlined"
          startIcon={<Print />}
          aria-disabled={wanted || printing}
          onClick={() => setWanted(true)}
        >
          {wanted || printing ? text.forms.preparing : t.print}
        </Button>
      </Stack>
      {made !== undefined && made.pdf.missing.length > 0 ? (
        <Notice severity="warning" title={text.forms.missing.title}>
          {text.forms.missing.body(made.pdf.missing)}
        </Notice>
      ) : null}
      {pages.kind === 'failed' ? (
        <Notice
          severity="error"
          title={text.forms.failed}
          code={text.app.code(pages.error.code)}
          actions={<Button onClick={again}>{text.forms.again}</Button>}
        >
          {pages.error.message}
        </Notice>
      ) : null}
      {pages.kind === 'making' ? (
        <Box role="status">
          <Typography>{text.forms.making}</Typography>
          <LinearProgress aria-label={text.forms.making} />
        </Box>
      ) : null}
      {made === undefined ? null : (
        <Box sx={{ maxWidth: 760, mx: 'auto' }}>
          <PageList pictures={made.pictures} />
        </Box>
      )}
      {sheets.length === 0 ? null : (
        <PrintSheets pages={sheets} landscape={form.paper === 'landscape'} onDone={printed} />
      )}
    </Paper>
  )
}

export interface ChangePaperProps {
  readonly facts: UnitFacts
  /** The new appointment. */
  readonly appointment: AppointmentDraft
}

/** The filled form on the screen, with the button that prints it; the button has the focus once the change is saved. */
export function ChangePaper({ facts, appointment }: ChangePaperProps) {
  const layouts = useFormLayouts(facts.profile.id)
  const choice = useMemo(() => {
    const person = facts.roster.persons.find(({ id }) => id === appointment.personId)
    return person && formOfChange(facts, { person, appointment }, layouts)
  }, [facts, appointment, layouts])
  const records = useFormRecords(choice?.layout)
  const all = useMemo(() => records && { ...facts, records }, [facts, records])
  return choice === undefined || all === undefined ? null : <Sheet choice={choice} facts={all} />
}
