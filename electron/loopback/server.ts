import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CodedFailure, type CodedError } from '../../shared/base/coded-error'
import { decode, encode, type Base64 } from '../../shared/base/codec'
import type { HostHandlers, Reply } from '../../shared/host/contract'
import { dispatch } from '../../shared/host/dispatch'
import { failures } from '../../shared/text/failures'
import { hostFailures } from '../../shared/text/host-failures'
import { errorCode } from '../host/journal-disk'
import { guardHeaders } from '../host/pages'
import { MOST_BODY_BYTES, readBody } from './body'
import { guard } from './guards'
import type { Session } from './session'

/** Base64 by Node itself. */
const nodeBase64: Base64 = {
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  // A copy: small Buffers share one pool, and the contract knows plain Uint8Array only.
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
}

export interface LoopbackNeeds {
  readonly port: number
  readonly session: Session
  readonly handlers: HostHandlers
  /** Answers a GET that passed the guard. */
  readonly page: (request: IncomingMessage, response: ServerResponse) => void
  /** Is told of bugs. */
  readonly report: (bug: unknown) => void
  /** Is told when a second start was given a token for a window of its own. */
  readonly onAnotherWindow?: () => void
}

const JSON_HEADERS = {
  ...guardHeaders,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const send = (response: ServerResponse, status: number, answer: Reply, extra: Record<string, string> = {}): void => {
  const text = Buffer.from(encode(answer, nodeBase64), 'utf8')
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': String(text.length), ...extra })
  response.end(text)
}

const refuse = (response: ServerResponse, status: number, error: CodedError): void => {
  // The unread rest of a refused request must not be taken for the next one.
  send(response, status, { ok: false, error }, { connection: 'close' })
}

const readJson = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: decode(bytes.toString('utf8'), nodeBase64) }
  } catch {
    return undefined
  }
}

/** What may be asked without the cookie, against a secret in the body: the cookie itself, and a window by a second start. */
const DOORS = ['/session', '/window']
const MOST_SECRET_BYTES = 1024

const fieldOf = (value: unknown, name: 'token' | 'key'): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const answerDoor = (
  { session, onAnotherWindow }: LoopbackNeeds,
  path: string,
  value: unknown,
  response: ServerResponse,
): void => {
  if (path === '/session') {
    const cookie = session.exchange(fieldOf(value, 'token'))
    if (cookie === undefined) refuse(response, 403, hostFailures.E_TOKEN())
    else send(response, 200, { ok: true, value: null }, { 'set-cookie': cookie })
    return
  }
  const token = session.anotherToken(fieldOf(value, 'key'))
  if (token === undefined) {
    refuse(response, 403, hostFailures.E_TOKEN())
    return
  }
  send(response, 200, { ok: true, value: { token } })
  onAnotherWindow?.()
}

const answerPost = async (
  needs: LoopbackNeeds,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { session, handlers, report } = needs
  const isDoor = DOORS.includes(path)
  if (!isDoor && !path.startsWith('/host/')) {
    refuse(response, 404, hostFailures.E_REQUEST('path'))
    return
  }
  // The cookie comes before the body: a stranger's bytes are not even read.
  if (!isDoor && !session.holds(request.headers.cookie)) {
    refuse(response, 403, failures.E_SESSION())
    return
  }
  const most = isDoor ? MOST_SECRET_BYTES : MOST_BODY_BYTES
  const bytes = await readBody(request, most)
  if (bytes === undefined) {
    refuse(response, 413, hostFailures.E_BODY(most))
    return
  }
  const json = readJson(bytes)
  if (json === undefined) {
    refuse(response, 400, hostFailures.E_REQUEST('json'))
    return
  }
  if (isDoor) answerDoor(needs, path, json.value, response)
  else send(response, 200, await dispatch(handlers, path.slice('/host/'.length), json.value, report))
}

const answer = async (needs: LoopbackNeeds, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const method = request.method ?? ''
  const refusal = guard({ method, headers: request.headers, rawHeaders: request.rawHeaders }, needs.port)
  if (refusal !== undefined) {
    refuse(response, refusal.status, hostFailures.E_FORBIDDEN(refusal.reason))
    return
  }
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (method === 'POST') return answerPost(needs, path, request, response)
  if (DOORS.includes(path) || path.startsWith('/host/')) {
    refuse(response, 405, hostFailures.E_FORBIDDEN('method'))
    return
  }
  needs.page(request, response)
}

/**
 * The second host: an HTTP server that only this program's own window can talk to. It listens on 127.0.0.1 and the
 * one given port; E_PORT when that is taken (never another one: the port is part of the browser store's origin).
 */
export const startLoopback = async (needs: LoopbackNeeds): Promise<{ close: () => Promise<void> }> => {
  const server: Server = createServer((request, response) => {
    answer(needs, request, response).catch((bug: unknown) => {
      // A window that was closed in the middle of a request is no bug.
      if (request.destroyed || response.destroyed) return
      needs.report(bug)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, failures.E_INTERNAL())
    })
  })
  server.requestTimeout = 120_000
  server.headersTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (thrown) => {
      const taken = errorCode(thrown) === 'EADDRINUSE' || errorCode(thrown) === 'EACCES'
      reject(taken ? new CodedFailure(hostFailures.E_PORT(needs.port)) : thrown)
    })
    server.listen({ host: '127.0.0.1', port: needs.port, exclusive: true }, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // Requests that are being answered may finish; whoever only keeps the line open is cut off.
        setTimeout(() => server.closeAllConnections(), 2000).unref()
      }),
  }
}
