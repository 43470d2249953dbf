import type { HostHandlers } from '../../shared/host/contract'
import type { Backups } from './backups'
import type { DataFolder } from './data-folder'
import { listFolder } from './folders'
import type { createFonts } from './fonts'
import type { Journal } from './journal'
import type { PackageHandlers } from './packages'
import type { UpdateHandlers } from './updates'
import { listVolumes, type VolumeNeeds } from './volumes'

export interface HandlerNeeds {
  readonly version: string
  readonly host: 'loopback' | 'electron'
  readonly data: DataFolder
  readonly journal: Journal
  readonly volumes: VolumeNeeds
  readonly updates: UpdateHandlers
  readonly packages: PackageHandlers
  readonly backups: Backups
  readonly fonts: ReturnType<typeof createFonts>
  /** View id of a folder that was made from a backup. */
  readonly restored: string | undefined
}

/** All handlers of the contract, composed of the parts that know the machine. */
export const createHandlers = (needs: HandlerNeeds): HostHandlers => {
  const { version, host, data, journal, volumes, updates, packages, backups, fonts, restored } = needs
  const read = new Set<string>()
  return {
    ...packages,
    ...backups.handlers,
    ...fonts,
    ...updates,
    'app.info': () => {
      const readOnly = journal.readOnly()
      const notices = journal.notices.filter(({ code }) => !read.has(code))
      return Promise.resolve({
        version,
        host,
        platform: volumes.platform,
        dataFolder: data.path,
        ...(restored === undefined ? {} : { restored }),
        ...(readOnly === undefined ? {} : { readOnly }),
        ...(notices.length === 0 ? {} : { notices }),
      })
    },
    'app.noticed': ({ code }) => {
      read.add(code)
      return Promise.resolve({})
    },
    // Electron's shell prints by itself; everywhere else the browser does.
    'page.print': () => Promise.resolve({ by: 'page' }),
    'journal.status': async () => Promise.resolve(journal.status()),
    'journal.append': (input) => journal.append(input),
    'journal.read': (input) => journal.read(input),
    'volume.list': () => listVolumes(volumes),
    'folder.list': ({ path }) => listFolder(path),
  }
}
