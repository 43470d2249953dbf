import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

/** What a second start needs to be given a window: where the program serves, and the session's key. */
const running = z.object({ address: z.string().startsWith('http://127.0.0.1:'), key: z.string() })
type Running = z.infer<typeof running>

const answer = z.object({ ok: z.literal(true), value: z.object({ token: z.string() }) })

const fileOf = (dataFolder: string): string => join(dataFolder, 'running.json')

/**
 * Leaves word for a second start in a file that this user alone may read; whoever can read it can read the data as well.
 * Resolves to what takes it away again.
 */
export const leaveWord = async (dataFolder: string, word: Running): Promise<() => Promise<void>> => {
  const file = fileOf(dataFolder)
  const takeAway = (): Promise<void> => rm(file, { force: true }).catch(() => undefined)
  await takeAway()
  // Where it cannot be written, a second start says that the folder is in use.
  await writeFile(file, JSON.stringify(word), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return takeAway
}

/** A program that is busy answers late, one that hangs never; then it is said that the folder is in use. */
const SILENCE_MS = 5000

/** One attempt; undefined where there is no word, an old one, or no answer. */
const ask = async (dataFolder: string): Promise<string | undefined> => {
  try {
    const { address, key } = running.parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')))
    const response = await fetch(new URL('/window', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(address).origin },
      body: JSON.stringify({ key }),
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    return `${address}#token=${answer.parse(await response.json()).value.token}`
  } catch {
    return undefined
  }
}

/** As long as a program that holds the lock is given to begin serving, in milliseconds. */
const STARTING_MS = 5000
const ASK_AGAIN_MS = 200

/** The address for a further window of the program that holds this data folder; undefined where it gives none. */
export const askForWindow = async (dataFolder: string, patience: number = STARTING_MS): Promise<string | undefined> => {
  const until = Date.now() + patience
  for (;;) {
    const url = await ask(dataFolder)
    if (url !== undefined || Date.now() >= until) return url
    await wait(ASK_AGAIN_MS)
  }
}
