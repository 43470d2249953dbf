/**
 * Carries plain values with bytes inside through JSON: a Uint8Array becomes `{"$bytes": "<base64>"}`. A plain object
 * that has such a key of its own is not part of the contract and is refused by its schema on the other side.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const CODES = new Uint8Array(128).fill(255)
for (let index = 0; index < 64; index++) CODES[ALPHABET.charCodeAt(index)] = index

/** How a platform turns bytes into base64 and back; hosts pass a native one, which is many times faster. */
export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string
  readonly decode: (text: string) => Uint8Array
}

/** Base64 without help of the platform. */
export const plainBase64: Base64 = {
  encode(bytes) {
    const pieces: string[] = []
    let piece = ''
    for (let at = 0; at < bytes.length; at += 3) {
      const a = bytes[at] ?? 0
      const b = bytes[at + 1] ?? 0
      const c = bytes[at + 2] ?? 0
      const left = bytes.length - at
      piece += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4))
      piece += left > 1 ? ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) : '='
      piece += left > 2 ? ALPHABET.charAt(c & 63) : '='
      if (piece.length > 8192) {
        pieces.push(piece)
        piece = ''
      }
    }
    return pieces.join('') + piece
  },
  decode(text) {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    const bytes = new Uint8Array((text.length / 4) * 3 - padding)
    let out = 0
    for (let at = 0; at < text.length; at += 4) {
      const code = (offset: number) => CODES[text.charCodeAt(at + offset) & 127] ?? 0
      const word = (code(0) << 18) | (code(1) << 12) | ((code(2) & 63) << 6) | (code(3) & 63)
      if (out < bytes.length) bytes[out++] = word >> 16
      if (out < bytes.length) bytes[out++] = (word >> 8) & 255
      if (out < bytes.length) bytes[out++] = word & 255
    }
    return bytes
  },
}

const MARK = '$bytes'

const holdsBytes = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Uint8Array) return true
  if (Array.isArray(value)) return value.some(holdsBytes)
  for (const key in value) if (holdsBytes((value as Readonly<Record<string, unknown>>)[key])) return true
  return false
}

/** Writes a value of the contract as JSON text. Looking for bytes first is cheap; asking at every value is not. */
export const encode = (value: unknown, base64: Base64 = plainBase64): string =>
  holdsBytes(value)
    ? JSON.stringify(value, (_key, inner: unknown) =>
        inner instanceof Uint8Array ? { [MARK]: base64.encode(inner) } : inner,
      )
    : JSON.stringify(value)

/** Reads what `encode` wrote; throws SyntaxError for what is not JSON. */
export const decode = (text: string, base64: Base64 = plainBase64): unknown =>
  text.includes(MARK)
    ? JSON.parse(text, (_key, inner: unknown) => {
        if (typeof inner !== 'object' || inner === null || !(MARK in inner)) return inner
        const packed = inner[MARK]
        return typeof packed === 'string' ? base64.decode(packed) : inner
      })
    : JSON.parse(text)
