import { createGunzip } from 'node:zlib'
import type { HostInflate } from '../../shared/documents/workbook'

/** Every piece is one trip to another thread and back: large ones are several times cheaper than zlib's 16 KiB. */
const PIECE = 256 * 1024

/** Node's own inflater: about five times as fast as one in script. */
export const inflateWithZlib: HostInflate = async (gzip, take) => {
  const inflating = createGunzip({ chunkSize: PIECE })
  for (const bytes of gzip) inflating.write(bytes)
  inflating.end()
  for await (const piece of inflating as AsyncIterable<Uint8Array>)
    take(new Uint8Array(piece.buffer, piece.byteOffset, piece.length))
}
