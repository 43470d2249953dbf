import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const sameSecret = (a: string, b: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * The one session of a start: each token is exchanged once for the cookie's value; a further one is given for the key,
 * which only a second start by the same user knows. All are random and die with the process. The cookie's name holds the
 * port, because cookies do not tell ports apart.
 */
export const createSession = (port: number) => {
  const token = newSecret()
  const key = newSecret()
  const unspent = new Set([token])
  const further = new Set<string>()
  const secret = newSecret()
  const name = `cdo_session_${port}`
  return {
    token,
    key,
    /** A further token for the right key. */
    anotherToken(offered: unknown): string | undefined {
      if (typeof offered !== 'string' || !sameSecret(offered, key)) return undefined
      const another = newSecret()
      unspent.add(another)
      further.add(another)
      return another
    },
    /** The Set-Cookie header for a right token, the first time only. */
    exchange(offered: unknown): string | undefined {
      if (typeof offered !== 'string') return undefined
      const spent = [...unspent].find((one) => sameSecret(offered, one))
      if (spent === undefined) return undefined
      unspent.delete(spent)
      further.delete(spent)
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    /** True while a further token was given that no window has come with yet. */
    awaitsWindow: (): boolean => further.size > 0,
    /** True when the Cookie header carries this start's session. */
    holds(cookies: string | undefined): boolean {
      const pair = (cookies ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${name}=`))
      return pair !== undefined && sameSecret(pair.slice(name.length + 1), secret)
    },
  }
}
export type Session = ReturnType<typeof createSession>
