import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { CodedFailure, type CodedError } from '../../shared/base/coded-error'
import type { HostHandlers } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { openDataFolder } from './data-folder'
import { createHandlers, type PackageHandlers } from './handlers'
import { openJournal } from './journal'
import { createUpdateFeed } from './update-feed'
import { nodeVolumes } from './volumes'

export interface OpenHostNeeds {
  readonly dataFolder: string
  readonly host: 'loopback' | 'electron'
  readonly version: string
  /** Where a second start finds the running window; absent for Electron, whose window comes forward by itself. */
  readonly address?: string
}

export interface OpenHost {
  readonly dataFolder: string
  readonly handlers: HostHandlers
  readonly notices: readonly CodedError[]
  readonly readOnly: () => CodedError | undefined
  /** Finishes what is being written, then gives the data folder back. */
  readonly close: () => Promise<void>
}

const pending = () => Promise.reject(new CodedFailure(failures.E_INTERNAL()))
const packages: PackageHandlers = {
  'file.write': pending,
  'stage.open': pending,
  'stage.write': pending,
  'stage.drop': pending,
  'key.state': pending,
  'key.create': pending,
  'key.unlock': pending,
  'key.lock': pending,
  'package.seal': pending,
  'package.verify': pending,
  'package.export': pending,
}

/** Opens a data folder and everything a host needs on it: lock, journal, handlers. Refuses with codes of host-failures. */
export const openHost = async ({ dataFolder, host, version, address }: OpenHostNeeds): Promise<OpenHost> => {
  const data = await openDataFolder(dataFolder, address)
  try {
    const journal = await openJournal({ dataFolder: data.path, clock: () => new Date(), newId: randomUUID }, data.used)
    await data.markUsed()
    const feed = createUpdateFeed(data.path)
    const handlers = createHandlers({
      version,
      host,
      data,
      journal,
      volumes: nodeVolumes(process.platform, homedir()),
      updates: { feed: feed.read, setFeed: feed.store, check: pending },
      packages,
    })
    return {
      dataFolder: data.path,
      handlers,
      notices: journal.notices,
      readOnly: () => journal.readOnly(),
      async close() {
        await journal.close()
        await data.release()
      },
    }
  } catch (thrown) {
    await data.release()
    throw thrown
  }
}
