import { randomUUID } from 'node:crypto'
import { createBackups } from '../../electron/host/backups'
import { openJournal } from '../../electron/host/journal'
import { restoreState } from '../../electron/host/restore'
import { mortalDisk } from '../support/mortal-disk'

/** Makes a backup, or restores one, and kills itself at the n-th change of the disk. */
const [, , work = '', from = '', to = '', deadline = '0'] = process.argv

const disk = mortalDisk(Number(deadline))
const now = () => new Date()
if (work === 'restore') await restoreState({ source: from, dataFolder: to, newId: randomUUID, now, disk })
else {
  const journal = await openJournal({ dataFolder: from, clock: now, newId: randomUUID }, true)
  await createBackups({ dataFolder: from, journal, now, disk }).handlers['backup.copy']({ folder: to })
  await journal.close()
}
