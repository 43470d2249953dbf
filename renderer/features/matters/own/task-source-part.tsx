import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../../shared/base/draft'
import { documentOf } from '../../../../shared/duties/duty-facts'
import { kindOf } from '../../../../shared/kinds/data-kinds'
import { recordsOf } from '../../../../shared/lists/record-list'
import type { TaskDraft } from '../../../../shared/task/task'
import { ruleOfTask } from '../../../../shared/task/task-register'
import { recordAddress } from '../../../parts/record-address'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Basis } from '../../../ui/basis'

const t = text.tasks

const noNames = { of: () => undefined, role: () => undefined }
const sources = [
  ['meetingId', 'meetings'],
  ['defectId', 'defects'],
  ['evaluationId', 'evaluations'],
] as const

/** Where a task came from: the record, one click away, or the rule of the list that it is of. */
export function TaskSourcePart({ record, known }: BesideRecord) {
  const question = useRegisterQuestion()
  const task = record as TaskDraft
  if (question === undefined) return null
  const rule = ruleOfTask(task, question)
  const from = sources.flatMap(([member, table]) => {
    const id = task[member]
    const found = recordsOf(known.records, table).find((one) => one.id === id)
    return id === undefined ? [] : [{ table, id, name: found && shown(kindOf(table).called(found, noNames)) }]
  })
  if (rule === undefined && from.length === 0) return null
  return (
    <Stack spacing={0.5}>
      {from.map(({ table, id, name }) =>
        name === undefined ? null : (
          <Link key={table} component={RouterLink} to={recordAddress(table, id)} variant="body2">
            {t.from(kindOf(table).word, name)}
          </Link>
        ),
      )}
      {rule === undefined ? null : (
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          <Typography variant="body2">{t.under(rule.title, rule.clause)}</Typography>
          <Basis
            label={t.basis}
            about={rule.title}
            lines={t.basisLines(rule.clause, rule.words, rule.text, documentOf(question.profile, rule.source))}
          />
        </Stack>
      )}
    </Stack>
  )
}
