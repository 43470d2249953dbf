import { CodedFailure } from '../../shared/base/coded-error'
import type { Host } from '../../shared/host/client'
import type { Written } from '../../shared/host/contract'
import { workbookFailures } from '../../shared/text/workbook-failures'
import type { LedgerRequest } from './ledger-worker'
import { makeLedger } from './make-ledger'
import { writeOut } from './write-out'

export interface LedgerExport {
  readonly host: Host
  readonly ask: LedgerRequest
  readonly folder: string
  /** File name with its ending; a different file of that name in the folder is never overwritten. */
  readonly name: string
  readonly signal: AbortSignal
  readonly progress: (rows: number) => void
}

/**
 * Writes a ledger in its worker and then to the folder with the host's care (read back before it answers).
 * CodedFailure: E_LEDGER_CANCELLED, or what the folder refuses; then nothing stays behind.
 */
export const exportLedger = async ({ host, ask, folder, name, signal, progress }: LedgerExport): Promise<Written> => {
  const job = makeLedger(ask, progress)
  signal.addEventListener('abort', job.cancel, { once: true })
  const made = await job.done
  if (!made.ok) throw new CodedFailure(made.error)
  if (signal.aborted) throw new CodedFailure(workbookFailures.E_LEDGER_CANCELLED())
  return writeOut(host, new Blob([made.value]), name, folder)
}
