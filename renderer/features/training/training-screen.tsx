import { useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { ListRow } from '../../../shared/lists/record-list'
import type { Profile } from '../../../shared/profile/profile'
import { trainingPapersOf } from '../../../shared/training/training-papers'
import { trainingOf } from '../../../shared/training/training-list'
import { trainingTotals } from '../../../shared/training/totals'
import { trainingFor } from '../../../shared/training-plan/carried-out'
import type { TrainingPlanDraft } from '../../../shared/training-plan/training-plan'
import { PapersPart } from '../../parts/papers-part'
import type { BesideRecord, RecordForm, RecordParts } from '../../parts/record-screen/record-parts'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { useRecords } from '../../data/queries/use-records'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { AttendeesPart } from './attendees-part'
import { CertificatesPart } from './certificates-part'
import { CoverageLine } from './coverage-line'
import { PlanPart } from './plan-part'

const t = text.training

/** The form of a session: the topics that the city's document names come first. */
const formOf = ({ training }: Profile, { trainingTopic: { entries } }: CodeLists): RecordForm => {
  const asked = training?.topics ?? []
  const isAsked = ({ code }: { readonly code: string }): boolean => asked.includes(code)
  return {
    fields: ['title', 'date', 'topic', 'hours', 'nature', 'organiser', 'place', 'note'],
    rows: [],
    wide: ['title', 'place'],
    hints: { date: t.dateHint, nature: t.natureHint, hours: t.hoursHint },
    choices: {
      topic: [...entries.filter(isAsked), ...entries.filter((entry) => !isAsked(entry))].map(({ label }) => label),
    },
  }
}

/** What was planned, who took part, what they got, and the sheet that they sign. */
function AfterFields(beside: BesideRecord) {
  return (
    <>
      <PlanPart {...beside} />
      <AttendeesPart {...beside} />
      <CertificatesPart {...beside} />
      <PapersPart {...beside} papers={trainingPapersOf} />
    </>
  )
}

/** What a year's chip says; no row is left where the search finds none. */
const totalsOf = (year: string, rows: readonly ListRow[]): string => {
  const [totals] = trainingTotals(rows.map(trainingOf))
  return t.yearTotals(year, totals?.sessions ?? 0, totals?.attendances ?? 0, totals?.hours ?? '0')
}

const partsOf = (profile: Profile, lists: CodeLists, plan: TrainingPlanDraft | undefined): RecordParts => {
  const { training, source } = profile
  const form = formOf(profile, lists)
  return {
    lead: training === null ? t.leadUnasked : t.lead(training.clause, training.words),
    emptyWhy: training === null ? t.leadUnasked : t.emptyWhy(training.rule, training.clause),
    besideFilter: (
      <>
        {training === null ? null : (
          <Basis
            label={t.basis}
            about={t.title}
            lines={t.basisLines(training.rule, training.clause, training.words, source.title)}
          />
        )}
        <CoverageLine />
      </>
    ),
    // The latest stands on top.
    sort: (rows) => rows.toReversed(),
    chip: totalsOf,
    form: () => form,
    After: AfterFields,
    ...(plan !== undefined && { begin: (id) => ({ ...trainingFor(plan), id }) }),
  }
}

/** 培训: every session with its totals per year. */
export function TrainingScreen() {
  const { lists } = useWorkspace()
  const profile = useProfile()
  const { line } = useParams()
  const { search } = useLocation()
  const plans = useRecords('trainingPlans')
  // A new session is begun from a row of the plan, whose id stands in the address.
  const asked = line === 'new' ? new URLSearchParams(search).get('plan') : null
  const plan = plans?.find(({ id }) => id === asked)
  const parts = useMemo(() => profile && plans && partsOf(profile, lists, plan), [profile, lists, plans, plan])
  return parts === undefined ? null : <RecordScreen list="training" parts={parts} />
}
