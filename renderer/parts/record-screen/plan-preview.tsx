import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ListPlan, PlannedLine } from '../../../shared/lists/list-plan'
import type { PlannedList } from '../../io/list-jobs'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { PlainTable } from '../../ui/plain-table'

const t = text.lists.importing
const MORE = 50

const changesOf = ({ kind, cells }: PlannedLine): string =>
  cells
    .map(({ label, from, to }) =>
      kind === 'added' ? t.filled(label, to) : t.change(label, from || t.empty, to || t.empty),
    )
    .join('；')

/** Records that a corrected list no longer has, and which of them were ticked to go. */
export interface Removal {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

interface GoneProps {
  readonly rows: ListPlan['notInFile']
  readonly removal: Removal
  readonly most: number
}

function Gone({ rows, removal: { chosen, onChange }, most }: GoneProps) {
  return (
    <Box component="section" aria-label={t.gone.title(rows.length)}>
      <Typography sx={{ fontWeight: 600 }}>{t.gone.title(rows.length)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.gone.why}
      </Typography>
      {rows.slice(0, most).map(({ key, name }) => (
        <FormControlLabel
          key={key}
          sx={{ display: 'flex' }}
          control={
            <Checkbox
              size="small"
              checked={chosen.has(key)}
              onChange={(_, on) => onChange(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key)))}
            />
          }
          label={t.gone.one(name)}
        />
      ))}
    </Box>
  )
}

export interface PlanPreviewProps extends PlannedList {
  readonly removal: Removal
}

/** What a file would change: how much, what is doubtful in it, and every line with its old and new values. */
export function PlanPreview({ plan, notes, removal }: PlanPreviewProps) {
  const [most, setMost] = useState(MORE)
  const { added, changed, same, leftOut, notInFile, findings, lines } = plan
  const longest = Math.max(lines.length, findings.length, plan.incoming === undefined ? 0 : notInFile.length)
  return (
    <Stack spacing={1.5}>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {t.counts(added, changed, same, leftOut, notInFile.length)}
      </Typography>
      {plan.incoming === undefined || notInFile.length === 0 ? null : (
        <Gone rows={notInFile} removal={removal} most={most} />
      )}
      {plan.incoming !== undefined || notInFile.length === 0 ? null : (
        <Typography variant="body2">
          {t.notInFile(
            notInFile.slice(0, 5).map(({ name }) => name),
            notInFile.length,
          )}
        </Typography>
      )}
      {notes.map(({ code, message }) => (
        <Mark key={code} kind="note" label={message} />
      ))}
      {findings.length === 0 ? null : (
        <Box component="ul" aria-label={t.findings(findings.length)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {findings.slice(0, most).map(({ code, message, place }) => (
            <li key={`${code} ${place.sheet} ${place.cell}`}>
              <Mark kind="doubt" label={t.at(place.cell, message)} />
            </li>
          ))}
        </Box>
      )}
      {lines.length === 0 ? null : (
        <PlainTable
          label={t.caption}
          head={[t.columns.place, t.columns.kind, t.columns.name, t.columns.changes]}
          widths={['80px', '80px', '28%', undefined]}
          top
          rows={lines.slice(0, most).map((line) => ({
            key: line.key,
            cells: [line.place.cell, t.kinds[line.kind], line.name, changesOf(line)],
          }))}
        />
      )}
      {longest > most ? (
        <Button onClick={() => setMost(most + MORE)} sx={{ alignSelf: 'flex-start' }}>
          {t.more(longest - most)}
        </Button>
      ) : null}
    </Stack>
  )
}
