import type { HostInflate } from '../../shared/documents/workbook'

/** Deflate makes at most 1,032 bytes of one: what one write brings is never more than 16 MiB. */
const PIECE = 16 * 1024

/** The browser's own inflater: about four times as fast as one in script. */
export const inflateStream: HostInflate = async (gzip, take) => {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const feed = async (): Promise<void> => {
    for (const bytes of gzip)
      for (let at = 0; at < bytes.length; at += PIECE) await writer.write(bytes.slice(at, at + PIECE))
    await writer.close()
  }
  // Broken bytes and a reader that stopped are heard of on the reading side.
  feed().catch(() => undefined)
  const reader = stream.readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      take(value)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
