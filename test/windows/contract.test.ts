import { basename, join } from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import type { Reply, Transport } from '../../shared/host/contract'
import { contractSuite } from '../host/contract-suite'
import { needs } from '../support/skip'
import { setUpWine, wineAvailable, type Wine } from './wine'
import { startOnWindows } from './windows-program'

const IN = ['path', 'folder']
const OUT = ['path', 'parent', 'dataFolder', 'place']

/** The same value with the paths under these keys renamed. */
const renamed = (value: unknown, keys: readonly string[], name: (path: string) => string): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      keys.includes(key) && typeof inner === 'string' ? name(inner) : renamed(inner, keys, name),
    ]),
  )
}

/** The suite looks at files as Linux calls them, the host hears and tells of them as Windows does. */
const throughWine =
  ({ toWindows, toLinux }: Wine, transport: Transport): Transport =>
  async (method, input) => {
    // What is no path at all stays what it is, to be refused.
    const path = (given: string) => (given.startsWith('/') ? toWindows(given) : given)
    return renamed(await transport(method, renamed(input, IN, path)), OUT, toLinux) as Reply
  }

const found = await wineAvailable()
if ('missing' in found) it('host contract: Windows Node under Wine', (context) => needs(context, false, found.missing))
else {
  let wine: Wine
  beforeAll(async () => {
    wine = await setUpWine(found)
  })
  afterAll(() => wine.remove())

  contractSuite('Windows Node under Wine', async (folder) => {
    const data = join(wine.disk, 'cdo 数据', basename(folder))
    const { transport, stop } = await startOnWindows(wine, wine.toWindows(data))
    return { transport: throughWine(wine, transport), close: stop }
  })
}
