import { useSnackbar } from 'notistack'
import { useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'

export type ExportWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: string; readonly fraction: number }
  | { readonly kind: 'failed'; readonly error: CodedError }

/** What writing a file is given: where to, when to stop, and a way to tell how far it is (0 … 1). */
export interface ExportPlace {
  readonly folder: string
  readonly signal: AbortSignal
  readonly tell: (step: string, fraction: number) => void
}

/**
 * Writes the file, reads it back and gives the sentence to say when it is done; throws CodedFailure, after which nothing
 * stays behind.
 */
export type ExportTask = (place: ExportPlace) => Promise<string>

/** Writes a file to a folder while a dialog tells how far it is; `finished` is called once it was read back. */
export const useFileExport = (write: ExportTask, finished: () => void) => {
  const { enqueueSnackbar } = useSnackbar()
  const [work, setWork] = useState<ExportWork>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  const start = async (folder: string) => {
    const controller = new AbortController()
    abort.current = controller
    const tell = (step: string, fraction: number) => setWork({ kind: 'working', step, fraction })
    try {
      const done = await write({ folder, signal: controller.signal, tell })
      enqueueSnackbar(done, { variant: 'success' })
      finished()
    } catch (thrown) {
      setWork({ kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() })
    }
  }
  return { work, start, cancel: () => abort.current?.abort() }
}
