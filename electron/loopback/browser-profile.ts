import { existsSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from '../host/is-alive'

/** Chromium's mark on Linux: a link that leads to `computer-pid`, and stays behind when the browser was killed. */
const isLinkHeld = (link: string): boolean => {
  try {
    const [, computer, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(link)) ?? []
    return computer === hostname() && isAlive(Number(pid))
  } catch {
    return false
  }
}

/**
 * True while a browser runs with this profile, whoever started it. On Windows the mark is a file that goes with the process
 * that holds it.
 */
export const isProfileHeld = (profile: string, platform: string = process.platform): boolean =>
  platform === 'win32' ? existsSync(join(profile, 'lockfile')) : isLinkHeld(join(profile, 'SingletonLock'))

const LOOK_MS = 500

/** True once a browser runs with the profile, false where none came up in so many milliseconds. */
export const profileTaken = async (profile: string, patience: number): Promise<boolean> => {
  const until = Date.now() + patience
  while (!isProfileHeld(profile)) {
    if (Date.now() >= until) return false
    await wait(LOOK_MS)
  }
  return true
}

/** Resolves once no browser runs with the profile, and none is on its way to it. */
export const profileReleased = async (profile: string, isAwaited: () => boolean = () => false): Promise<void> => {
  while (isProfileHeld(profile) || isAwaited()) await wait(LOOK_MS)
}
