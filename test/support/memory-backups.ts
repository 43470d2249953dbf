import { CodedFailure } from '../../shared/base/coded-error'
import type { HostHandlers, HostOutput, Snapshot } from '../../shared/host/contract'
import { backupFailures } from '../../shared/text/backup-failures'

type Handlers = Pick<HostHandlers, Extract<keyof HostHandlers, `snapshot.${string}` | `backup.${string}`>>

/** Snapshots that are only remembered, and copies that are one small file: enough for tests of screens. */
export const createMemoryBackups = (needs: {
  readonly seq: () => number
  readonly chain: string
  readonly write: HostHandlers['file.write']
}): Handlers => {
  const made: Snapshot[] = []
  let last: HostOutput<'backup.state'>['last']
  const make: Handlers['snapshot.make'] = ({ why }) => {
    const second = Date.parse(made[0]?.at ?? '2026-11-20T08:00:00.000Z') + 1000
    const at = new Date(second).toISOString()
    const id = `${at.slice(0, 19).replace(/[-:]/g, '')}Z-${why}`
    const snapshot = { id, at, why, bytes: 1, seq: needs.seq() }
    made.unshift(snapshot)
    return Promise.resolve(snapshot)
  }
  return {
    'snapshot.list': () => Promise.resolve([...made]),
    'snapshot.make': make,
    'snapshot.verify': ({ id }) =>
      made.some((one) => one.id === id)
        ? Promise.resolve({ ok: true })
        : Promise.reject(new CodedFailure(backupFailures.E_SNAPSHOT_GONE(id))),
    'backup.state': () => Promise.resolve({ ...(made[0] && { newestAt: made[0].at }), ...(last && { last }) }),
    'backup.copy': async ({ folder }) => {
      const { id, at, seq } = await make({ why: 'manual' })
      const name = `cdo-backup-${needs.chain.slice(0, 8)}-${at.replace(/[-:.]/g, '')}.zip`
      const written = await needs.write({ folder, name, bytes: new TextEncoder().encode(id) })
      last = { at, place: folder, name, seq, elsewhere: true }
      return written
    },
  }
}
