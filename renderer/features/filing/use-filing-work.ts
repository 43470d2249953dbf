import { useEffect, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { Profile } from '../../../shared/profile/profile'
import { failures } from '../../../shared/text/failures'
import { filingFailures } from '../../../shared/text/filing-failures'
import { useRefused } from '../../parts/use-undo'
import { useCalendar, useWorkspace } from '../../data/store/workspace'
import { sealFiling, type FilingNeeds } from './make-filing'
import { writeFiling, type WrittenFiling } from './write-filing'

export type FilingWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: string; readonly cancellable: boolean }
  /** `again` is absent where records have changed: they are checked first. */
  | { readonly kind: 'failed'; readonly error: CodedError; readonly again?: () => void }
  | {
      readonly kind: 'done'
      readonly result: WrittenFiling
      readonly again: boolean
      readonly missing: string
      readonly tooLong: string
    }

export interface MakeOrder {
  readonly period: string
  readonly reasons: FilingRecord['reasons']
  readonly extras: Readonly<Record<string, boolean>>
}

/**
 * The one long work of this screen: making a package, or writing one out again; with steps, cancel and retry. It writes
 * to the folder that is chosen at that moment, so that a retry follows a better choice.
 */
export const useFilingWork = (profile: Profile | undefined, folder: string) => {
  const { host, records, lists } = useWorkspace()
  const calendar = useCalendar()
  const [work, setWork] = useState<FilingWork>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)
  const target = useRef(folder)
  const refused = useRefused()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  useEffect(() => {
    target.current = folder
  }, [folder])

  const run = async (job: (needs: FilingNeeds) => Promise<Extract<FilingWork, { kind: 'done' }>>, first: string) => {
    if (profile === undefined || calendar === undefined) return
    const controller = new AbortController()
    abort.current = controller
    setWork({ kind: 'working', step: first, cancellable: true })
    const onStep = (step: string) => setWork({ kind: 'working', step, cancellable: !sealing.current })
    try {
      setWork(await job({ host, records, lists, profile, calendar, onStep }))
    } catch (thrown) {
      const error = codedOf(thrown) ?? failures.E_INTERNAL()
      const again = () => void run(job, first)
      setWork({ kind: 'failed', error, ...(error.code === filingFailures.E_FILING_CHANGED().code ? {} : { again }) })
      // Who went to another screen meanwhile is told there.
      if (!here.current && error.code !== filingFailures.E_CANCELLED().code) refused(thrown)
    } finally {
      sealing.current = false
    }
  }
  const sealing = useRef(false)

  const write = (record: FilingRecord, first: string) => {
    sealing.current = true
    return run(
      async (needs) => ({
        kind: 'done',
        result: await writeFiling(needs, record, target.current),
        again: true,
        missing: '',
        tooLong: '',
      }),
      first,
    )
  }
  const make = ({ period, reasons, extras }: MakeOrder, first: string) =>
    run(async (needs) => {
      const signal = abort.current?.signal ?? new AbortController().signal
      const { record, again, missing, tooLong } = await sealFiling(needs, { period, reasons, extras, signal })
      sealing.current = true
      const result = await writeFiling(needs, record, target.current)
      // A package that was numbered but never reached its place is no second copy.
      return { kind: 'done', result, again: again && record.copies.length > 0, missing, tooLong }
    }, first)

  return { work, make, write, cancel: () => abort.current?.abort() }
}
