import Button, { type ButtonProps } from '@mui/material/Button'
import { useState } from 'react'
import { CodedFailure } from '../../../../shared/base/coded-error'
import { shown } from '../../../../shared/base/draft'
import { fileName } from '../../../../shared/base/file-name'
import { localDay } from '../../../../shared/base/local-day'
import type { Analysis } from '../../../../shared/tables/analyse'
import { markedText } from '../../../../shared/text/marked-text'
import { workbookFailures } from '../../../../shared/text/workbook-failures'
import { ExportDialog } from '../../../parts/export-dialog'
import type { ExportTask } from '../../../parts/use-file-export'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import type { MakeMarked } from '../../../io/mark-workbook'
import { writeOut } from '../../../io/write-out'
import { text } from '../../../text/zh-cn'
import { countLevel } from '../repair/repair'

const t = text.marked

export interface MarkedExportProps {
  /** Name of the file that was sent. */
  readonly file: string
  /** What was found in it, before anything was mended here. */
  readonly analysis: Analysis
  readonly make: MakeMarked
  /** What the button says to who cannot see beside which file it stands. */
  readonly label?: string
  readonly size?: ButtonProps['size']
}

/** The button 导出红标表 and the dialog behind it. */
export function MarkedExport({ file, analysis, make, label, size = 'medium' }: MarkedExportProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={size === 'small' ? 'text' : 'outlined'}
        size={size}
        disabled={analysis.findings.length === 0}
        onClick={() => setOpen(true)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {t.open}
      </Button>
      {open ? <MarkedDialog file={file} analysis={analysis} make={make} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type MarkedDialogProps = Pick<MarkedExportProps, 'file' | 'analysis' | 'make'> & { readonly onClose: () => void }

function MarkedDialog({ file, analysis, make, onClose }: MarkedDialogProps) {
  const { host, lists } = useWorkspace()
  const unit = useUnit()
  const name = fileName(markedText.fileName(file))
  const task: ExportTask = async ({ folder, signal, tell }) => {
    tell(t.doing(0), 0)
    const { sheets, headerRows, items, leftOut, findings, resources } = analysis
    const input: Parameters<MakeMarked>[0] = {
      file,
      unit: shown(unit?.name),
      day: localDay(new Date()),
      resources: resources.length,
      analysis: { sheets, headerRows, items, leftOut, findings },
      lists,
    }
    const cancelled = new Promise<never>((_, reject) => {
      const refuse = () => reject(new CodedFailure(workbookFailures.E_MARK_CANCELLED()))
      signal.addEventListener('abort', refuse, { once: true })
    })
    const making = make(input, ({ fraction }) => {
      if (!signal.aborted) tell(t.doing(Math.round(fraction * 100)), fraction)
    })
    const made = await Promise.race([making, cancelled])
    if (!made.ok) throw new CodedFailure(made.error)
    tell(t.saving, 1)
    const { path } = await writeOut(host, new Blob([made.value]), name, folder)
    return t.done(name, path)
  }
  return (
    <ExportDialog
      title={t.title(file)}
      why={t.why(countLevel(analysis.findings, '必改'), countLevel(analysis.findings, '需说明'))}
      write={t.write}
      task={task}
      onClose={onClose}
    />
  )
}
