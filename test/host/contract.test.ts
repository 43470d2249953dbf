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

contractSuite('in memory', () => openMemoryHost())
