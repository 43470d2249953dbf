import { createServer } from 'node:net'
import { decode, encode } from '../../shared/base/codec'
import type { Reply, Transport } from '../../shared/host/contract'
import { openHost } from '../../electron/host/open-host'
import { startLoopback, type LoopbackNeeds } from '../../electron/loopback/server'
import { createSession } from '../../electron/loopback/session'

/** A port on 127.0.0.1 that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const noPage: LoopbackNeeds['page'] = (_request, response) => response.writeHead(404).end()

/** Exchanges the token as the page does; gives the Cookie header. */
export const takeSession = async (origin: string, token: string): Promise<string> => {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** The page's way to call the host over HTTP. */
export const httpTransport =
  (origin: string, cookie: string): Transport =>
  async (method, input) => {
    const response = await fetch(`${origin}/host/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: encode(input),
    })
    return decode(await response.text()) as Reply
  }

/** The real loopback server over a data folder, with a session taken. */
export const openLoopback = async (dataFolder: string, page: LoopbackNeeds['page'] = noPage) => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const host = await openHost({ dataFolder, host: 'loopback', version: '0.1.0', address: `${origin}/` })
  const session = createSession(port)
  const { token } = session
  const bugs: unknown[] = []
  const server = await startLoopback({ port, session, handlers: host.handlers, page, report: (bug) => bugs.push(bug) })
  const cookie = await takeSession(origin, token)
  return {
    port,
    origin,
    token,
    cookie,
    bugs,
    transport: httpTransport(origin, cookie),
    close: async () => {
      await server.close()
      await host.close()
    },
  }
}
