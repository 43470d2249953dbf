import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { trainingTotals, trainingYear } from '../../../shared/training/totals'
import type { TrainingDraft } from '../../../shared/training/training'
import { useRecords } from '../../data/queries/use-records'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { ChipFilter } from '../../ui/chip-filter'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { TrainingDrawer } from './training-drawer'
import { TrainingTable } from './training-table'

const t = text.training

/** 培训: every session with its totals per year. */
export function TrainingScreen() {
  const { newId } = useWorkspace()
  const profile = useProfile()
  const trainings = useRecords('trainings')
  const persons = useRecords('persons')
  const [year, setYear] = useState<string>()
  // A new session is written by its first edit; until then it is only here.
  const [open, setOpen] = useState<TrainingDraft>()
  if (profile === undefined || trainings === undefined || persons === undefined) return null
  const { training } = profile

  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => setOpen({ id: newId(), attendees: [] })}>
      {t.add}
    </Button>
  )
  const shownTrainings = trainings
    .filter((training) => year === undefined || trainingYear(training) === year)
    .toSorted((a, b) => (JSON.stringify(a.date ?? '') < JSON.stringify(b.date ?? '') ? 1 : -1))

  return (
    <Page
      title={t.title}
      lead={training === null ? t.leadUnasked : t.lead(training.clause, training.words)}
      actions={trainings.length > 0 ? add : null}
    >
      {trainings.length === 0 ? (
        <Empty
          what={t.empty}
          why={training === null ? t.leadUnasked : t.emptyWhy(training.rule, training.clause)}
          action={add}
        />
      ) : (
        <>
          <ChipFilter
            options={[
              { key: '', value: undefined, label: t.allYears(trainings.length) },
              ...trainingTotals(trainings).map(({ year, sessions, attendances, hours }) => ({
                key: year,
                value: year,
                label: t.yearTotals(year, sessions, attendances, hours),
              })),
            ]}
            chosen={year}
            onChoose={setYear}
          >
            {training === null ? null : (
              <Basis
                label={t.basis}
                about={t.title}
                lines={t.basisLines(training.rule, training.clause, training.words, profile.source.title)}
              />
            )}
          </ChipFilter>
          <TrainingTable trainings={shownTrainings} onOpen={setOpen} />
        </>
      )}
      {open === undefined ? null : (
        <TrainingDrawer
          key={open.id}
          stored={trainings.find(({ id }) => id === open.id) ?? open}
          isNew={!trainings.some(({ id }) => id === open.id)}
          profile={profile}
          persons={persons}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}
