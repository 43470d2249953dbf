import Print from '@mui/icons-material/PrintOutlined'
import SaveAlt from '@mui/icons-material/SaveAltOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useMemo, useState } from 'react'
import type { FormFacts, UnitFacts } from '../../../shared/forms/field-value'
import { useFormRecords } from '../../data/queries/form-records'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { filledOf, whoseForm, type FormRequest } from './form-request'
import { PageList } from './page-list'
import { PrintSheets } from './print-sheets'
import { SaveForm } from './save-form'
import { useFormPages } from './use-form-pages'
import { usePrinting } from './use-printing'

const t = text.forms

export interface FormPreviewProps {
  readonly request: FormRequest
  readonly facts: UnitFacts
  readonly onClose: () => void
}

/** A form as it will come out of the printer: to be looked at, printed, or saved as PDF. */
export function FormPreview({ request, facts, onClose }: FormPreviewProps) {
  const { choice, blank } = request
  const records = useFormRecords(blank ? undefined : choice.layout, choice.record)
  const all = useMemo(() => records && { ...facts, records }, [facts, records])
  return all === undefined ? null : <PreviewDialog request={request} facts={all} onClose={onClose} />
}

interface PreviewDialogProps extends FormPreviewProps {
  readonly facts: FormFacts
}

function PreviewDialog({ request, facts, onClose }: PreviewDialogProps) {
  const form = useMemo(() => filledOf(request, facts), [request, facts])
  const { pages, again } = useFormPages(form, facts.day)
  const [saving, setSaving] = useState(false)
  const made = pages.kind === 'made' ? pages : undefined
  const { printing, sheets, print, printed } = usePrinting(made?.pdf.bytes)
  const closeSaving = useCallback(() => setSaving(false), [])
  const { title } = request.choice.form
  const whose = whoseForm(request)

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="form-preview-title">
      <DialogTitle id="form-preview-title">
        {t.title(title, whose)}
        <Typography variant="body2" color="textSecondary">
          {[
            t.basis(request.choice.form.clause),
            made && t.pages(made.pdf.pages),
            form.blank || !form.numbered ? '' : t.draft,
          ]
            .filter(Boolean)
            .join('　')}
        </Typography>
      </DialogTitle>
      {saving && made !== undefined ? (
        <SaveForm bytes={made.pdf.bytes} name={t.fileName(title, whose)} onBack={closeSaving} />
      ) : (
        <>
          <DialogContent dividers tabIndex={0}>
            <Stack spacing={1.5}>
              {form.official ? null : <Typography color="textSecondary">{t.unofficial}</Typography>}
              {made !== undefined && made.pdf.missing.length > 0 ? (
                <Notice severity="warning" title={t.missing.title}>
                  {t.missing.body(made.pdf.missing)}
                </Notice>
              ) : null}
              {form.overLimit.map(({ label, count, limit }) => (
                <Notice key={label} severity="warning">
                  {t.overLimit(label, count, limit)}
                </Notice>
              ))}
              {made?.photoGone === true ? <Notice severity="warning">{t.noPhoto}</Notice> : null}
              {pages.kind === 'failed' ? (
                <Notice
                  severity="error"
                  title={t.failed}
                  code={text.app.code(pages.error.code)}
                  actions={<Button onClick={again}>{t.again}</Button>}
                >
                  {pages.error.message}
                </Notice>
              ) : null}
              {pages.kind === 'making' ? (
                <Box role="status">
                  <Typography>{t.making}</Typography>
                  <LinearProgress aria-label={t.making} />
                </Box>
              ) : null}
              {made === undefined ? null : <PageList pictures={made.pictures} />}
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t.close}</Button>
            <Button disabled={made === undefined} startIcon={<SaveAlt />} onClick={() => setSaving(true)}>
              {t.save}
            </Button>
            <Button
              variant="contained"
              disabled={made === undefined || printing}
              startIcon={<Print />}
              onClick={() => void print()}
            >
              {printing ? t.preparing : t.doPrint}
            </Button>
          </DialogActions>
        </>
      )}
      {sheets.length === 0 ? null : (
        <PrintSheets pages={sheets} landscape={form.paper === 'landscape'} onDone={printed} />
      )}
    </Dialog>
  )
}
