import * as nodeDisk from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import { createQueue } from '../../shared/base/queue'
import type { BackupState, HostHandlers, SnapshotWhy } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { packState } from './backup-zip'
import type { Journal } from './journal'
import { replaceFile } from './replace-file'
import { createSafeWriter, type Disk } from './safe-write'
import { createSnapshots } from './snapshots'

export interface BackupNeeds {
  readonly dataFolder: string
  readonly journal: Pick<Journal, 'cut' | 'status' | 'readOnly'>
  readonly now: () => Date
  readonly disk?: Disk
}

export type BackupHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `snapshot.${string}` | `backup.${string}`>>

export interface Backups {
  readonly handlers: BackupHandlers
  /** Makes today's snapshot unless there is one; never throws: trouble is told by `backup.state`. */
  readonly daily: () => Promise<void>
  /** Gives up what is being made, and waits until nothing is written any more. */
  readonly stop: () => Promise<void>
}

const lastCopy = z.strictObject({
  at: z.string(),
  place: z.string(),
  name: z.string(),
  seq: z.int(),
  elsewhere: z.boolean(),
})

/** The handlers `snapshot.*` and `backup.*` over one data folder: snapshots in `snapshots/`, the last copy in `backup.json`. */
export const createBackups = ({ dataFolder, journal, now, disk = nodeDisk }: BackupNeeds): Backups => {
  const inTurn = createQueue()
  const writer = createSafeWriter(disk)
  const memory = join(dataFolder, 'backup.json')
  let stopped = false
  let trouble: CodedError | undefined
  const snapshots = createSnapshots({ dataFolder, cut: journal.cut, now, disk, stopped: () => stopped })

  const make = (why: SnapshotWhy) =>
    inTurn(async () => {
      const made = await snapshots.make(why)
      trouble = undefined
      return made
    })

  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (thrown) {
      if (!stopped) trouble = codedOf(thrown) ?? failures.E_INTERNAL()
    }
  }

  const readLast = async (): Promise<BackupState['last']> => {
    try {
      return lastCopy.parse(JSON.parse(await disk.readFile(memory, 'utf8')))
    } catch {
      // Only a memory: without it the screen says that there is no copy, and the next copy writes it anew.
      return undefined
    }
  }

  const remember = async (last: NonNullable<BackupState['last']>): Promise<void> => {
    await replaceFile(memory, JSON.stringify(last), disk)
  }

  return {
    handlers: {
      'snapshot.list': () => snapshots.list(),
      'snapshot.make': ({ why }) => make(why),
      'snapshot.verify': ({ id }) => inTurn(() => snapshots.verify(id)),
      'backup.state': async () => {
        const newest = await snapshots.newest()
        const last = await readLast()
        return { ...(newest && { newestAt: newest.at }), ...(last && { last }), ...(trouble && { trouble }) }
      },
      'backup.copy': async ({ folder }) => {
        // The copy is made of a snapshot: whatever is edited meanwhile, its files belong together.
        const { id, seq } = await make('manual')
        return inTurn(async () => {
          const { folder: from, manifest } = await snapshots.open(id)
          const at = now()
          // To the millisecond: two copies of one second are two files.
          const name = `cdo-backup-${manifest.chain.slice(0, 8)}-${at.toISOString().replace(/[-:.]/g, '')}.zip`
          const { bytes, pieces } = await packState(from, manifest, disk)
          const written = await writer.write({ folder, name, bytes }, pieces)
          const [own, target] = await Promise.all([disk.stat(dataFolder), disk.stat(folder)])
          await remember({ at: at.toISOString(), place: folder, name, seq, elsewhere: own.dev !== target.dev })
          return written
        })
      },
    },
    async daily() {
      if (journal.readOnly() !== undefined || journal.status().seq === 0) return
      await quietly(async () => {
        const today = localDay(now())
        const made = (await snapshots.list()).some(({ at }) => localDay(new Date(at)) === today)
        if (!made) await make('daily')
      })
    },
    async stop() {
      stopped = true
      await inTurn(() => Promise.resolve())
    },
  }
}
