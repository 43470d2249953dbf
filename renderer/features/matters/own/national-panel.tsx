import Box from '@mui/material/Box'
import type { IncidentDraft } from '../../../../shared/incident/incident'
import { nationalReport, nationalReports } from '../../../../shared/incident/national-report'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'

const t = text.incidents.national

/** The national rule beside the city's document: within how many hours of the finding to whom, and until when by the clock. */
export function NationalPanel({ incident }: { readonly incident: IncidentDraft }) {
  const reports = nationalReports(incident)
  if (reports.length === 0) return null
  return (
    <Notice severity="warning" title={t.title(nationalReport.source.title)}>
      {t.lead}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {reports.map(({ of, hours, to, until }) => (
          <li key={of}>{t.line(t.whose[of], hours, to, until?.replace('T', ' '))}</li>
        ))}
      </Box>
      {reports.some(({ until }) => until === undefined) ? t.noTime : null}
    </Notice>
  )
}
