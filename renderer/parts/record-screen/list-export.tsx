import { useMemo } from 'react'
import { shown } from '../../../shared/base/draft'
import { fileName } from '../../../shared/base/file-name'
import { localDay } from '../../../shared/base/local-day'
import type { RecordList } from '../../../shared/lists/record-list'
import { listTitle } from '../../../shared/lists/record-list'
import { listClause } from '../../../shared/profile/list-clause'
import { ExportDialog } from '../export-dialog'
import type { ExportTask } from '../use-file-export'
import { useProfile, useUnit, useWorkspace } from '../../data/store/workspace'
import { exportList, printList } from '../../io/list-jobs'
import { text } from '../../text/zh-cn'

const t = text.lists.exporting

export interface ListExportProps {
  readonly list: RecordList
  readonly year: string
  /** A workbook to fill in, or pages to print and keep. */
  readonly as: 'excel' | 'pdf'
  /** Lines of the whole list: it is written whole, whatever the screen shows. */
  readonly total: number
  readonly onClose: () => void
}

/** Where the workbook or the PDF of a list shall go. */
export function ListExport({ list, year, as, total, onClose }: ListExportProps) {
  const { host, records, lists } = useWorkspace()
  const unit = shown(useUnit()?.name)
  const profile = useProfile()
  const clause = profile && listClause(profile, list.id)
  const title = listTitle(list, year)
  const task = useMemo((): ExportTask => {
    const day = localDay(new Date())
    const name = fileName(t.name(unit, title, day, as))
    return async ({ folder, signal, tell }) => {
      const progress = (rows: number) => tell(t.doing(rows, total), total === 0 ? 1 : rows / total)
      progress(0)
      const frame = { unit, day, ...(clause !== undefined && { clause }) }
      const asked = { database: records.db.name, list: list.id, year, lists, ...frame }
      const at = { host, folder, name, signal, progress }
      if (as === 'excel') {
        const { path } = await exportList({ ...at, ask: { ...asked, kind: 'write' } })
        return t.done(name, path, [])
      }
      const { written, missing } = await printList({ ...at, ask: { ...asked, kind: 'print' } })
      return t.done(name, written.path, missing)
    }
  }, [host, records, lists, list, year, unit, clause, title, as, total])
  const words = as === 'excel' ? t.excel : t.pdf
  return (
    <ExportDialog title={words.title(title, total)} why={words.why} write={words.write} task={task} onClose={onClose} />
  )
}
