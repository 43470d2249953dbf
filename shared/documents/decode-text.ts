/** Decoded text and the name of the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly charset: string
  /** Characters that were broken in the file and stand as U+FFFD; absent where there are none. */
  readonly broken?: number
}

const attempt = (charset: string, bytes: Uint8Array): DecodedText | undefined => {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset }
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

/** Pairs of bytes that are looked at to tell two encodings of Chinese apart. */
const TOLD_BY = 20_000

/**
 * True for bytes that read as common traditional characters in Big5 rather than as common simplified ones in GB 18030.
 * Both decoders accept nearly all bytes of the other, so only how usual the characters are can tell. Each encoding keeps its
 * usual characters together: GB 2312 level 1 behind B0–D7, Big5 level 1 behind A4–C6.
 */
const looksLikeBig5 = (bytes: Uint8Array): boolean => {
  let pairs = 0
  let simplified = 0
  let traditional = 0
  for (let at = 0; at + 1 < bytes.length && pairs < TOLD_BY; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[at + 1] ?? 0
    // Four bytes a character exist in GB 18030 alone.
    if (trail >= 0x30 && trail <= 0x39) return false
    const high = trail >= 0xa1
    const mark = lead >= 0xa1 && lead <= 0xa3
    if (high && (mark || (lead >= 0xb0 && lead <= 0xd7))) simplified += 1
    if ((high || (trail >= 0x40 && trail <= 0x7e)) && (mark || (lead >= 0xa4 && lead <= 0xc6))) traditional += 1
    pairs += 1
    at += 1
  }
  return traditional - simplified > pairs * 0.1
}

/** More than one broken character for so many good ones is another encoding, not a text with a fault. */
const GOOD_EACH = 50

const HEAD = 65_536

/** The text in spite of a few broken characters, as programs leave them that cut texts by bytes; undefined for many. */
const lenient = (charset: string, bytes: Uint8Array): DecodedText | undefined => {
  // Text of another encoding is told by its beginning, however long it is.
  if (bytes.length > HEAD && lenient(charset, bytes.subarray(0, HEAD)) === undefined) return undefined
  const text = new TextDecoder(charset).decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const good = text.replace(/[\u0000-\u007f\ufffd]/g, '').length
  return broken * GOOD_EACH > good + GOOD_EACH / 2 ? undefined : { text, charset, broken }
}

/** UTF-16 without a mark: every second byte of its commas, digits and line breaks is zero, on the same side in the main. */
const bareUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < Math.max(2, head.length / 50) || bytes.length % 2 > 0) return undefined
  // A few Chinese characters (一, 开, 最) have a zero of their own on the other side.
  if (Math.min(even, odd) * 4 > Math.max(even, odd)) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** True for bytes with zeros in them that are text all the same. */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bareUtf16(bytes) !== undefined

/**
 * Text of a file whose encoding nobody wrote down: byte order marks first, UTF-16 by its zeros, then UTF-8 without a single
 * wrong byte or with very few, then Big5 or GB18030 (GB 18030-2022, which holds GBK and GB 2312), whichever makes more usual
 * characters of it. Undefined when none of them fits.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return attempt('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return attempt('utf-16be', bytes)
  if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) return attempt('gb18030', bytes.subarray(4))
  const wide = bareUtf16(bytes)
  if (wide !== undefined) return attempt(wide, bytes)
  const unicode = attempt('utf-8', bytes) ?? lenient('utf-8', bytes)
  if (unicode !== undefined) return unicode
  const [likely, other] = looksLikeBig5(bytes) ? (['big5', 'gb18030'] as const) : (['gb18030', 'big5'] as const)
  return attempt(likely, bytes) ?? lenient(likely, bytes) ?? attempt(other, bytes)
}
