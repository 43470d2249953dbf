import { localDay } from '../../../shared/base/local-day'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Profile } from '../../../shared/profile/profile'
import { whenIdle } from '../store/yield-to-event-loop'
import type { Records } from '../store/records'
import type { CheckReply, CheckRequest } from './resource-check-messages'
import { rowsOf } from '../store/row-store'

/** After an edit the others are checked again once the typing pauses. */
const PAUSE = 1_500

export interface CheckNeeds {
  readonly records: Records
  readonly lists: CodeLists
  readonly profile: Profile
  /** More changes than this in one action are one full check. */
  readonly few: number
  readonly onAnswer: (answer: CheckReply) => void
}

/** A check worker that follows the records; `stop` ends it. */
export const startResourceCheck = ({ records, lists, profile, few, onAnswer }: CheckNeeds) => {
  const worker = new Worker(new URL('./resource-check-worker.ts', import.meta.url), { type: 'module' })
  const ask = (what: CheckRequest) => worker.postMessage(what)
  worker.onerror = () => onAnswer({ kind: 'failed' })
  worker.onmessage = ({ data }: MessageEvent<CheckReply>) => onAnswer(data)
  ask({ kind: 'open', database: records.db.name, lists, profile, today: localDay(new Date()) })
  // What the screen itself shows is read and drawn first.
  void rowsOf(records)
    .settled()
    .then(whenIdle)
    .then(() => ask({ kind: 'all' }))
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = records.changes.subscribe((changed) => {
    const touched = changed === 'all' ? ('all' as const) : changed.filter((change) => change.table === 'resources')
    // Who joined the roster or left it may be responsible for any of them.
    const roster =
      changed !== 'all' &&
      changed.some(({ table, before, after }) => table === 'persons' && (before === null || after === null))
    if (touched.length === 0 && !roster) return
    clearTimeout(timer)
    if (touched === 'all' || roster || touched.length > few) {
      ask({ kind: 'all' })
      return
    }
    ask({ kind: 'some', changes: touched.map((change) => [change.id, change.after as ResourceDraft | null]) })
    timer = setTimeout(() => ask({ kind: 'all' }), PAUSE)
  })
  return {
    ask,
    stop: () => {
      clearTimeout(timer)
      stop()
      worker.terminate()
    },
  }
}
