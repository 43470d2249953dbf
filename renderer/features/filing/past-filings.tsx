import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { FilingRecord } from '../../../shared/filing/filing'
import { localDay } from '../../../shared/base/local-day'
import { text } from '../../text/zh-cn'

const t = text.filing
const c = t.pastColumns

export interface PastFilingsProps {
  readonly filings: readonly FilingRecord[]
  readonly busy: boolean
  readonly onWrite: (filing: FilingRecord) => void
  /** The user says that it was handed in: the program cannot see that. */
  readonly onHandedOver: (filing: FilingRecord) => void
}

/** Packages that were made, newest first, each to be written out again as the same file. */
export function PastFilings({ filings, busy, onWrite, onHandedOver }: PastFilingsProps) {
  return (
    <Stack spacing={1} component="section" aria-label={t.past}>
      <Typography variant="h2">{t.past}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.pastHint}
      </Typography>
      <Paper variant="outlined">
        <Table size="small" aria-label={t.past}>
          <TableHead>
            <TableRow>
              {[c.seq, c.period, c.created, c.counts, c.state, c.copies].map((label) => (
                <TableCell key={label}>{label}</TableCell>
              ))}
              <TableCell align="right">{c.action}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {filings.map((filing) => (
              <TableRow key={filing.id} hover>
                <TableCell>{t.seq(filing.seq)}</TableCell>
                <TableCell>{filing.period}</TableCell>
                <TableCell>{localDay(new Date(filing.created))}</TableCell>
                <TableCell>
                  {t.pastCounts(
                    filing.counts['resources'] ?? 0,
                    filing.counts['persons'] ?? 0,
                    filing.counts['trainings'] ?? 0,
                  )}
                </TableCell>
                <TableCell>{filing.state}</TableCell>
                <TableCell sx={{ wordBreak: 'break-all' }}>
                  {[...new Set(filing.copies.map(({ place }) => place))].join('、') || '—'}
                </TableCell>
                <TableCell align="right">
                  {filing.state === '待报送' && filing.copies.length > 0 ? (
                    <Button size="small" aria-label={t.handedOver(filing.seq)} onClick={() => onHandedOver(filing)}>
                      {t.handedOverShort}
                    </Button>
                  ) : null}
                  <Button size="small" aria-disabled={busy} onClick={() => onWrite(filing)}>
                    {t.writeAgain(filing.seq)}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Stack>
  )
}
