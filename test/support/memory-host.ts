import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { dispatch } from '../../shared/host/dispatch'
import type { HostHandlers, Transport } from '../../shared/host/contract'
import { updateFailures } from '../../shared/text/update-failures'
import { listFolder } from '../../electron/host/folders'
import { createFonts } from '../../electron/host/fonts'
import { createPackageHandlers } from '../../electron/host/packages'
import { createMemoryBackups } from './memory-backups'
import { createMemoryJournal } from './memory-journal'

/**
 * A host whose journal and settings live in memory, for tests of screens and stores; stages and packages use a
 * scratch folder that goes at closing.
 */
export const openMemoryHost = async (): Promise<{
  readonly handlers: HostHandlers
  readonly transport: Transport
  readonly close: () => Promise<void>
}> => {
  const journal = createMemoryJournal()
  const scratch = mkdtempSync(join(tmpdir(), 'cdo-memory-'))
  let feed = ''
  const packages = await createPackageHandlers({
    dataFolder: scratch,
    chain: journal.chain,
    journalHead: async () => {
      const { seq, head } = await journal.host('journal.status', {})
      return { seq, head }
    },
    newId: randomUUID,
    now: () => new Date(),
    version: '0.1.0',
  })
  const handlers: HostHandlers = {
    ...packages,
    ...createMemoryBackups({ seq: () => journal.entries.length, chain: journal.chain, write: packages['file.write'] }),
    'app.info': () => Promise.resolve({ version: '0.1.0', host: 'memory', platform: 'memory', dataFolder: scratch }),
    'app.noticed': () => Promise.resolve({}),
    'page.print': () => Promise.resolve({ by: 'page' }),
    'journal.status': (input) => journal.host('journal.status', input),
    'journal.append': (input) => journal.host('journal.append', input),
    'journal.read': (input) => journal.host('journal.read', input),
    'volume.list': () =>
      Promise.resolve([
        { path: scratch, label: 'U盘', removable: true, readOnly: false, freeBytes: 2 ** 30, totalBytes: 2 ** 31 },
      ]),
    'folder.list': ({ path }) => listFolder(path),
    ...createFonts([]),
    'update.feed': () => Promise.resolve({ url: feed, off: updateFailures.E_UPDATE_OFF() }),
    'update.setFeed': ({ url }) => {
      if (url !== '' && !/^https?:\/\//.test(url))
        return Promise.reject(new CodedFailure(updateFailures.E_UPDATE_FEED(url)))
      feed = url
      return Promise.resolve({ url })
    },
    'update.check': () => Promise.resolve({ current: '0.1.0', message: '' }),
    'update.find': () => Promise.reject(new CodedFailure(updateFailures.E_UPDATE_OFF())),
    'update.take': () => Promise.reject(new CodedFailure(updateFailures.E_UPDATE_OFF())),
  }
  return {
    handlers,
    transport: (method, input) =>
      dispatch(handlers, method, input, (bug) => {
        throw bug
      }),
    close: () => {
      rmSync(scratch, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}
