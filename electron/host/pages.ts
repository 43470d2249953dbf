import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'

/** One answer with a file of the built screens, for either host to send. */
export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/** Stands in the built index.html where each answer puts its nonce. */
const NONCE_MARK = '__CSP_NONCE__'

/** Policy of every page: own files only, styles by nonce, no inline scripts, no eval, no framing. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

/** Headers that every answer of either host carries. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'x-frame-options': 'DENY',
}

const notFound: PageAnswer = {
  status: 404,
  headers: { ...guardHeaders, 'content-type': TYPES['.txt'] ?? '' },
  body: Buffer.from('404'),
}

/** The path inside the folder that a request asks for; undefined when it points outside or is malformed. */
const insidePath = (path: string): string | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return undefined
  return decoded === '/' ? 'index.html' : decoded.slice(1)
}

/**
 * Serves the built screens of `folder`: `/` is index.html with a fresh nonce, names below `/static/` carry a hash and
 * may be kept, everything else is asked for anew. Nothing outside the folder, links included, is ever answered.
 */
export const createPages =
  (folder: string, newNonce: () => string) =>
  async (path: string): Promise<PageAnswer> => {
    const inside = insidePath(path)
    if (inside === undefined) return notFound
    const found = await Promise.all([realpath(folder), realpath(join(folder, inside))]).catch(() => undefined)
    if (found === undefined) return notFound
    const [root, file] = found
    const way = relative(root, file)
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return notFound
    const body = await readFile(file).catch(() => undefined)
    const type = TYPES[extname(file).toLowerCase()]
    if (body === undefined || type === undefined) return notFound
    const headers = { ...guardHeaders, 'content-type': type }
    if (extname(file) !== '.html') {
      const kept = inside.startsWith('static/')
      // Workers take their policy from their own answer, not from the page's.
      const policy = type.startsWith('text/javascript') ? { 'content-security-policy': contentPolicy(newNonce()) } : {}
      return {
        status: 200,
        headers: { ...headers, ...policy, 'cache-control': kept ? 'private, max-age=31536000, immutable' : 'no-cache' },
        body,
      }
    }
    const nonce = newNonce()
    return {
      status: 200,
      headers: { ...headers, 'content-security-policy': contentPolicy(nonce), 'cache-control': 'no-store' },
      body: Buffer.from(body.toString('utf8').replaceAll(NONCE_MARK, nonce), 'utf8'),
    }
  }
