import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { TableName } from '../../../shared/kinds/data-kinds'
import type { RecordList } from '../../../shared/lists/record-list'
import type { ListPlan } from '../../../shared/lists/list-plan'
import { listTitle } from '../../../shared/lists/record-list'
import { useRegisterQuestion } from '../use-register-question'
import { useSave } from '../use-save'
import { useWorkspace } from '../../data/store/workspace'
import { nameOfSource, type PlannedList } from '../../io/list-jobs'
import type { ListSource } from '../../io/list-worker'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { importEdits } from './import-edits'
import { ImportHead, lacksDay } from './import-head'
import { ImportSource } from './import-source'
import { PlanPreview } from './plan-preview'
import { useListReading } from './use-list-reading'

const t = text.lists.importing

function Running({ words, label }: { readonly words: string; readonly label: string }) {
  return (
    <>
      <Typography role="status">{words}</Typography>
      <LinearProgress aria-label={label} />
    </>
  )
}

export interface ListImportProps {
  readonly list: RecordList
  readonly year: string
  readonly onClose: () => void
}

/** A list is read, shown as what it would change, and only then taken over, as one action. */
export function ListImport({ list, year, onClose }: ListImportProps) {
  const { records, host } = useWorkspace()
  const save = useSave()
  const question = useRegisterQuestion()
  const { incoming } = list
  const [pasted, setPasted] = useState('')
  const { work, setWork, anew, confirmed, setConfirmed, gone, setGone, said, setSaid, read, cancel } = useListReading(
    list,
    year,
  )
  const title = listTitle(list, year)
  const busy = work.kind === 'reading' || work.kind === 'writing'
  /** What is written: lines with words of secrets only once somebody has looked at them. */
  const wanted = ({ plan }: PlannedList): ListPlan => (confirmed ? plan : (plan.withoutSecrets ?? plan))
  const write = async (source: ListSource, planned: PlannedList) => {
    const plan = wanted(planned)
    const { added, changed } = plan
    const onProgress = (done: number) => setWork({ kind: 'writing', source, planned, done })
    onProgress(0)
    const done = t.done(title, added, changed, gone.size)
    const edits = importEdits(plan, source, list.table as TableName, gone, { db: records.db, host, question })
    const label = t.label(title, nameOfSource(source), added, changed, gone.size)
    if (await save(label, edits, { done, onProgress })) onClose()
    else setWork({ kind: 'planned', source, planned })
  }
  const planned = work.kind === 'planned' || work.kind === 'writing' ? work.planned : undefined
  const beside = planned?.plan.incoming
  const lacks = incoming !== undefined && said !== undefined && beside !== undefined && lacksDay(incoming, said, list)
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="lg" fullWidth aria-labelledby="list-import-title">
      <DialogTitle id="list-import-title">{t.title(title)}</DialogTitle>
      <DialogContent>
        <Stack spacing={1.5}>
          {work.kind === 'pick' || work.kind === 'failed' ? (
            <>
              {work.kind === 'failed' ? (
                <Notice severity="error" title={t.failed} code={text.app.code(work.error.code)}>
                  {work.error.message}
                </Notice>
              ) : null}
              <ImportSource
                pasted={incoming === undefined ? undefined : pasted}
                onPasted={setPasted}
                onSource={(source) => void read(source, said)}
              />
            </>
          ) : null}
          {work.kind === 'reading' ? <Running words={t.reading(work.name)} label={t.reading(work.name)} /> : null}
          {work.kind === 'writing' ? (
            <Running words={t.writing(work.done, wanted(work.planned).changes.length)} label={t.importNow} />
          ) : null}
          {incoming === undefined || said === undefined || beside === undefined || work.kind !== 'planned' ? null : (
            <ImportHead
              list={list}
              incoming={incoming}
              said={said}
              beside={beside}
              onSaid={(next) => {
                setSaid(next)
                void read(work.source, next, true)
              }}
            />
          )}
          {planned?.plan.withoutSecrets === undefined ? null : (
            <Notice severity="warning" title={t.secrets(planned.plan.withoutSecrets.leftOut - planned.plan.leftOut)}>
              {t.secretsWhy}
              <FormControlLabel
                sx={{ display: 'flex' }}
                control={<Checkbox size="small" checked={confirmed} onChange={(_, on) => setConfirmed(on)} />}
                label={t.secretsConfirm}
              />
            </Notice>
          )}
          {planned === undefined ? null : (
            <PlanPreview
              plan={{ ...wanted(planned), findings: planned.plan.findings }}
              notes={planned.notes}
              removal={{ chosen: gone, onChange: setGone }}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {work.kind === 'reading' ? (
          <Button onClick={() => cancel()}>{t.cancel}</Button>
        ) : (
          <Button onClick={onClose} disabled={busy}>
            {t.close}
          </Button>
        )}
        {work.kind === 'planned' ? (
          <>
            <Button variant="outlined" onClick={() => setWork({ kind: 'pick' })}>
              {incoming === undefined ? t.other : t.otherSource}
            </Button>
            <Button
              variant="contained"
              disabled={anew || lacks || (wanted(work.planned).changes.length === 0 && gone.size === 0)}
              onClick={() => void write(work.source, work.planned)}
            >
              {wanted(work.planned).changes.length === 0 && gone.size === 0
                ? t.nothing
                : t.button(wanted(work.planned).added, wanted(work.planned).changed, gone.size)}
            </Button>
          </>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}
