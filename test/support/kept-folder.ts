import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHost } from '../../electron/host/open-host'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords } from '../../renderer/data/store/records'
import { createHost } from '../../shared/host/client'
import { dispatch } from '../../shared/host/dispatch'

/**
 * Opens a copy of a data folder kept in `fixtures` as the window does: the real host, and a view made of its journal. The
 * test imports `fake-indexeddb/auto` before anything else.
 */
export const openKeptFolder = async (name: string) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-kept-'))
  await cp(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), dataFolder, { recursive: true })
  const { handlers, notices, close } = await openHost({ dataFolder, host: 'loopback', version: '0.1.0' })
  const host = createHost((method, input) =>
    dispatch(handlers, method, input, (bug) => {
      throw bug
    }),
  )
  // A view of its own: copies of one folder bear one chain.
  const db = await openDatabase(randomUUID())
  const agreement = await followJournal(host, db)
  return {
    dataFolder,
    host,
    notices,
    db,
    agreement,
    records: createRecords({ host, db, newId: randomUUID }),
    close: async () => {
      await db.delete()
      await close()
      await rm(dataFolder, { recursive: true })
    },
  }
}
export type KeptFolder = Awaited<ReturnType<typeof openKeptFolder>>
