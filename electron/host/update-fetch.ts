import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'

const MOST_REDIRECTS = 5
/** A line that carries nothing for so long is dead. */
const SILENCE_MS = 30_000

const answerOf = (url: URL): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'http:' ? requestHttp : requestHttps
    const request = send(url, { agent: false, headers: { 'accept-encoding': 'identity' } }, resolve)
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('silence')))
    request.once('error', reject)
    // A line that is closed without an answer or an error, as after "switching protocols".
    request.once('close', () => reject(new Error('closed')))
    request.end()
  })

const openAt = async (url: URL, redirects: number): Promise<IncomingMessage> => {
  const answer = await answerOf(url)
  const { statusCode = 0, headers } = answer
  if (statusCode === 200) return answer
  answer.destroy()
  const { location } = headers
  if (statusCode < 300 || statusCode >= 400 || location === undefined) throw new Error(`HTTP ${statusCode}`)
  const next = new URL(location, url)
  if (redirects === 0 || !['http:', 'https:'].includes(next.protocol)) throw new Error('redirects')
  return openAt(next, redirects - 1)
}

/** What a http(s) address answers, piece by piece; throws where it does not answer whole. */
export async function* fetchPieces(url: URL): AsyncGenerator<Uint8Array> {
  const answer = await openAt(url, MOST_REDIRECTS)
  try {
    for await (const piece of answer as AsyncIterable<Uint8Array>) yield piece
  } finally {
    answer.destroy()
  }
}
