import { plainBase64, type Base64 } from '../../shared/host/codec'

/** Bytes turned at once: divisible by three, so that pieces join without padding, and few enough for one call. */
const PIECE = 24_576

/** Base64 with the browser's own encoder: files leave in pieces of megabytes, and the window must stay free meanwhile. */
export const browserBase64: Base64 = {
  encode(bytes) {
    const pieces: string[] = []
    for (let at = 0; at < bytes.length; at += PIECE)
      pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))))
    return pieces.join('')
  },
  decode: plainBase64.decode,
}
