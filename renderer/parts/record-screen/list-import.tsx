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
import { useCallback, useEffect, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { RecordList } from '../../../shared/lists/record-list'
import type { ListPlan } from '../../../shared/lists/plan-list'
import { listTitle } from '../../../shared/lists/record-list'
import { failures } from '../../../shared/text/failures'
import { useSave } from '../use-save'
import { useWorkspace } from '../../data/store/workspace'
import { planListFile, type PlannedList } from '../../io/list-jobs'
import type { Edit } from '../../data/store/records'
import { text } from '../../text/zh-cn'
import { DropZone } from '../../ui/drop-zone'
import { FileButton } from '../../ui/file-button'
import { Notice } from '../../ui/notice'
import { PlanPreview } from './plan-preview'

const t = text.lists.importing

type Work =
  | { readonly kind: 'pick' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: CodedError }
  | { readonly kind: 'planned'; readonly file: File; readonly planned: PlannedList }
  | { readonly kind: 'writing'; readonly planned: PlannedList; readonly done: number }

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

/** A workbook of a list is read, shown as what it would change, and only then taken over, as one action. */
export function ListImport({ list, year, onClose }: ListImportProps) {
  const { records, lists } = useWorkspace()
  const save = useSave()
  const [work, setWork] = useState<Work>({ kind: 'pick' })
  const [confirmed, setConfirmed] = useState(false)
  const abort = useRef<AbortController>(undefined)
  const title = listTitle(list, year)
  const busy = work.kind === 'reading' || work.kind === 'writing'

  const read = useCallback(
    async (file: File) => {
      const controller = new AbortController()
      abort.current = controller
      setConfirmed(false)
      setWork({ kind: 'reading', file: file.name })
      try {
        const ask = { kind: 'plan' as const, database: records.db.name, list: list.id, year, lists, file }
        setWork({ kind: 'planned', file, planned: await planListFile(ask, controller.signal) })
      } catch (thrown) {
        setWork(
          controller.signal.aborted
            ? { kind: 'pick' }
            : { kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() },
        )
      }
    },
    [records, list, year, lists],
  )
  const waiting = work.kind === 'planned' ? work.file : undefined
  // What was undone behind the preview must not come back with it: the file is compared with the records as they are.
  useEffect(
    () => (waiting === undefined ? undefined : records.changes.subscribe(() => void read(waiting))),
    [records, read, waiting],
  )
  const write = async (file: File, planned: PlannedList) => {
    const { added, changed, changes } = wanted(planned)
    const onProgress = (done: number) => setWork({ kind: 'writing', planned, done })
    onProgress(0)
    const done = t.done(title, added, changed)
    if (await save(t.label(title, file.name, added, changed), changes as readonly Edit[], { done, onProgress }))
      onClose()
    else setWork({ kind: 'planned', file, planned })
  }
  /** What is written: lines with words of secrets only once somebody has looked at them. */
  const wanted = ({ plan }: PlannedList): ListPlan => (confirmed ? plan : (plan.withoutSecrets ?? plan))
  const planned = work.kind === 'planned' || work.kind === 'writing' ? work.planned : undefined
  const pick = <FileButton label={t.pick} accept=".xlsx,.xls,.et,.csv" onFile={(file) => void read(file)} />
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
              <DropZone centred onFile={(file) => void read(file)}>
                <Typography>{t.drop}</Typography>
                {pick}
                <Typography variant="body2" color="textSecondary">
                  {t.hint}
                </Typography>
              </DropZone>
            </>
          ) : null}
          {work.kind === 'reading' ? <Running words={t.reading(work.file)} label={t.reading(work.file)} /> : null}
          {work.kind === 'writing' ? (
            <Running words={t.writing(work.done, wanted(work.planned).changes.length)} label={t.importNow} />
          ) : null}
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
            <PlanPreview plan={{ ...wanted(planned), findings: planned.plan.findings }} notes={planned.notes} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {work.kind === 'reading' ? (
          <Button onClick={() => abort.current?.abort()}>{t.cancel}</Button>
        ) : (
          <Button onClick={onClose} disabled={busy}>
            {t.close}
          </Button>
        )}
        {work.kind === 'planned' ? (
          <>
            <Button variant="outlined" onClick={() => setWork({ kind: 'pick' })}>
              {t.other}
            </Button>
            <Button
              variant="contained"
              disabled={wanted(work.planned).changes.length === 0}
              onClick={() => void write(work.file, work.planned)}
            >
              {wanted(work.planned).changes.length === 0
                ? t.nothing
                : t.button(wanted(work.planned).added, wanted(work.planned).changed)}
            </Button>
          </>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}
