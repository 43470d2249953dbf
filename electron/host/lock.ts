import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { CodedFailure } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { holdAlone } from './hold-alone'
import { isAlive } from './is-alive'
import { errorCode } from './journal-disk'
import { renameHeld } from './rename-held'

const lockContent = z.object({
  pid: z.int(),
  /** When the process began, in the system's own count; tells a process from a later one with the same number. */
  started: z.string(),
  computer: z.string(),
  /** When the computer was switched on, in seconds since 1970, give or take a minute. */
  booted: z.number(),
  address: z.string().optional(),
  /** Set where the holder keeps `lock.alone` open as well, which tells a living one from a number that was given anew. */
  alone: z.boolean().optional(),
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

const bootedAt = (): number => Math.round(Date.now() / 1000 - uptime())

/** How far the computed boot time may wander when the clock is set. */
const BOOT_SLACK_SECONDS = 120

/** By the number of its process: where that tells no start, another process with the same number passes for the holder. */
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

/** Text that a full disk or a dead writer left half is given this long to become whole, in milliseconds. */
const HALF_WRITTEN_MS = 100
/** As often as a starter looks again when the lock changed under its eyes. */
const ATTEMPTS = 8

/** One starter's claim to a data folder: its text, and the two ways to put that text under a name. */
interface Claim {
  readonly text: string
  readonly computer: string
  /** True where this starter holds `lock.alone`: no other that holds it can be alive. */
  readonly alone: boolean
  /** Puts the text under a name that does not exist; false when it does. */
  readonly create: (path: string) => Promise<boolean>
  /** Puts the text under a name, over what is there. */
  readonly replace: (path: string) => Promise<void>
}

const claimOf = (dataFolder: string, own: LockContent): Claim => {
  const text = JSON.stringify(own)
  // Written whole under its own name first and then linked or renamed: nobody ever reads half a lock.
  const whole = join(dataFolder, `lock.${own.nonce}`)
  const write = () => writeFile(whole, text, { flush: true })
  return {
    text,
    computer: own.computer,
    alone: own.alone === true,
    async create(path) {
      await write()
      try {
        await link(whole, path)
        return true
      } catch (thrown) {
        if (errorCode(thrown) === 'EEXIST') return false
        // FAT32 and some network shares know no links; there the exclusive create has to do.
        return await writeFile(path, text, { flag: 'wx', flush: true }).then(
          () => true,
          () => false,
        )
      } finally {
        await rm(whole, { force: true })
      }
    },
    async replace(path) {
      await write()
      await renameHeld(whole, path)
    },
  }
}

const giveBack = async (path: string, text: string): Promise<void> => {
  if ((await readLock(path)) === text) await rm(path, { force: true })
}

/**
 * Puts the claim under `path`, over a stale one if need be. Only who holds the heir's name of a stale text
 * (`lock.heir-` and its hash) may replace that text, and looks again before doing so; so of many starters one alone
 * does, and none can take away what another has just put there. The heir's name is held by the same rule, so a
 * starter that died with it is in nobody's way.
 */
const hold = async (dataFolder: string, path: string, claim: Claim): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await claim.create(path)) return
    const seen = await readLock(path)
    if (seen === undefined) continue
    const lock = parseLock(seen)
    if (lock !== undefined && lock.computer !== claim.computer)
      throw new CodedFailure(hostFailures.E_DATA_LOCKED_ELSEWHERE(dataFolder, lock.computer, path))
    const stale = claim.alone && lock?.alone === true
    if (lock !== undefined && !stale && isHeld(lock))
      throw new CodedFailure(hostFailures.E_DATA_LOCKED(dataFolder, lock.address))
    if (lock === undefined) await wait(HALF_WRITTEN_MS)
    const heir = join(dataFolder, `lock.heir-${createHash('sha256').update(seen).digest('hex').slice(0, 32)}`)
    await hold(dataFolder, heir, claim)
    try {
      if ((await readLock(path)) === seen) {
        await claim.replace(path)
        return
      }
    } finally {
      await giveBack(heir, claim.text)
    }
  }
  throw new CodedFailure(hostFailures.E_DATA_LOCKED(dataFolder, undefined))
}

const alonePath = (dataFolder: string): string => join(dataFolder, 'lock.alone')

/** On Windows the file that only one program can hold; undefined elsewhere. The refusals of `takeLock` where another does. */
const takeAlone = async (dataFolder: string): Promise<FileHandle | undefined> => {
  if (process.platform !== 'win32') return undefined
  const handle = await holdAlone(alonePath(dataFolder))
  if (handle !== undefined) return handle
  const path = join(dataFolder, 'lock')
  const lock = parseLock((await readLock(path)) ?? '')
  if (lock !== undefined && lock.computer !== hostname())
    throw new CodedFailure(hostFailures.E_DATA_LOCKED_ELSEWHERE(dataFolder, lock.computer, path))
  throw new CodedFailure(hostFailures.E_DATA_LOCKED(dataFolder, lock?.address))
}

/**
 * Takes the one writer's lock of a data folder; `address` is where the running window can be found. A lock whose
 * process is gone is taken over. Throws E_DATA_LOCKED, or E_DATA_LOCKED_ELSEWHERE when another computer holds it.
 * Returns the function that gives it back.
 */
export const takeLock = async (dataFolder: string, address: string | undefined): Promise<() => Promise<void>> => {
  const path = join(dataFolder, 'lock')
  const handle = await takeAlone(dataFolder)
  const claim = claimOf(dataFolder, {
    pid: process.pid,
    started: startedAt(process.pid),
    computer: hostname(),
    booted: bootedAt(),
    ...(address === undefined ? {} : { address }),
    ...(handle === undefined ? {} : { alone: true }),
    nonce: randomUUID(),
  })
  try {
    await hold(dataFolder, path, claim)
  } catch (thrown) {
    await handle?.close()
    throw thrown
  }
  return async () => {
    await giveBack(path, claim.text)
    await handle?.close()
  }
}

/** How long a program that is just starting is given to take the lock, in milliseconds. */
const STARTING_MS = 5000

const isLiving = async (dataFolder: string, lock: LockContent): Promise<boolean> => {
  if (lock.computer !== hostname()) return true
  if (lock.alone !== true || process.platform !== 'win32') return isHeld(lock)
  const handle = await holdAlone(alonePath(dataFolder))
  await handle?.close()
  return handle === undefined
}

/** True once a living program, here or on another computer, holds the lock of a data folder; false where none comes. */
export const isLockHeld = async (dataFolder: string, patience: number = STARTING_MS): Promise<boolean> => {
  const until = Date.now() + patience
  for (;;) {
    const seen = await readLock(join(dataFolder, 'lock')).catch(() => undefined)
    const lock = seen === undefined ? undefined : parseLock(seen)
    if (lock !== undefined && (await isLiving(dataFolder, lock))) return true
    if (Date.now() >= until) return false
    await wait(HALF_WRITTEN_MS)
  }
}
