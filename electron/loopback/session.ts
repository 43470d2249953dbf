import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const sameSecret = (a: string, b: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/**
 * The one session of a start: a token that is exchanged once for the cookie's value. Both are random and die with the
 * process. The cookie's name holds the port, because cookies do not tell ports apart.
 */
export const createSession = (port: number) => {
  let token: string | undefined = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  const name = `cdo_session_${port}`
  return {
    token,
    /** The Set-Cookie header for the right token, the first time only. */
    exchange(offered: unknown): string | undefined {
      if (token === undefined || typeof offered !== 'string' || !sameSecret(offered, token)) return undefined
      token = undefined
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
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
