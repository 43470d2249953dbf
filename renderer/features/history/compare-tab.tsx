import { kindOf } from '../../../shared/kinds/data-kinds'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { compareExtras } from '../../../shared/package/compare-extras'
import type { FilingRecord } from '../../../shared/filing/filing'
import { localMoment } from '../../../shared/base/local-day'
import { ChangeTable } from '../../parts/change-table'
import { useChangeWords } from '../../parts/change-words'
import { compareFilings, type FiledDifference } from '../../data/undo/compare-filings'
import { useFilings } from '../../data/queries/small-tables'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'

const t = text.history.compare
const PAGE = 20

type Result = readonly FiledDifference[] | 'gone' | 'failed'

function Differences({ found }: { readonly found: readonly FiledDifference[] }) {
  const words = useChangeWords()
  const [count, setCount] = useState(PAGE)
  if (found.length === 0) return <Typography>{t.same}</Typography>
  const countOf = (kind: FiledDifference['kind']) => found.filter((one) => one.kind === kind).length
  return (
    <Stack spacing={2}>
      <Typography role="status">{t.result(countOf('added'), countOf('removed'), countOf('changed'))}</Typography>
      {found.slice(0, count).map(({ table, id, kind, before, after, fields }) => {
        const name = words.recordName(table, after ?? before)
        return (
          <div key={`${table} ${id}`}>
            <Typography variant="h2" sx={{ mb: 0.5 }}>
              {text.history.recordTitle(text.history.kinds[kind], kindOf(table).word, name)}
            </Typography>
            {kind === 'changed' ? <ChangeTable name={name} table={table} fields={fields} /> : null}
          </div>
        )
      })}
      {found.length > count ? <Button onClick={() => setCount(count + PAGE)}>{text.history.detail.more}</Button> : null}
    </Stack>
  )
}

/** What went along with the packages beside their records. */
function ExtrasAlong({ older, newer }: { readonly older: FilingRecord; readonly newer: FilingRecord }) {
  const extras = compareExtras(older, newer)
  const lines = [
    ...extras.newer.map((title) => t.extras.only(newer.seq, title)),
    ...extras.older.map((title) => t.extras.only(older.seq, title)),
    ...extras.both.map((title) => t.extras.both(title)),
  ]
  if (lines.length === 0) return null
  return (
    <section aria-label={t.extras.title}>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {t.extras.title}
      </Typography>
      {lines.map((line) => (
        <Typography key={line}>{line}</Typography>
      ))}
    </section>
  )
}

/** Two filings of this data folder side by side: what came, what went, what changed. */
export function CompareTab() {
  const { host } = useWorkspace()
  const filings = useFilings()
  const [chosen, setChosen] = useState<{ readonly older?: string; readonly newer?: string }>({})
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const [result, setResult] = useState<Result>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  if (filings === undefined) return <Typography role="status">{text.history.loading}</Typography>
  const newer = chosen.newer ?? filings[0]?.id
  const older = chosen.older ?? filings[1]?.id
  if (newer === undefined || older === undefined) return <Typography>{t.tooFew}</Typography>
  const made = {
    older: filings.find(({ id }) => id === older),
    newer: filings.find(({ id }) => id === newer),
  }
  const compare = async () => {
    const control = new AbortController()
    running.current = control
    setResult(undefined)
    setProgress({ done: 0, total: 0 })
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total })
      setResult((await compareFilings(host, older, newer, { signal: control.signal, onProgress })) ?? 'gone')
    } catch {
      if (!control.signal.aborted) setResult('failed')
    }
    setProgress(undefined)
  }
  const choice = (side: 'older' | 'newer', value: string) => (
    <TextField
      select
      size="small"
      label={t[side]}
      value={value}
      onChange={({ target }) => {
        setChosen({ ...chosen, [side]: target.value })
        setResult(undefined)
      }}
      sx={{ minWidth: 320 }}
    >
      {filings.map(({ id, seq, period, created }) => (
        <MenuItem key={id} value={id}>
          {t.filing(seq, period, localMoment(created))}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t.lead}</Typography>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        {choice('older', older)}
        {choice('newer', newer)}
        {progress === undefined ? (
          <Button variant="contained" disabled={older === newer} onClick={() => void compare()}>
            {t.start}
          </Button>
        ) : (
          <Button onClick={() => running.current?.abort()}>{t.cancel}</Button>
        )}
      </Stack>
      {progress === undefined ? null : (
        <Typography role="status">{t.progress(progress.done, progress.total)}</Typography>
      )}
      {result === 'gone' ? <Typography color="error">{t.gone}</Typography> : null}
      {result === 'failed' ? <Typography color="error">{text.history.failed}</Typography> : null}
      {typeof result === 'object' ? <Differences found={result} /> : null}
      {typeof result === 'object' && made.older !== undefined && made.newer !== undefined ? (
        <ExtrasAlong older={made.older} newer={made.newer} />
      ) : null}
    </Stack>
  )
}
