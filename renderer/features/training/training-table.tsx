import Link from '@mui/material/Link'
import { shown } from '../../../shared/base/draft'
import { labelOf } from '../../../shared/field/code-lists'
import type { TrainingDraft } from '../../../shared/training/training'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'

const t = text.training
const c = t.columns

export interface TrainingTableProps {
  readonly trainings: readonly TrainingDraft[]
  readonly onOpen: (training: TrainingDraft) => void
}

/** Sessions, latest first. */
export function TrainingTable({ trainings, onOpen }: TrainingTableProps) {
  const { lists } = useWorkspace()
  return (
    <DataTable
      label={t.caption}
      columns={[
        { head: c.title },
        { head: c.date },
        { head: c.topic },
        { head: c.hours, align: 'right' },
        { head: c.attendees, align: 'right' },
        { head: c.organiser },
      ]}
      rows={trainings.map((training) => ({
        key: training.id,
        cells: [
          <Link key="open" component="button" type="button" variant="body2" onClick={() => onOpen(training)}>
            {shown(training.title) || t.untitled}
          </Link>,
          shown(training.date) || '—',
          training.topic === undefined ? '—' : labelOf(lists.trainingTopic, shown(training.topic)),
          shown(training.hours) || '—',
          training.attendees.length,
          shown(training.organiser) || '—',
        ],
      }))}
    />
  )
}
