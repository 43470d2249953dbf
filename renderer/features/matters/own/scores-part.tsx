import Print from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { isRaw, shown } from '../../../../shared/base/draft'
import type { EvaluationDraft, EvaluationRow } from '../../../../shared/evaluation/evaluation'
import { tableOf } from '../../../../shared/evaluation/evaluation-register'
import { printedScores, readPoints, rowFor, sumOf, withRow } from '../../../../shared/evaluation/scores'
import type { Profile } from '../../../../shared/profile/profile'
import { holdersByRole } from '../../../../shared/roster/holders'
import { evidenceOf, type Evidence } from '../../../../shared/stats/evidence'
import { evaluationWords } from '../../../../shared/text/evaluation-words'
import { useNumbers } from '../../../data/queries/use-numbers'
import { FormPreview } from '../../../parts/form-preview/form-preview'
import { useFormFacts } from '../../../parts/form-preview/use-form-facts'
import { useFormLayouts } from '../../../parts/use-form-layouts'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { CellInput } from '../../../ui/cell-input'
import { Mark } from '../../../ui/mark'
import { PlainTable } from '../../../ui/plain-table'
import { ScoreEvidence } from './score-evidence'

const t = text.evaluations

type TableRow = NonNullable<NonNullable<Profile['evaluation']>['rows']>[number]

/** The printed table of the city with the points of this evaluation; nothing where the city has no such form. */
function PrintScores({ evaluation, name }: { readonly evaluation: EvaluationDraft; readonly name: string }) {
  const facts = useFormFacts()
  const layouts = useFormLayouts(facts?.profile.id)
  const [open, setOpen] = useState(false)
  const form = facts?.profile.forms.find(({ id }) => id === facts.profile.evaluation?.table)
  const layout = layouts.find(({ id }) => id === form?.layout)
  if (facts === undefined || form === undefined || layout === undefined) return null
  const holders = holdersByRole(facts.profile.roles, facts.roster, facts.day).flatMap(({ current }) => current)
  const holder = holders.find(({ person }) => person.id === shown(evaluation.subject)) ?? holders[0]
  const isSelf = shown(evaluation.nature) === 'self'
  return (
    <>
      <Button startIcon={<Print />} onClick={() => setOpen(true)}>
        {t.print}
      </Button>
      {open ? (
        <FormPreview
          request={{
            choice: { form, layout, holder },
            blank: false,
            called: name,
            scores: printedScores(evaluation),
            ...(isSelf && { corner: evaluationWords.corner }),
          }}
          facts={facts}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

interface ScoreRowProps {
  readonly row: TableRow
  readonly kept: EvaluationRow
  readonly isSelf: boolean
  /** What the records of the year say; undefined while they are counted, and for points that others award. */
  readonly evidence: readonly Evidence[] | undefined
  readonly onChange: (change: Partial<EvaluationRow>) => void
}

/** Cells of one row: what it is about, its points, and what is typed into it. */
const cellsOf = ({ row, kept, isSelf, evidence, onChange }: ScoreRowProps) => {
  const member = isSelf ? 'own' : 'awarded'
  const points = kept[member]
  const wrong = isRaw(points)
  return [
    row.number,
    <Box key="about">
      {row.about}
      <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
        {row.group}
      </Typography>
    </Box>,
    t.points(row.points),
    isSelf && !row.self ? (
      t.notSelf
    ) : (
      <Box key="points">
        <CellInput
          label={t.cell(isSelf, row.number)}
          stored={shown(points)}
          bad={wrong}
          onCommit={(typed) => onChange({ [member]: readPoints(typed, row) })}
        />
        {wrong ? (
          <Typography variant="caption" color="error">
            {t.wrong(row.points)}
          </Typography>
        ) : null}
      </Box>
    ),
    <Stack key="why" spacing={0.5}>
      <CellInput
        label={t.why(row.number)}
        stored={shown(kept.why)}
        bad={false}
        onCommit={(typed) => onChange({ why: typed.trim() === '' ? undefined : typed.trim() })}
      />
      {evidence === undefined ? null : (
        <ScoreEvidence
          number={row.number}
          evidence={evidence}
          {...(kept.why === undefined && { onTake: (why: string) => onChange({ why }) })}
        />
      )}
    </Stack>,
  ]
}

/** The rows by which the city evaluates, with the unit's own points or those that were awarded, and their sum. */
export function ScoresPart({ record, name, isNew, edit }: BesideRecord) {
  const heading = useId()
  const question = useRegisterQuestion()
  const numbers = useNumbers()
  const evaluation = record as EvaluationDraft
  if (question === undefined) return null
  const table = tableOf(question) as readonly TableRow[]
  const isSelf = shown(evaluation.nature) === 'self'
  if (table.length === 0) return isSelf ? <Typography variant="body2">{t.noTable}</Typography> : null
  const year = shown(evaluation.year)
  const counted = isSelf && /^\d{4}$/.test(year) ? numbers?.(year) : undefined
  const sum = sumOf(evaluation.rows ?? [], isSelf ? 'own' : 'awarded')
  const most = table.filter(({ self }) => !isSelf || self).reduce((all, { points }) => all + points, 0)
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography id={heading} variant="h2" component="h3" sx={{ flex: 1 }}>
          {isSelf ? t.ownTable : t.awardedTable}
        </Typography>
        <Mark kind="note" label={t.sum(sum, most)} />
        {isNew ? null : <PrintScores evaluation={evaluation} name={name} />}
      </Stack>
      <PlainTable
        label={isSelf ? t.ownTable : t.awardedTable}
        head={[t.head.number, t.head.about, t.head.points, isSelf ? t.head.own : t.head.awarded, t.head.why]}
        widths={['44px', undefined, '52px', '84px', '230px']}
        top
        rows={table.map((row) => ({
          key: row.number,
          cells: cellsOf({
            row,
            kept: rowFor(evaluation, row),
            isSelf,
            evidence: row.evidence && counted && evidenceOf(row.evidence, counted),
            onChange: (change) =>
              void edit(t.edit(name, row.number), { rows: withRow(evaluation, table, row.number, change) }),
          }),
        }))}
      />
    </Stack>
  )
}
