/** Decoded text and the name of the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly charset: string
}

const attempt = (charset: string, bytes: Uint8Array): DecodedText | undefined => {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset }
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

/**
 * Text of a file whose encoding nobody wrote down: byte order marks first, then UTF-8 without a single wrong byte,
 * then GB18030 (GB 18030-2022, which holds GBK and GB 2312). Undefined when none of them fits.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return attempt('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return attempt('utf-16be', bytes)
  if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) return attempt('gb18030', bytes.subarray(4))
  return attempt('utf-8', bytes) ?? attempt('gb18030', bytes)
}
