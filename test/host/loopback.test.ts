import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { contentPolicy } from '../../electron/host/pages'
import { MOST_BODY_BYTES } from '../../electron/loopback/body'
import { findBrowser, hasDisplay } from '../../electron/loopback/find-browser'
import { browserWords } from '../../electron/loopback/open-window'
import { builtPages } from '../../electron/loopback/run'
import { startLoopback } from '../../electron/loopback/server'
import { createSession } from '../../electron/loopback/session'
import { openLoopback } from '../support/open-loopback'

let folder = ''
let open: Awaited<ReturnType<typeof openLoopback>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cdo-loopback-'))
  const screens = join(folder, 'screens')
  mkdirSync(join(screens, 'static'), { recursive: true })
  writeFileSync(join(screens, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  writeFileSync(join(screens, 'static', 'main-abc.js'), 'export {}')
  writeFileSync(join(screens, 'static', 'face.ttf'), 'x')
  writeFileSync(join(screens, 'static', 'unknown.xyz'), 'x')
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  symlinkSync(join(folder, 'secret.txt'), join(screens, 'static', 'link.txt'))
  cpSync(screens, join(folder, 'screens-beside'), { recursive: true })
  open = await openLoopback(join(folder, 'data'), builtPages(screens))
})
afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes to the server as they are, and gives everything that comes back. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(open.port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => (answer += piece))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])

const request = (
  line: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  body = '',
): Promise<string> => {
  const all: Record<string, string | undefined> = { host: `127.0.0.1:${open.port}`, connection: 'close', ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return raw(`${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
const call = (headers: Readonly<Record<string, string | undefined>>, path = '/host/app.info', body = '{}') =>
  request(
    `POST ${path}`,
    {
      origin: open.origin,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      cookie: open.cookie,
      ...headers,
    },
    body,
  )

describe('loopback door', () => {
  it('lets its own page through', async () => {
    expect(status(await call({}))).toBe(200)
    expect(status(await call({ 'sec-fetch-site': 'same-origin' }))).toBe(200)
  })

  it('refuses every other Host: rebinding, other names of this computer, other ports, none, two', async () => {
    for (const host of [
      'evil.example',
      'localhost:80',
      `localhost:${open.port}`,
      '127.0.0.1',
      `127.0.0.1:${open.port + 1}`,
      `127.0.0.1:${open.port}.evil.example`,
    ]) {
      expect(status(await call({ host }))).toBe(403)
      expect(status(await request('GET /', { host }))).toBe(403)
    }
    expect(status(await request('GET /', { host: undefined }))).toBe(400)
    const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${open.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
    expect([400, 403]).toContain(status(await raw(twice)))
  })

  it('refuses a foreign, missing or opaque Origin and a foreign Sec-Fetch-Site', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `http://localhost:${open.port}`,
      `https://127.0.0.1:${open.port}`,
      undefined,
    ])
      expect(status(await call({ origin }))).toBe(403)
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(status(await call({ 'sec-fetch-site': site }))).toBe(403)
    expect(status(await request('GET /', { 'sec-fetch-site': 'cross-site' }))).toBe(403)
    expect(status(await request('GET /', { origin: 'http://evil.example' }))).toBe(403)
    expect(status(await request('GET /', { 'sec-fetch-site': 'none' }))).toBe(200)
  })

  it('refuses without the cookie, with another one, and with one that only begins alike', async () => {
    for (const cookie of [
      undefined,
      '',
      'cdo_session=1',
      open.cookie.slice(0, -1),
      `${open.cookie}x`,
      `x${open.cookie}`,
    ])
      expect(await call({ cookie })).toContain('E_SESSION')
    expect(status(await call({ cookie: `a=b; ${open.cookie}; c=d` }))).toBe(200)
  })

  it('takes nothing but JSON by POST below /host, and gives no CORS', async () => {
    for (const method of ['GET', 'HEAD'])
      expect(status(await request(`${method} /host/app.info`, { cookie: open.cookie }))).toBe(405)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])
      expect(status(await request(`${method} /host/app.info`, { cookie: open.cookie, origin: open.origin }))).toBe(405)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined])
      expect(status(await call({ 'content-type': type }))).toBe(415)
    expect(status(await call({}, '/host/app.info', '{'))).toBe(400)
    expect(await call({}, '/host/app.info', '{}')).not.toMatch(/access-control/i)
    expect(await call({}, '/host/../session', '{}')).toMatch(/E_METHOD|E_TOKEN|E_REQUEST/)
  })

  it('exchanges the token once, for a cookie that scripts and other sites never get', async () => {
    expect(await call({ cookie: undefined }, '/session', JSON.stringify({ token: open.token }))).toContain('E_TOKEN')
    const session = createSession(1)
    expect(session.exchange('wrong')).toBeUndefined()
    expect(session.exchange(undefined)).toBeUndefined()
    const cookie = session.exchange(session.token)
    expect(cookie).toMatch(/^cdo_session_1=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(session.exchange(session.token)).toBeUndefined()
    expect(session.token).not.toBe(createSession(1).token)
  })

  it('refuses a body over the cap, whether announced or not, and keeps serving', async () => {
    expect(status(await call({ 'content-length': String(MOST_BODY_BYTES + 1) }))).toBe(413)
    const piece = `${(1 << 20).toString(16)}\r\n${'x'.repeat(1 << 20)}\r\n`
    const chunked = await call(
      { 'content-length': undefined, 'transfer-encoding': 'chunked' },
      '/host/app.info',
      piece.repeat(MOST_BODY_BYTES / (1 << 20) + 1),
    )
    expect(chunked === '' || status(chunked) === 413).toBe(true)
    expect(status(await call({}))).toBe(200)
    expect(open.bugs).toEqual([])
  })

  it('serves the screens with a fresh nonce, right types and guarding headers', async () => {
    const pages = await Promise.all([request('GET /'), request('GET /')])
    const nonces = pages.map((page) => /content="([^"]+)"/.exec(page)?.[1] ?? '')
    expect(nonces[0]).not.toBe(nonces[1])
    pages.forEach((page, n) => {
      expect(page).toContain(`content-security-policy: ${contentPolicy(nonces[n] ?? '')}`)
      expect(page).toContain('x-content-type-options: nosniff')
      expect(page).toContain('cache-control: no-store')
    })
    expect(contentPolicy('n')).not.toMatch(/unsafe/)
    const script = await request('GET /static/main-abc.js')
    expect(script).toContain('content-type: text/javascript; charset=utf-8')
    expect(script).toContain('immutable')
    expect(await request('GET /static/face.ttf')).toContain('content-type: font/ttf')
  })

  it('never answers with a file outside of the screens', async () => {
    for (const path of [
      '/../secret.txt',
      '/static/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/static/%2e%2e%5c..%5csecret.txt',
      '/static/link.txt',
      '/%00',
      '/%',
      '//etc/passwd',
      '/static',
      '/static/unknown.xyz',
      '/../screens-beside/index.html',
    ]) {
      const answer = await request(`GET ${path}`)
      expect(status(answer)).toBe(404)
      expect(answer).not.toContain('SECRET')
    }
  })

  it('says E_PORT for a port that is taken, and takes no other one', async () => {
    const again = startLoopback({
      port: open.port,
      session: createSession(open.port),
      handlers: {} as never,
      page: () => undefined,
      report: () => undefined,
    })
    const refusal = await again.then(() => undefined, codedOf)
    expect(refusal?.code).toBe('E_PORT')
    expect(refusal?.message).toContain(String(open.port))
  })
})

describe('browser window', () => {
  it('is found where systems keep it; CHROME_PATH decides alone', () => {
    const has = (...paths: string[]) => ({ isProgram: (path: string) => paths.includes(path) })
    const linux = { platform: 'linux', environment: { PATH: '/usr/local/bin:/usr/bin' } }
    expect(findBrowser({ ...linux, ...has('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
    expect(findBrowser({ ...linux, ...has('/usr/bin/chromium', '/usr/bin/microsoft-edge') })).toBe(
      '/usr/bin/microsoft-edge',
    )
    expect(findBrowser({ ...linux, ...has() })).toBeUndefined()
    const named = { platform: 'linux', environment: { PATH: '/usr/bin', CHROME_PATH: '/opt/c' } }
    expect(findBrowser({ ...named, ...has('/usr/bin/chromium') })).toBeUndefined()
    expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: '' } })).toBe(false)
    expect(hasDisplay({ platform: 'win32', environment: {} })).toBe(true)
  })

  it('gets its own profile in the data folder and no switches that weaken it', () => {
    const words = browserWords('http://127.0.0.1:1/#token=x', '/data')
    expect(words[0]).toBe('--app=http://127.0.0.1:1/#token=x')
    expect(words).toContain(`--user-data-dir=${join('/data', 'browser')}`)
    expect(words.join(' ')).not.toMatch(/no-sandbox|host-resolver|disable-web-security|remote-debugging/)
  })
})
