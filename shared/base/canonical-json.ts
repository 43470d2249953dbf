import { failure, success, type Result } from './result'

/** Deepest nesting and longest string (in UTF-8 bytes) that a package may hold. */
export const JSON_DEPTH = 32
export const STRING_BYTES = 1024 * 1024

/** Thrown by `canonical` for a value that has no canonical form; the message says what it was. */
export class NotCanonical extends Error {}

// Letters, ideographs and punctuation that are NFC whatever stands beside them: spares most strings the slow check.
const PLAIN = /^[\u0000-\u02ff\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/u
const LONE_SURROGATE = /\p{Surrogate}/u

const text = (value: string): string => {
  if (!PLAIN.test(value)) {
    if (LONE_SURROGATE.test(value)) throw new NotCanonical('lone surrogate')
    if (value.normalize('NFC') !== value) throw new NotCanonical('not NFC')
  }
  // A UTF-16 unit takes at most three bytes of UTF-8, so only long strings need measuring.
  if (value.length * 3 > STRING_BYTES && new TextEncoder().encode(value).length > STRING_BYTES)
    throw new NotCanonical('string too long')
  return JSON.stringify(value)
}

const write = (value: unknown, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical('not a safe integer')
      return String(value)
    case 'object': {
      if (value === null) return 'null'
      if (depth === JSON_DEPTH) throw new NotCanonical('too deep')
      if (Array.isArray(value)) return `[${value.map((inner: unknown) => write(inner, depth + 1)).join(',')}]`
      const parts: string[] = []
      const record = value as Record<string, unknown>
      for (const key of Object.keys(record).sort()) {
        // As in JSON.stringify, a member that is undefined is a member that is not there.
        if (record[key] !== undefined) parts.push(`${text(key)}:${write(record[key], depth + 1)}`)
      }
      return `{${parts.join(',')}}`
    }
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new NotCanonical(typeof value)
  }
}

/**
 * Canonical JSON: RFC 8785 restricted to safe integers, NFC strings without lone surrogates, depth 32 and strings of
 * 1 MiB; keys sorted by UTF-16 code units. Throws NotCanonical for values outside of that.
 */
export const canonical = (value: unknown): string => write(value, 0)

/** The UTF-8 bytes of `canonical`. */
export const canonicalBytes = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(canonical(value))

/** The nearest value with canonical strings: composed (NFC), broken surrogates replaced by U+FFFD. For typed text only. */
export const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)]))
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads bytes that must be canonical JSON: anything that does not write back to the very same bytes is refused, which
 * also refuses duplicate keys, floats, white space and byte order marks. The error says what was wrong.
 */
export const readCanonical = (bytes: Uint8Array): Result<unknown, string> => {
  try {
    const source = decoder.decode(bytes)
    const value: unknown = JSON.parse(source)
    return canonical(value) === source ? success(value) : failure('not canonical')
  } catch (thrown) {
    return failure(thrown instanceof NotCanonical ? thrown.message : 'not JSON in UTF-8')
  }
}
