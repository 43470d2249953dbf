import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import { codedOf } from '../../../shared/base/coded-error'
import { localMoment } from '../../../shared/base/local-day'
import type { Snapshot } from '../../../shared/host/contract'
import { useLoading } from '../../data/store/use-loading'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Fold } from '../../ui/fold'
import { Mark } from '../../ui/mark'
import { PlainTable } from '../../ui/plain-table'

const t = text.backup
const c = t.columns
const MEGABYTE = 1024 * 1024

type Check = 'running' | 'whole' | { readonly why: string }

/** The snapshots in the data folder, newest first, each to be test-restored. */
export function SnapshotTable({ newestAt }: { readonly newestAt: string | undefined }) {
  const { host } = useWorkspace()
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([])
  const [checks, setChecks] = useState<Readonly<Record<string, Check>>>({})
  useLoading({
    load: useCallback(() => host('snapshot.list', {}), [host]),
    // A new newest one means another list.
    revision: newestAt,
    onLoaded: setSnapshots,
    onFailed: (thrown) => {
      if (codedOf(thrown) === undefined) throw thrown
    },
  })

  const verify = async (id: string) => {
    const note = (check: Check) => setChecks((before) => ({ ...before, [id]: check }))
    note('running')
    try {
      const { error } = await host('snapshot.verify', { id })
      note(error === undefined ? 'whole' : { why: error.message })
    } catch (thrown) {
      note({ why: codedOf(thrown)?.message ?? '' })
    }
  }
  const checkCell = ({ id, at }: Snapshot) => {
    const check = checks[id]
    if (check === 'whole') return <Mark kind="good" size="inline" label={t.whole} />
    if (typeof check === 'object')
      return (
        <>
          <Mark kind="bad" size="inline" label={t.damaged} />
          <Typography variant="body2">{check.why}</Typography>
        </>
      )
    return (
      <Button
        size="small"
        aria-label={t.verifyOf(localMoment(at))}
        disabled={check === 'running'}
        onClick={() => void verify(id)}
      >
        {check === 'running' ? t.verifying : t.verify}
      </Button>
    )
  }
  if (snapshots.length === 0) return null
  return (
    <Fold title={t.list(snapshots.length)}>
      <Typography variant="body2" color="textSecondary">
        {t.listRule}
      </Typography>
      <PlainTable
        label={t.list(snapshots.length)}
        head={[c.at, c.why, c.seq, c.bytes, c.check]}
        widths={['170px', '100px', '130px', '110px']}
        rows={snapshots.map((snapshot) => ({
          key: snapshot.id,
          cells: [
            localMoment(snapshot.at),
            t.why[snapshot.why],
            t.seq(snapshot.seq),
            t.bytes((snapshot.bytes / MEGABYTE).toFixed(1)),
            checkCell(snapshot),
          ],
        }))}
      />
    </Fold>
  )
}
