import type { IncomingMessage } from 'node:http'

/** Most bytes of a request: a 4 MiB piece grows by a third in base64, and a cover PDF goes over in one. */
export const MOST_BODY_BYTES = 32 * 1024 * 1024

/** Reads a request's body; undefined when it is, or claims to be, longer than `most` bytes. */
export const readBody = async (request: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let size = 0
  // Leaving early must not destroy the request: the refusal still has to go out on its socket.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
