import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { shown } from '../../../../shared/base/draft'
import { outlineOf } from '../../../../shared/report/outline'
import { isPlain, type ReportDraft } from '../../../../shared/report/report'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { RulePart } from '../rule-part'

const t = text.reports

/** The rule that a report is under, and where its chapters come from; missing ones of the outline can be added. */
export function ReportPart(props: BesideRecord) {
  const question = useRegisterQuestion()
  const { record, name, edit } = props
  const report = record as ReportDraft
  if (question === undefined) return null
  const { profile } = question
  const { chapters, origin } = outlineOf(shown(report.kind), profile)
  const written = report.chapters ?? []
  const missing = chapters.filter(({ title }) => !written.some((one) => shown(one.title) === shown(title)))
  const clause = origin === 'document' ? profile.debrief?.clause : undefined
  return (
    <Stack spacing={1}>
      <RulePart {...props} />
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary">
          {clause === undefined ? t.outline.suggested(chapters.length) : t.outline.document(chapters.length, clause)}
        </Typography>
        {missing.length === 0 || isPlain(report) ? null : (
          <Button
            size="small"
            onClick={() => void edit(t.labels.chapters(name), { chapters: [...written, ...missing] })}
          >
            {t.outline.add(missing.length)}
          </Button>
        )}
      </Stack>
    </Stack>
  )
}
