import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo } from 'react'
import { Link as RouterLink } from 'react-router'
import { formatCount } from '../../../shared/base/format-count'
import { cycleGaps, isStale } from '../../../shared/catalogue/stale'
import type { DutyKind } from '../../../shared/duties/duty'
import { urgencyOf } from '../../../shared/duties/duty-summary'
import { statOf } from '../../../shared/stats/numbers'
import { useCatalogueCheck } from '../../data/check/resource-check-hook'
import { useResourceRows } from '../../data/queries/resource-list'
import { useFilings } from '../../data/queries/small-tables'
import { useNumbers } from '../../data/queries/use-numbers'
import { useRecords } from '../../data/queries/use-records'
import { useAllDuties, type DutyBoard } from '../../data/queries/use-duties'
import { useToday } from '../../data/queries/use-today'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { BindingLine } from '../../parts/binding-line'
import { text } from '../../text/zh-cn'
import { Page } from '../../ui/page'
import { DutyList } from './duty-list'
import { FirstSteps } from './first-steps'
import { OlderRulesNotice } from './older-rules-notice'
import { PeriodCard } from './period-card'
import { SetAside } from './set-aside'
import { TodayNumbers } from './today-numbers'
import { ToldNotice } from './told-notice'
import { RegistersCard } from './registers-card'
import { StatsCard } from './stats-card'
import { UpkeepCard } from './upkeep-card'

const t = text.today

/** One sentence of what is the unit's to do; what is to be confirmed or awaited is only counted. */
const leadOf = ({ summary: { thisWeek, nearest }, all, today }: DutyBoard): string => {
  const open = (kind: DutyKind) => all.filter((duty) => duty.kind === kind && duty.state === 'open').length
  const others = t.lead.others(open('confirm'), open('awaited'))
  if (nearest === undefined) return (open('own') === 0 ? t.lead.nothing : t.lead.undated(open('own'))) + others
  const urgency = urgencyOf(nearest, today)
  if (urgency === 'at-once') return t.lead.atOnce(nearest.title, thisWeek) + others
  const left = t.left(nearest.left, urgency)
  return (thisWeek > 0 ? t.lead.thisWeek(thisWeek, left) : t.lead.later(left)) + others
}

/** 要办的事 is always there, the others where there are any. */
const groups = ['own', 'confirm', 'awaited'] as const

const actions = [
  [t.actions.importExcel, '/catalogue/import'],
  [t.actions.change, '/roster/change'],
  [t.actions.forms, '/roster?forms=1'],
] as const

/** 今日: one sentence, what is to be done and why, the present period, a few numbers, and the ways in. */
export function TodayScreen() {
  const { lists } = useWorkspace()
  const today = useToday()
  const profile = useProfile()
  const rows = useResourceRows()
  const persons = useRecords('persons')
  const filings = useFilings()
  const check = useCatalogueCheck(undefined)
  const stale = useMemo(() => {
    const gaps = cycleGaps(lists)
    return (rows ?? []).filter((row) => isStale(row, gaps, today)).length
  }, [lists, rows, today])
  const board = useAllDuties(stale)
  // Counted once for both cards.
  const stats = useNumbers()?.(today.slice(0, 4))
  if (!profile || !rows || !persons || !filings || !board) return null

  const untouched = board.nothingKept && [rows, persons, filings].every(({ length }) => length === 0)
  if (untouched && board.summary.pressing === 0) return <FirstSteps profile={profile} />

  const must = check.state === 'checked' ? check.totals.必改 : rows.length === 0 ? 0 : undefined
  const mustText = must !== undefined ? formatCount(must) : check.state === 'failed' ? t.unknown : t.counting
  const aside = board.all.filter(({ state }) => state !== 'open')
  return (
    <Page title={t.title} lead={leadOf(board)}>
      <OlderRulesNotice profile={profile} />
      <ToldNotice profile={profile} />
      <BindingLine binding={profile.binding} />
      <Box
        sx={{
          display: 'grid',
          // At 150 % the column beside would leave the duties a few characters a line: it goes below them.
          gridTemplateColumns: 'minmax(0, 1fr)',
          '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) 320px' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          {groups.map((kind) => {
            const duties = board.all.filter((duty) => duty.kind === kind && duty.state === 'open')
            return kind !== 'own' && duties.length === 0 ? null : (
              <DutyList key={kind} kind={kind} duties={duties} today={today} />
            )
          })}
          {aside.length === 0 ? null : (
            <div>
              <SetAside duties={aside} today={today} />
            </div>
          )}
        </Stack>
        <Stack spacing={2}>
          <PeriodCard
            today={today}
            profile={profile}
            persons={persons.length}
            duties={board.all}
            filings={filings}
            resources={rows.length}
            faults={stats && statOf(stats, 'defects-open')?.stat.value}
            mustMend={must}
          />
          <TodayNumbers
            numbers={[
              [formatCount(rows.length), t.numbers.resources, '/catalogue'],
              [mustText, t.numbers.mustMend, '/catalogue?level=必改'],
              [formatCount(persons.length), t.numbers.persons, '/roster'],
            ]}
          />
          <StatsCard stats={stats ?? []} />
          <RegistersCard />
          <UpkeepCard filing={filings[0]} />
          <Stack component="nav" aria-label={t.actions.title} spacing={1}>
            {actions.map(([label, to]) => (
              <Button key={label} component={RouterLink} to={to} variant="outlined" size="large" fullWidth>
                {label}
              </Button>
            ))}
          </Stack>
        </Stack>
      </Box>
    </Page>
  )
}
