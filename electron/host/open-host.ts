import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { CodedFailure, type CodedError } from '../../shared/base/coded-error'
import type { HostHandlers } from '../../shared/host/contract'
import { createBackups } from './backups'
import { openDataFolder } from './data-folder'
import { createFonts, fontFolders } from './fonts'
import { createHandlers } from './handlers'
import { openJournal, type Journal } from './journal'
import { createPackageHandlers } from './packages'
import { programPlace, tidyVersions } from './program-place'
import { readRestored } from './restored'
import { updateKind } from './update-kind'
import { createUpdates } from './updates'
import { listVolumes, nodeVolumes } from './volumes'

export interface OpenHostNeeds {
  readonly dataFolder: string
  readonly host: 'loopback' | 'electron'
  readonly version: string
  /** Where a second start finds the running window; absent for Electron, whose window comes forward by itself. */
  readonly address?: string
  /** The publisher's public key out of the build; updates are off without one. */
  readonly updateKey?: string | undefined
  /** The main file that runs, where the program may lie in a folder with its other versions. */
  readonly program?: string
}

export interface OpenHost {
  readonly dataFolder: string
  readonly handlers: HostHandlers
  readonly notices: readonly CodedError[]
  readonly readOnly: () => CodedError | undefined
  /** Finishes what is being written, then gives the data folder back. */
  readonly close: () => Promise<void>
}

/** A program that is left open over night makes the next day's snapshot too. */
const DAILY_CHECK_MS = 3_600_000

/** Stands for the chain where a damaged journal does not tell it; nothing can be sealed then. */
const NO_CHAIN = '00000000-0000-0000-0000-000000000000'

const chainOf = (journal: Journal): string => {
  try {
    return journal.status().chain
  } catch (thrown) {
    if (thrown instanceof CodedFailure) return NO_CHAIN
    throw thrown
  }
}

/** Opens a data folder and everything a host needs on it: lock, journal, handlers. Refuses with codes of host-failures. */
export const openHost = async (needs: OpenHostNeeds): Promise<OpenHost> => {
  const { dataFolder, host, version, address } = needs
  const data = await openDataFolder(dataFolder, address)
  try {
    const journal = await openJournal(
      { dataFolder: data.path, clock: () => new Date(), newId: randomUUID, beforeAppend: data.raiseReader },
      data.used,
    )
    await data.markUsed()
    const restored = await readRestored(data.path)
    const packages = await createPackageHandlers({
      dataFolder: data.path,
      chain: chainOf(journal),
      ...(restored && { epoch: restored.epoch }),
      journalHead: async () => {
        const { seq, head } = await Promise.resolve(journal.status())
        return { seq, head }
      },
      newId: randomUUID,
      now: () => new Date(),
      version,
    })
    const backups = createBackups({ dataFolder: data.path, journal, now: () => new Date() })
    const program = needs.program === undefined ? undefined : await programPlace(needs.program)
    const volumes = nodeVolumes(process.platform, homedir())
    const { platform, arch, env: environment, execPath } = process
    const updates = createUpdates({
      dataFolder: data.path,
      version,
      key: needs.updateKey,
      kind: updateKind({ host, platform, arch, environment, execPath }),
      program,
      snapshot: () => backups.handlers['snapshot.make']({ why: 'update' }),
      volumes: async () => (await listVolumes(volumes)).map(({ path }) => path),
    })
    const handlers = createHandlers({
      version,
      host,
      data,
      journal,
      volumes,
      updates,
      packages,
      backups,
      fonts: createFonts(fontFolders(process.platform, homedir(), process.env)),
      restored: restored?.view,
    })
    // In the background: neither the start nor anything that is typed waits for the day's snapshot.
    const daily = (): void => void backups.daily()
    daily()
    if (program !== undefined) void tidyVersions(program)
    const timer = setInterval(daily, DAILY_CHECK_MS)
    timer.unref()
    return {
      dataFolder: data.path,
      handlers,
      notices: journal.notices,
      readOnly: () => journal.readOnly(),
      async close() {
        clearInterval(timer)
        await backups.stop()
        await journal.close()
        await data.release()
      },
    }
  } catch (thrown) {
    await data.release()
    throw thrown
  }
}
