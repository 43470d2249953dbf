import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is turned away before anything of it is read. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 411 | 413 | 415
  readonly reason: string
}

export interface RequestHead {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** Header names and values as they came, to see one that came twice. */
  readonly rawHeaders: readonly string[]
}

const count = (rawHeaders: readonly string[], name: string): number =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length

/**
 * Lets a request through only when it comes from this program's own window: the exact Host (against DNS rebinding),
 * no foreign Origin, no foreign Sec-Fetch-Site; a POST must name its Origin and be JSON.
 */
export const guard = ({ method, headers, rawHeaders }: RequestHead, port: number): Refusal | undefined => {
  const authority = `127.0.0.1:${port}`
  if (headers.host !== authority || count(rawHeaders, 'host') !== 1) return { status: 403, reason: 'host' }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${authority}`) return { status: 403, reason: 'origin' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && !(method === 'GET' && site === 'none'))
    return { status: 403, reason: 'sec-fetch-site' }
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return { status: 405, reason: 'method' }
  if (origin === undefined) return { status: 403, reason: 'origin' }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return { status: 415, reason: 'content-type' }
  return undefined
}
