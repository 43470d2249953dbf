import { CodedFailure } from '../../../shared/base/coded-error'
import { filingFailures } from '../../../shared/text/filing-failures'
import { isFiled } from '../undo/compare-filings'
import type { Records } from './records'

/** Watches the records that a filing hands over while it is made of them, part by part. */
export interface FiledWatch {
  /** Throws E_FILING_CHANGED where one of them has changed since: the parts would not agree with each other. */
  readonly refuseChanged: () => void
  readonly stop: () => void
}

export const watchFiled = ({ changes }: Pick<Records, 'changes'>): FiledWatch => {
  let changed = false
  const stop = changes.subscribe((what) => {
    if (what === 'all' || what.some(({ table }) => isFiled(table))) changed = true
  })
  const refuseChanged = () => {
    if (changed) throw new CodedFailure(filingFailures.E_FILING_CHANGED())
  }
  return { refuseChanged, stop }
}
