import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedFailure } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { errorCode } from './journal-disk'

const lockContent = z.object({
  pid: z.int(),
  /** When the process began, in the system's own count; tells a process from a later one with the same number. */
  started: z.string(),
  computer: z.string(),
  /** When the computer was switched on, in seconds since 1970, give or take a minute. */
  booted: z.number(),
  address: z.string().optional(),
  nonce: z.string(),
})
type LockContent = z.infer<typeof lockContent>

/** Start time of a process as Linux keeps it; '' where the system does not tell. */
const startedAt = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return errorCode(thrown) === 'EPERM'
  }
}

const bootedAt = (): number => Math.round(Date.now() / 1000 - uptime())

/** How far the computed boot time may wander when the clock is set. */
const BOOT_SLACK_SECONDS = 120

const isHeld = (lock: LockContent): boolean => {
  if (!isAlive(lock.pid)) return false
  const started = startedAt(lock.pid)
  if (started !== '' && lock.started !== '') return started === lock.started
  return Math.abs(lock.booted - bootedAt()) < BOOT_SLACK_SECONDS
}

const parseLock = (text: string): LockContent | undefined => {
  try {
    return lockContent.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const readLock = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((thrown: unknown) => {
    if (errorCode(thrown) === 'ENOENT') return undefined
    throw thrown
  })

/**
 * Takes the one writer's lock of a data folder; `address` is where the running window can be found. A lock whose
 * process is gone is taken over. Throws E_DATA_LOCKED, or E_DATA_LOCKED_ELSEWHERE when another computer holds it.
 * Returns the function that gives it back.
 */
export const takeLock = async (dataFolder: string, address: string | undefined): Promise<() => Promise<void>> => {
  const path = join(dataFolder, 'lock')
  const own: LockContent = {
    pid: process.pid,
    started: startedAt(process.pid),
    computer: hostname(),
    booted: bootedAt(),
    ...(address === undefined ? {} : { address }),
    nonce: randomUUID(),
  }
  const text = JSON.stringify(own)
  const claim = join(dataFolder, `lock.${own.nonce}`)
  // Written whole under its own name first and then linked: nobody ever reads half a lock.
  await writeFile(claim, text, { flush: true })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      const taken = await link(claim, path).then(
        () => true,
        async (thrown: unknown) => {
          if (errorCode(thrown) === 'EEXIST') return false
          // FAT32 and some network shares know no links; there the exclusive create has to do.
          return writeFile(path, text, { flag: 'wx', flush: true }).then(
            () => true,
            () => false,
          )
        },
      )
      if (taken) {
        return async () => {
          if ((await readLock(path)) === text) await rm(path, { force: true })
        }
      }
      const seen = await readLock(path)
      if (seen === undefined) continue
      const lock = parseLock(seen)
      if (lock !== undefined && lock.computer !== own.computer)
        throw new CodedFailure(hostFailures.E_DATA_LOCKED_ELSEWHERE(dataFolder, lock.computer, path))
      if (lock !== undefined && isHeld(lock))
        throw new CodedFailure(hostFailures.E_DATA_LOCKED(dataFolder, lock.address))
      const stale = join(dataFolder, `lock.stale-${own.nonce}`)
      await rename(path, stale).catch(() => undefined)
      // Somebody may have taken the stale lock over in between: theirs goes back to its place.
      if ((await readLock(stale)) !== seen) await link(stale, path).catch(() => undefined)
      await rm(stale, { force: true })
    }
    throw new CodedFailure(hostFailures.E_DATA_LOCKED(dataFolder, undefined))
  } finally {
    await rm(claim, { force: true })
  }
}
