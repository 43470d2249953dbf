import { useMemo } from 'react'
import { fileName } from '../../shared/base/file-name'
import type { OfficialText } from '../../shared/forms/official-text'
import { useWorkspace } from '../data/store/workspace'
import { exportText } from '../io/export-text'
import { text } from '../text/zh-cn'
import { ExportDialog } from './export-dialog'
import type { ExportTask } from './use-file-export'

const t = text.official

export interface TextExportProps {
  readonly document: OfficialText
  /** To be edited in WPS, or to be printed as it is. */
  readonly as: 'docx' | 'pdf'
  readonly onClose: () => void
}

/** Where the .docx or the PDF of a document shall go. */
export function TextExport({ document, as, onClose }: TextExportProps) {
  const { host } = useWorkspace()
  const title = document.title.replace(/\s+/gu, '')
  const task = useMemo((): ExportTask => {
    const name = fileName(t.name(document.unit, title, document.day, as))
    return async ({ folder, signal, tell }) => {
      tell(t.doing(title), 0)
      const { written, missing } = await exportText({ host, text: document, as, folder, name, signal })
      return t.done(name, written.path, missing)
    }
  }, [host, document, title, as])
  return <ExportDialog title={t[as].title(title)} why={t[as].why} write={t[as].write} task={task} onClose={onClose} />
}
