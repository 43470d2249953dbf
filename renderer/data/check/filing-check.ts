import { CodedFailure } from '../../../shared/base/coded-error'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { FindingLevel } from '../../../shared/base/finding-level'
import type { Profile } from '../../../shared/profile/profile'
import { failures } from '../../../shared/text/failures'

/** All findings of one rule in the catalogue; the first few records are named. */
export interface RuleGroup {
  readonly level: FindingLevel
  readonly rule: string
  readonly title: string
  readonly count: number
  readonly places: readonly { readonly resourceId: string; readonly name: string; readonly message: string }[]
}

export interface FilingCheckRequest {
  readonly database: string
  readonly lists: CodeLists
  readonly profile: Profile
  readonly today: string
}
export type FilingCheckReply =
  { readonly ok: true; readonly groups: readonly RuleGroup[] } | { readonly ok: false; readonly detail: string }

/** Checks the whole catalogue for filing in a worker of its own; E_INTERNAL when the worker fails. */
export const checkCatalogueForFiling = (ask: FilingCheckRequest): Promise<readonly RuleGroup[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./filing-check-worker.ts', import.meta.url), { type: 'module' })
    const refuse = (detail: string) => {
      worker.terminate()
      reject(new CodedFailure({ ...failures.E_INTERNAL(), detail }))
    }
    worker.onerror = (event) => refuse(event.message)
    worker.onmessage = ({ data }: MessageEvent<FilingCheckReply>) => {
      if (!data.ok) {
        refuse(data.detail)
        return
      }
      worker.terminate()
      resolve(data.groups)
    }
    worker.postMessage(ask)
  })
