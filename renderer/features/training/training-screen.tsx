import { useMemo } from 'react'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { ListRow } from '../../../shared/lists/record-list'
import type { Profile } from '../../../shared/profile/profile'
import { trainingPapersOf } from '../../../shared/training/training-papers'
import { trainingOf } from '../../../shared/training/training-list'
import { trainingTotals } from '../../../shared/training/totals'
import { PapersPart } from '../../parts/papers-part'
import type { BesideRecord, RecordForm, RecordParts } from '../../parts/record-screen/record-parts'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { AttendeesPart } from './attendees-part'
import { CoverageLine } from './coverage-line'

const t = text.training

/** The form of a session: the topics that the city's document names come first. */
const formOf = ({ training }: Profile, { trainingTopic: { entries } }: CodeLists): RecordForm => {
  const asked = training?.topics ?? []
  const isAsked = ({ code }: { readonly code: string }): boolean => asked.includes(code)
  return {
    fields: ['title', 'date', 'topic', 'hours', 'organiser', 'place', 'note'],
    wide: ['title', 'place'],
    hints: { date: t.dateHint, hours: t.hoursHint },
    choices: {
      topic: [...entries.filter(isAsked), ...entries.filter((entry) => !isAsked(entry))].map(({ label }) => label),
    },
  }
}

/** Who took part, and the sheet that they sign. */
function AfterFields(beside: BesideRecord) {
  return (
    <>
      <AttendeesPart {...beside} />
      <PapersPart {...beside} papers={trainingPapersOf} />
    </>
  )
}

/** What a year's chip says; no row is left where the search finds none. */
const totalsOf = (year: string, rows: readonly ListRow[]): string => {
  const [totals] = trainingTotals(rows.map(trainingOf))
  return t.yearTotals(year, totals?.sessions ?? 0, totals?.attendances ?? 0, totals?.hours ?? '0')
}

const partsOf = (profile: Profile, lists: CodeLists): RecordParts => {
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
  }
}

/** 培训: every session with its totals per year. */
export function TrainingScreen() {
  const { lists } = useWorkspace()
  const profile = useProfile()
  const parts = useMemo(() => profile && partsOf(profile, lists), [profile, lists])
  return parts === undefined ? null : <RecordScreen list="training" parts={parts} />
}
