import { useMemo } from 'react'
import { shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import type { Ledger } from '../../../shared/ledgers/ledger'
import { ledgerTitle } from '../../../shared/ledgers/ledgers'
import { ExportDialog } from '../../app/export-dialog'
import type { ExportTask } from '../../app/use-file-export'
import { useProfile, useUnit, useWorkspace } from '../../data/workspace'
import { exportList } from '../../io/list-jobs'
import { text } from '../../text/zh-cn'

const t = text.ledgers.exporting

export interface ListExportProps {
  readonly ledger: Ledger
  readonly year: string
  /** Lines of the whole list: it is written whole, whatever the screen shows. */
  readonly total: number
  readonly onClose: () => void
}

/** Where the workbook of a list shall go. */
export function ListExport({ ledger, year, total, onClose }: ListExportProps) {
  const { host, records, lists } = useWorkspace()
  const unit = shown(useUnit()?.name)
  const profile = useProfile()
  const rule = profile?.rules.find((one) => one.ledger === ledger.id)
  const clause = profile && rule && t.clause(profile.source.title, rule.clause)
  const title = ledgerTitle(ledger, year)
  const task = useMemo((): ExportTask => {
    const day = localDay(new Date())
    const name = t.name(unit, title, day)
    return {
      done: ({ path }) => t.done(name, path),
      write: ({ folder, signal, tell }) => {
        tell(t.doing(0, total), 0)
        const ask = {
          kind: 'write' as const,
          database: records.db.name,
          ledger: ledger.id,
          year,
          lists,
          unit,
          day,
          ...(clause !== undefined && { clause }),
        }
        const progress = (rows: number) => tell(t.doing(rows, total), total === 0 ? 1 : rows / total)
        return exportList({ host, ask, folder, name, signal, progress })
      },
    }
  }, [host, records, lists, ledger, year, unit, clause, title, total])
  return <ExportDialog title={t.title(title, total)} why={t.why} write={t.write} task={task} onClose={onClose} />
}
