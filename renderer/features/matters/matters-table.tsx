import Link from '@mui/material/Link'
import { Fragment, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Calendar } from '../../../shared/calendar/calendar'
import { shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import type { MatterDraft } from '../../../shared/matter/matter'
import { isOpen, matterState } from '../../../shared/matter/matter-state'
import { matterTerm } from '../../../shared/matter/matter-term'
import type { Versioned } from '../../../shared/profile/rule-on-day'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
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
    <DataTable
      label={t.caption}
      columns={[
        { head: c.title, breaks: 'anywhere' },
        { head: c.date, width: 112, breaks: 'never' },
        { head: c.basis, width: '24%' },
        { head: c.term, width: 184 },
        { head: c.state, width: 104 },
        { head: c.attachments, width: 64, align: 'right' },
      ]}
      rows={matters.map((matter) => {
        const term = matterTerm(matter, rules, calendar, today)
        return {
          key: matter.id,
          cells: [
            <Link key="open" component={RouterLink} to={`/matters/${matter.id}`} variant="body2">
              {shown(matter.title) || t.untitled}
            </Link>,
            shown(matter.date) || '—',
            basisOf(matter, rules),
            term === undefined ? (
              '—'
            ) : (
              <Fragment key="term">
                {term.due} {term.dueTime}
                <TermMark term={term} />
              </Fragment>
            ),
            <Mark key="state" kind={isOpen(matter, rules) ? 'doubt' : 'good'} label={matterState(matter, rules)} />,
            matter.attachments?.length ?? '—',
          ],
        }
      })}
    />
  )
}
