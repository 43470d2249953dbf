import { useMemo } from 'react'
import { shown } from '../../../shared/base/draft'
import { fileName } from '../../../shared/base/file-name'
import { localDay } from '../../../shared/base/local-day'
import { ExportDialog } from '../../parts/export-dialog'
import type { ExportTask } from '../../parts/use-file-export'
import { resourcesByCode } from '../../data/queries/stored-resources'
import { useUnit, useWorkspace } from '../../data/store/workspace'
import { exportDcat } from '../../io/export-dcat'
import { text } from '../../text/zh-cn'

const t = text.lists.dcat

export interface DcatExportProps {
  /** Resources of the catalogue. */
  readonly total: number
  readonly onClose: () => void
}

/** Where the catalogue shall go as DCAT-AP (JSON-LD), for exchange with other catalogues. */
export function DcatExport({ total, onClose }: DcatExportProps) {
  const { host, records, lists } = useWorkspace()
  const unit = useUnit()
  const task = useMemo((): ExportTask => {
    const day = localDay(new Date())
    const name = fileName(t.name(shown(unit?.name), day))
    return async ({ folder, signal, tell }) => {
      const progress = (done: number) => tell(t.doing(done, total), total === 0 ? 1 : done / total)
      progress(0)
      const input = { unit: unit ?? {}, resources: resourcesByCode(records.db), day, lists, progress }
      const { written, leftOut } = await exportDcat({ host, input, folder, name, signal })
      return t.done(name, written.path, leftOut.length)
    }
  }, [host, records, lists, unit, total])
  return <ExportDialog title={t.title(total)} why={t.why} write={t.write} task={task} onClose={onClose} />
}
