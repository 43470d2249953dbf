import { ExportDialog } from '../../../parts/export-dialog'
import type { ResourceRow } from '../../../data/store/resource-row'
import { text } from '../../../text/zh-cn'
import { useLedgerExport } from './use-ledger-export'

const t = text.catalogue.ledger

export interface LedgerDialogProps {
  /** The resources as the list shows them now: all, or those that were found. */
  readonly rows: readonly ResourceRow[]
  readonly onClose: () => void
}

/** Where the ledger of the catalogue shall go. */
export function LedgerDialog({ rows, onClose }: LedgerDialogProps) {
  const task = useLedgerExport(rows)
  return <ExportDialog title={t.title(rows.length)} why={t.why} write={t.write} task={task} onClose={onClose} />
}
