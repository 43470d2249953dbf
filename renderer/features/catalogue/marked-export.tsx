import Button, { type ButtonProps } from '@mui/material/Button'
import { useSnackbar } from 'notistack'
import { useRef, useState } from 'react'
import { CodedFailure, codedOf, type CodedError } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import type { Result } from '../../../shared/base/result'
import type { OnProgress } from '../../../shared/documents/book-client'
import type { MarkedInput } from '../../../shared/documents/write-marked'
import type { Analysis } from '../../../shared/tables/analyse'
import { failures } from '../../../shared/text/failures'
import { markedText } from '../../../shared/text/marked-text'
import { WriteDialog, type WriteWork } from '../../app/write-dialog'
import { useUnit, useWorkspace } from '../../data/workspace'
import { writeOut } from '../../io/write-out'
import { text } from '../../text/zh-cn'
import { countLevel } from './repair'

const t = text.marked

/** Makes the marked workbook of a file where its cells are: in its worker. */
export type MakeMarked = (
  input: MarkedInput,
  progress: OnProgress,
) => Promise<Result<Uint8Array<ArrayBuffer>, CodedError>>

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
  const { enqueueSnackbar } = useSnackbar()
  const [work, setWork] = useState<WriteWork>({ kind: 'idle' })
  const running = useRef(0)
  const name = markedText.fileName(file)

  const start = async (folder: string) => {
    running.current += 1
    const run = running.current
    const tell = (step: string, fraction: number) => {
      if (running.current === run) setWork({ kind: 'working', step, fraction })
    }
    tell(t.doing(0), 0)
    try {
      const { sheets, headerRows, items, leftOut, findings, resources } = analysis
      const input: MarkedInput = {
        file,
        unit: shown(unit?.name),
        day: localDay(new Date()),
        resources: resources.length,
        analysis: { sheets, headerRows, items, leftOut, findings },
        lists,
      }
      const made = await make(input, ({ fraction }) => tell(t.doing(Math.round(fraction * 100)), fraction))
      if (!made.ok) throw new CodedFailure(made.error)
      if (running.current !== run) return
      tell(t.saving, 1)
      const written = await writeOut(host, new Blob([made.value]), name, folder)
      enqueueSnackbar(t.done(name, written.path), { variant: 'success' })
      onClose()
    } catch (thrown) {
      if (running.current === run) setWork({ kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() })
    }
  }
  return (
    <WriteDialog
      title={t.title(file)}
      why={t.why(countLevel(analysis.findings, '必改'), countLevel(analysis.findings, '需说明'))}
      failed={t.failed}
      write={t.write}
      cancel={t.cancel}
      work={work}
      onWrite={(folder) => void start(folder)}
      onCancel={() => {
        running.current += 1
        setWork({ kind: 'idle' })
      }}
      onClose={onClose}
    />
  )
}
