import type { Bridge, Reply, Transport } from '../../shared/host/contract'
import { reply } from '../../shared/host/contract'
import { decode, encode } from '../../shared/base/codec'
import { failures } from '../../shared/text/failures'
import { browserBase64 } from './browser-base64'

declare global {
  interface Window {
    /** Set by Electron's preload; absent in a browser. */
    readonly hostBridge?: Bridge
  }
}

/** Longer texts go over as a Blob: the browser keeps several copies of a long string on its way. */
const LONG_TEXT = 64 * 1024

/** The reply in a text of the codec. */
const parsed = (method: string, answer: string): Reply => {
  const read = reply.safeParse(decode(answer, browserBase64))
  return read.success ? read.data : { ok: false, error: failures.E_ANSWER(method) }
}

const overBridge =
  (bridge: Bridge): Transport =>
  async (method, input) => {
    const answer = await bridge(method, input)
    return typeof answer === 'string' ? parsed(method, answer) : answer
  }

const overHttp: Transport = async (method, input) => {
  const text = encode(input, browserBase64)
  let response: Response
  try {
    response = await fetch(`/host/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text.length > LONG_TEXT ? new Blob([text]) : text,
    })
  } catch {
    return { ok: false, error: failures.E_UNREACHABLE() }
  }
  if (response.status === 403) return { ok: false, error: failures.E_SESSION() }
  return parsed(method, await response.text())
}

/** Exchanges the token of the address bar for the session cookie, once, and takes it out of the address. */
const startSession = async (): Promise<void> => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return
  history.replaceState(null, '', location.pathname)
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => undefined)
}

/** The transport to this window's host: Electron's bridge where there is one, else the loopback server. */
export const connectHost = async (): Promise<Transport> => {
  if (window.hostBridge !== undefined) return overBridge(window.hostBridge)
  await startSession()
  return overHttp
}
