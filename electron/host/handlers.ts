import type { HostHandlers } from '../../shared/host/contract'
import type { DataFolder } from './data-folder'
import { listFolder } from './folders'
import type { Journal } from './journal'
import type { PackageHandlers } from './packages'
import type { Updates } from './updates'
import { listVolumes, type VolumeNeeds } from './volumes'

export interface HandlerNeeds {
  readonly version: string
  readonly host: 'loopback' | 'electron'
  readonly data: DataFolder
  readonly journal: Journal
  readonly volumes: VolumeNeeds
  readonly updates: Updates
  readonly packages: PackageHandlers
}

/** All handlers of the contract, composed of the parts that know the machine. */
export const createHandlers = (needs: HandlerNeeds): HostHandlers => {
  const { version, host, data, journal, volumes, updates, packages } = needs
  return {
    ...packages,
    'app.info': () => {
      const readOnly = journal.readOnly()
      return Promise.resolve({
        version,
        host,
        platform: volumes.platform,
        dataFolder: data.path,
        ...(readOnly === undefined ? {} : { readOnly }),
        ...(journal.notices.length === 0 ? {} : { notices: [...journal.notices] }),
      })
    },
    'journal.status': async () => Promise.resolve(journal.status()),
    'journal.append': (input) => journal.append(input),
    'journal.read': (input) => journal.read(input),
    'volume.list': () => listVolumes(volumes),
    'folder.list': ({ path }) => listFolder(path),
    'update.feed': async () => ({ url: await updates.feed() }),
    'update.setFeed': async ({ url }) => ({ url: await updates.setFeed(url) }),
    'update.check': () => updates.check(),
  }
}
