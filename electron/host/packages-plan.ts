import { CodedFailure } from '../../shared/base/coded-error'
import type { PackagePlan } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import type { Ledger, LedgerEntry } from './packages-ledger'

export interface PlannerNeeds {
  readonly epoch?: number
  readonly ledger: Ledger
  readonly now: () => Date
}

/** Gives packages their numbers, and holds a package to the number that its forms print. */
export const createPlanner = (needs: PlannerNeeds) => {
  const nextNumber = (newest: LedgerEntry | undefined) => ({
    epoch: Math.max(newest?.statement.epoch ?? 1, needs.epoch ?? 1),
    seq: (newest?.statement.seq ?? 0) + 1,
    created: needs.now().toISOString(),
  })

  /** Throws E_PLAN_MOVED unless this package gets the number that its forms print. */
  const refuseMoved = (expect: PackagePlan, content: string, newest: LedgerEntry | undefined, again: boolean): void => {
    const moved = (detail: Parameters<typeof failures.E_PLAN_MOVED>[0]): never => {
      throw new CodedFailure(failures.E_PLAN_MOVED(detail))
    }
    if (expect.content !== content) moved('content')
    const number = again && newest !== undefined ? newest.statement : nextNumber(newest)
    if (expect.epoch === number.epoch && expect.seq === number.seq) {
      if (!again && expect.created > number.created) moved('clock')
      return
    }
    const toldNewest = newest?.statement.epoch === expect.epoch && newest.statement.seq === expect.seq
    moved(toldNewest && newest.statement.content === content ? 'content-same-files-differ' : 'number')
  }

  /** The number that records of this content get; `reuse` false: the next one, whatever the newest package holds. */
  const plan = async (content: string, reuse: boolean): Promise<PackagePlan> => {
    const newest = (await needs.ledger.entries()).at(-1)
    if (!reuse || newest?.statement.content !== content) return { content, ...nextNumber(newest) }
    const { epoch, seq, created } = newest.statement
    return { content, epoch, seq, created }
  }

  return { plan, nextNumber, refuseMoved }
}
