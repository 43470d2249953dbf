import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../shared/host/dispatch'
import type { Reply } from '../../shared/host/contract'
import { openHost } from '../../electron/host/open-host'
import { openLoopback } from '../support/open-loopback'
import { openMemoryHost } from '../support/memory-host'
import { contractSuite } from './contract-suite'

const bug = (thrown: unknown): void => {
  throw thrown
}

contractSuite('structured clone, as Electron carries it', async (dataFolder) => {
  const host = await openHost({ dataFolder, host: 'electron', version: '0.1.0' })
  return {
    transport: async (method, input) =>
      structuredClone<Reply>(await dispatch(host.handlers, method, structuredClone(input), bug)),
    close: () => host.close(),
  }
})

contractSuite('loopback over HTTP', async (dataFolder) => {
  const { transport, close } = await openLoopback(dataFolder)
  return { transport, close }
})

test('a notice of the opening is told until the user has read it, whichever window asks', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'cdo-notice-'))
  const first = await openHost({ dataFolder, host: 'electron', version: '0.1.0' })
  await first.close()
  const [segment = ''] = readdirSync(join(dataFolder, 'journal')).filter((name) => name.endsWith('.log'))
  appendFileSync(join(dataFolder, 'journal', segment), Buffer.from([0xff, 0x4a, 0x31, 0xfe, 0x00]))
  const { handlers, close } = await openHost({ dataFolder, host: 'electron', version: '0.1.0' })
  const told = async () => (await handlers['app.info']({})).notices?.map(({ code }) => code)
  expect([await told(), await told()]).toEqual([['N_JOURNAL_TORN'], ['N_JOURNAL_TORN']])
  await handlers['app.noticed']({ code: 'N_JOURNAL_TORN' })
  expect(await told()).toBeUndefined()
  await close()
  rmSync(dataFolder, { recursive: true, force: true })
})

contractSuite('in memory', () => openMemoryHost())
