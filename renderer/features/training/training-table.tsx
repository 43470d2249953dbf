import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { shown } from '../../../shared/base/draft'
import { labelOf } from '../../../shared/field/code-lists'
import type { TrainingDraft } from '../../../shared/training/training'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'

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
    <Paper variant="outlined">
      <Table size="small" aria-label={t.caption}>
        <TableHead>
          <TableRow>
            <TableCell>{c.title}</TableCell>
            <TableCell>{c.date}</TableCell>
            <TableCell>{c.topic}</TableCell>
            <TableCell align="right">{c.hours}</TableCell>
            <TableCell align="right">{c.attendees}</TableCell>
            <TableCell>{c.organiser}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {trainings.map((training) => (
            <TableRow key={training.id} hover>
              <TableCell>
                <Link component="button" type="button" variant="body2" onClick={() => onOpen(training)}>
                  {shown(training.title) || t.untitled}
                </Link>
              </TableCell>
              <TableCell>{shown(training.date) || '—'}</TableCell>
              <TableCell>
                {training.topic === undefined ? '—' : labelOf(lists.trainingTopic, shown(training.topic))}
              </TableCell>
              <TableCell align="right">{shown(training.hours) || '—'}</TableCell>
              <TableCell align="right">{training.attendees.length}</TableCell>
              <TableCell>{shown(training.organiser) || '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  )
}
