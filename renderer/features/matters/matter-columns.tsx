import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import type { Calendar } from '../../../shared/calendar/calendar'
import { matterOf } from '../../../shared/matter/matter-list'
import { isOpen, matterState } from '../../../shared/matter/matter-state'
import { matterTerm } from '../../../shared/matter/matter-term'
import type { Versioned } from '../../../shared/profile/rule-on-day'
import type { ScreenColumn } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { basisOf } from './matter-basis'
import { TermMark } from './term-mark'

const c = text.matters.columns

/** Marks in the middle of their row. */
function InLine({ children }: { readonly children: ReactNode }) {
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', height: '100%' }}>
      {children}
    </Stack>
  )
}

/** What the rules say of a matter: its basis, until when it is to be done, and how far it is. */
export const matterColumns = (
  rules: readonly Versioned[],
  calendar: Calendar,
  today: string,
): Readonly<Record<'basis' | 'term' | 'state', ScreenColumn>> => ({
  basis: {
    head: c.basis,
    width: 210,
    cell: (row) => {
      const words = basisOf(matterOf(row), rules)
      return (
        <Box component="span" title={words}>
          {words}
        </Box>
      )
    },
  },
  term: {
    head: c.term,
    width: 300,
    cell: (row) => {
      const term = matterTerm(matterOf(row), rules, calendar, today)
      return term === undefined ? (
        '—'
      ) : (
        <InLine>
          <span>{[term.due, term.dueTime ?? ''].join(' ').trim()}</span>
          <TermMark term={term} />
        </InLine>
      )
    },
  },
  state: {
    head: c.state,
    width: 100,
    cell: (row) => {
      const matter = matterOf(row)
      return (
        <InLine>
          <Mark kind={isOpen(matter, rules) ? 'doubt' : 'good'} label={matterState(matter, rules)} />
        </InLine>
      )
    },
  },
})
