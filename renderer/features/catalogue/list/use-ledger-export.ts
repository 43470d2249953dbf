import { useMemo } from 'react'
import { shown } from '../../../../shared/base/draft'
import { fileName } from '../../../../shared/base/file-name'
import { localDay } from '../../../../shared/base/local-day'
import type { ExportTask } from '../../../parts/use-file-export'
import type { ResourceRow } from '../../../data/store/resource-row'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { exportLedger } from '../../../io/export-ledger'
import { text } from '../../../text/zh-cn'

const t = text.catalogue.ledger

/** Writing the ledger of the listed resources to a folder. */
export const useLedgerExport = (rows: readonly ResourceRow[]): ExportTask => {
  const { host, records, lists } = useWorkspace()
  const unit = useUnit()
  const own = shown(unit?.name)
  return useMemo(() => {
    const name = fileName(t.name(own, localDay(new Date())))
    const total = rows.reduce((sum, { items }) => sum + Math.max(1, items), 0)
    return async ({ folder, signal, tell }) => {
      const progress = (written: number) =>
        tell(written < total ? t.doing(written, total) : t.saving, total === 0 ? 1 : written / total)
      progress(0)
      const only = new Set(rows.map(({ id }) => id))
      const ask = { database: records.db.name, only, rows: total, title: t.sheet(own), unit: own, lists }
      const { path } = await exportLedger({ host, ask, folder, name, signal, progress })
      return t.done(name, path)
    }
  }, [host, records, lists, own, rows])
}
