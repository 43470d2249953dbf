import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Calendar } from '../../../shared/calendar/calendar'
import { shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import type { MatterDraft } from '../../../shared/matter/matter'
import { isOpen, matterState } from '../../../shared/matter/matter-state'
import { matterTerm } from '../../../shared/matter/matter-term'
import type { Versioned } from '../../../shared/profile/rule-on-day'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { basisOf } from './matter-basis'
import { TermMark } from './term-mark'

const t = text.matters
const c = t.columns

export interface MattersTableProps {
  readonly matters: readonly MatterDraft[]
  readonly rules: readonly Versioned[]
  readonly calendar: Calendar
}

/** The register, in the order it is given. */
export function MattersTable({ matters, rules, calendar }: MattersTableProps) {
  const [today] = useState(() => localDay(new Date()))
  return (
    <Paper variant="outlined">
      <Table size="small" aria-label={t.caption} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{c.title}</TableCell>
            <TableCell sx={{ width: 112 }}>{c.date}</TableCell>
            <TableCell sx={{ width: '24%' }}>{c.basis}</TableCell>
            <TableCell sx={{ width: 184 }}>{c.term}</TableCell>
            <TableCell sx={{ width: 104 }}>{c.state}</TableCell>
            <TableCell align="right" sx={{ width: 64 }}>
              {c.attachments}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {matters.map((matter) => {
            const state = matterState(matter, rules)
            const term = matterTerm(matter, rules, calendar, today)
            return (
              <TableRow key={matter.id} hover>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  <Link component={RouterLink} to={`/matters/${matter.id}`} variant="body2">
                    {shown(matter.title) || t.untitled}
                  </Link>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{shown(matter.date) || '—'}</TableCell>
                <TableCell>{basisOf(matter, rules)}</TableCell>
                <TableCell>
                  {term === undefined ? (
                    '—'
                  ) : (
                    <>
                      {term.due} {term.dueTime}
                      <TermMark term={term} />
                    </>
                  )}
                </TableCell>
                <TableCell>
                  <Mark kind={isOpen(matter, rules) ? 'doubt' : 'good'} label={state} />
                </TableCell>
                <TableCell align="right">{matter.attachments?.length ?? '—'}</TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </Paper>
  )
}
