import { useCallback, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import { useLoading } from '../store/use-loading'
import { useWorkspace } from '../store/workspace'

/** A copy in a second place that is older than this many days, or none at all, is told in red (design §5). */
export const SECOND_PLACE_DAYS = 14

const DAY_MS = 86_400_000
const REFRESH_MS = 600_000

export interface BackupAges {
  /** When the newest snapshot was made, and how many local days ago; absent when there is none. */
  readonly newestAt?: string
  readonly newestDays?: number
  /** The last copy in a second place: when, how many local days ago, where, under which name. */
  readonly secondAt?: string
  readonly secondDays?: number
  readonly secondPlace?: string
  readonly secondName?: string
  /** True when the last copy lies on the very volume of the data folder. */
  readonly secondSame: boolean
  /** True when there is no copy in a second place, or one that is too old. */
  readonly secondLate: boolean
  /** Why the program's own snapshot failed. */
  readonly trouble?: CodedError
}

/** Whole local days from one instant to another; never negative, whatever the clock did. */
export const daysSince = (at: string, now: Date): number =>
  Math.max(0, Math.round((Date.parse(localDay(now)) - Date.parse(localDay(new Date(at)))) / DAY_MS))

const everyTenMinutes = (again: () => void): (() => void) => {
  const timer = setInterval(again, REFRESH_MS)
  return () => clearInterval(timer)
}

/** How old snapshots and copies are, looked at again every ten minutes and on `refresh`; undefined while loading. */
export const useBackupState = (): { readonly ages: BackupAges | undefined; readonly refresh: () => void } => {
  const { host } = useWorkspace()
  const [ages, setAges] = useState<BackupAges>()
  const [looks, setLooks] = useState(0)
  const refresh = useCallback(() => setLooks((before) => before + 1), [])
  useLoading({
    load: useCallback(() => host('backup.state', {}), [host]),
    revision: looks,
    subscribe: everyTenMinutes,
    onLoaded: ({ newestAt, last, trouble }) => {
      const now = new Date()
      const secondDays = last && daysSince(last.at, now)
      setAges({
        ...(newestAt !== undefined && { newestAt, newestDays: daysSince(newestAt, now) }),
        ...(last && { secondAt: last.at, secondPlace: last.place, secondName: last.name }),
        ...(secondDays !== undefined && { secondDays }),
        secondSame: last?.elsewhere === false,
        secondLate: secondDays === undefined || secondDays > SECOND_PLACE_DAYS || last?.elsewhere === false,
        ...(trouble && { trouble }),
      })
    },
    onFailed: (thrown) => {
      // A host that does not answer is told by the next edit; an age that is not known is not shown.
      if (codedOf(thrown) === undefined) throw thrown
    },
  })
  return { ages, refresh }
}
