import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import LinearProgress from '@mui/material/LinearProgress'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useState } from 'react'
import { useBlocker } from 'react-router'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'
import { useSnapshot } from '../../app/use-snapshot'
import { useResourceRows } from '../../data/resource-list'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { alreadyThere } from './already-there'
import { ImportRepair } from './import-repair'
import type { OpenFile } from './import-session'
import { useRepair, type KeptRepair } from './use-repair'

const t = text.importing.repair

/** What an import did, for the last step. */
export interface Imported {
  readonly action: string
  readonly resources: number
  readonly items: number
  readonly drafts: number
  readonly skipped: number
  readonly excluded: number
}

export interface ImportReviewProps {
  readonly file: OpenFile
  readonly memory: KeptRepair
  readonly onBack: () => void
  readonly onDone: (imported: Imported) => void
}

/** Third step as a whole: the repair, what is there already, and the import as one action. */
export function ImportReview({ file, memory, onBack, onDone }: ImportReviewProps) {
  const { records } = useWorkspace()
  const keep = useSnapshot()
  const drive = useRepair(file.book, memory)
  const rows = useResourceRows()
  const [both, setBoth] = useState(false)
  const [running, setRunning] = useState<'keeping' | { readonly done: number; readonly total: number }>()
  const [refused, setRefused] = useState<CodedError>()
  const { kept, repair, touched } = drive
  const there = useMemo(
    () =>
      alreadyThere(
        kept.map(({ draft }) => draft),
        rows ?? [],
      ),
    [kept, rows],
  )
  const wanted = useMemo(
    () => (both ? kept : kept.filter(({ draft }) => !there.ids.has(draft.id))),
    [kept, both, there],
  )
  const drafts = useMemo(() => {
    const blocked = new Set<string | undefined>()
    for (const { level, resourceId } of repair.findings) if (level === '必改') blocked.add(resourceId)
    return wanted.filter(({ draft }) => blocked.has(draft.id)).length
  }, [wanted, repair.findings])

  // Leaving by the rail or the address would lose what was mended.
  const blocker = useBlocker(touched && running === undefined)
  useEffect(() => {
    if (!touched) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [touched])

  const run = async () => {
    setRefused(undefined)
    setRunning('keeping')
    if (rows !== undefined && rows.length > 0) await keep('import')
    setRunning({ done: 0, total: wanted.length })
    try {
      const action = await records.commit(
        text.importing.label(wanted.length, file.name).slice(0, 200),
        wanted.map(({ draft }) => ({ table: 'resources', id: draft.id, after: draft })),
        { onProgress: (done, total) => setRunning({ done, total }) },
      )
      onDone({
        action,
        resources: wanted.length,
        items: wanted.reduce((sum, { draft }) => sum + draft.items.length, 0),
        drafts,
        skipped: kept.length - wanted.length,
        excluded: repair.excluded.size,
      })
    } catch (thrown) {
      setRefused(codedOf(thrown) ?? failures.E_INTERNAL())
      setRunning(undefined)
    }
  }

  if (running === 'keeping')
    return (
      <>
        <Typography role="status">{t.keeping}</Typography>
        <LinearProgress aria-label={t.keeping} />
      </>
    )
  if (running !== undefined)
    return (
      <>
        <Typography role="status">{t.running(running.done, running.total)}</Typography>
        <LinearProgress
          aria-label={t.running(running.done, running.total)}
          variant="determinate"
          value={running.total === 0 ? 0 : (running.done / running.total) * 100}
        />
      </>
    )
  return (
    <ImportRepair
      drive={drive}
      actions={(ready) => (
        <>
          <Button variant="outlined" onClick={onBack}>
            {text.importing.columns.back}
          </Button>
          <Button
            ref={ready}
            variant="contained"
            disabled={wanted.length === 0 || rows === undefined}
            onClick={() => void run()}
          >
            {t.run(wanted.length)}
          </Button>
        </>
      )}
    >
      <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
        <DialogTitle>{t.leave.title}</DialogTitle>
        <DialogContent>{t.leave.body}</DialogContent>
        <DialogActions>
          <Button onClick={() => blocker.proceed?.()}>{t.leave.go}</Button>
          <Button variant="contained" onClick={() => blocker.reset?.()} autoFocus>
            {t.leave.stay}
          </Button>
        </DialogActions>
      </Dialog>
      {refused === undefined ? null : (
        <Notice severity="error" code={text.importing.pick.code(refused.code)}>
          {refused.message}
        </Notice>
      )}
      {there.ids.size === 0 ? null : (
        <Notice severity="warning" title={t.existing(there.names, there.codes)}>
          <RadioGroup
            row
            aria-label={t.existingChoice}
            value={both ? 'both' : 'skip'}
            onChange={(_, value) => setBoth(value === 'both')}
          >
            <FormControlLabel value="skip" control={<Radio size="small" />} label={t.skip} />
            <FormControlLabel value="both" control={<Radio size="small" />} label={t.both} />
          </RadioGroup>
        </Notice>
      )}
      {wanted.length === 0 && rows !== undefined ? <Typography>{t.nothing}</Typography> : null}
      {drafts === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t.onlyDraft(drafts)}
        </Typography>
      )}
    </ImportRepair>
  )
}
