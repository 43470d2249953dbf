import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { Link as RouterLink } from 'react-router'
import { documentOf } from '../../../shared/duties/duty-facts'
import type { TableName } from '../../../shared/kinds/data-kinds'
import {
  checklistAnswers,
  checklistKey,
  checklistLines,
  type ChecklistAnswer,
  type ChecklistLine,
} from '../../../shared/policy-doc/checklist'
import type { Profile } from '../../../shared/profile/profile'
import { standingRegisters } from '../../../shared/profile/rule'
import { useRecordTables } from '../../data/queries/use-record-tables'
import { useRecords } from '../../data/queries/use-records'
import { useToday } from '../../data/queries/use-today'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { recordAddress } from '../../parts/record-address'
import { useSave } from '../../parts/use-save'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { PlainTable } from '../../ui/plain-table'

const t = text.checklist

/** What there is of a standing task: the record that shows it, or the unit's own answer. */
function StateCell(props: { readonly line: ChecklistLine; readonly onAnswer: (answer: ChecklistAnswer) => void }) {
  const { line, onAnswer } = props
  const { rule, state, record } = line
  if (record !== undefined)
    return (
      <Button size="small" component={RouterLink} to={recordAddress(record.table as TableName, record.id)}>
        {t.byRecord}
      </Button>
    )
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={state ?? null}
      aria-label={t.answerOf(rule.title)}
      onChange={(_, next: ChecklistAnswer | null) => {
        if (next !== null) onAnswer(next)
      }}
    >
      {checklistAnswers.map((answer) => (
        <ToggleButton key={answer} value={answer} sx={{ py: 0.25 }}>
          {t.answers[answer]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function Lines({ profile, lines }: { readonly profile: Profile; readonly lines: readonly ChecklistLine[] }) {
  const { newId } = useWorkspace()
  const save = useSave()
  const today = useToday()
  const answer = ({ rule }: ChecklistLine, kind: ChecklistAnswer) => {
    const id = newId()
    const after = { id, duty: checklistKey(rule.id), title: rule.title, kind, reason: t.reason, on: today }
    return save(t.label(rule.title, t.answers[kind]), [{ table: 'dutyChoices', id, after }])
  }
  return (
    <PlainTable
      label={t.title}
      top
      head={[t.head.what, t.head.clause, t.head.state, t.head.record]}
      widths={[undefined, '130px', '240px', '130px']}
      rows={lines.map((line) => {
        const { rule, on } = line
        return {
          key: rule.id,
          cells: [
            t.what(rule.title, rule.text),
            <Stack key="clause" direction="row" spacing={1}>
              <span>{rule.clause}</span>
              <Basis
                label={text.registers.rule.basis}
                about={rule.title}
                lines={text.registers.rule.basisLines(
                  rule.clause,
                  rule.words,
                  rule.text,
                  documentOf(profile, rule.source),
                )}
              />
            </Stack>,
            <Stack key="state" spacing={0.25} sx={{ alignItems: 'start' }}>
              <StateCell line={line} onAnswer={(kind) => void answer(line, kind)} />
              {on === undefined ? null : (
                <Typography variant="caption" color="textSecondary">
                  {t.on(on)}
                </Typography>
              )}
            </Stack>,
            rule.register === undefined ? null : (
              <Button
                key="record"
                size="small"
                component={RouterLink}
                to={`${recordAddress(rule.register, 'new')}?rule=${rule.id}`}
                aria-label={t.registerOf(rule.title)}
              >
                {text.registers.register}
              </Button>
            ),
          ],
        }
      })}
    />
  )
}

/** 文件要求的制度和工作: the standing tasks of the document, with 有, 没有 or 不适用; nothing of it is an alarm. */
export function ChecklistScreen() {
  const profile = useProfile()
  const today = useToday()
  const records = useRecordTables(standingRegisters)
  const choices = useRecords('dutyChoices')
  const lines = useMemo(
    () => profile && records && choices && checklistLines(profile.rules, records, choices, today),
    [profile, records, choices, today],
  )
  if (profile === undefined || lines === undefined) return null
  const said = lines.filter(({ state }) => state !== undefined).length
  return (
    <Page
      title={t.title}
      lead={t.lead(lines.length, said)}
      actions={
        <Button variant="outlined" component={RouterLink} to="/basis">
          {t.back}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <Empty what={t.none} why={t.noneWhy(profile.source.title)} action={null} />
      ) : (
        <Lines profile={profile} lines={lines} />
      )}
    </Page>
  )
}
