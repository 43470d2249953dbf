import { useSnackbar } from 'notistack'
import { useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import { failures } from '../../../shared/text/failures'
import { resourcesByCode } from '../../data/filing-records'
import type { ResourceRow } from '../../data/resource-row'
import { useUnit, useWorkspace } from '../../data/workspace'
import { exportLedger } from '../../io/export-ledger'
import { text } from '../../text/zh-cn'

const t = text.catalogue.ledger

export type ExportWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: string; readonly fraction: number }
  | { readonly kind: 'failed'; readonly error: CodedError }

/** Writes the ledger of the listed resources to a folder; `done` is called once it was read back. */
export const useLedgerExport = (rows: readonly ResourceRow[], done: () => void) => {
  const { host, records, lists } = useWorkspace()
  const unit = useUnit()
  const { enqueueSnackbar } = useSnackbar()
  const [work, setWork] = useState<ExportWork>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  const start = async (folder: string) => {
    const controller = new AbortController()
    abort.current = controller
    const own = shown(unit?.name)
    const name = t.name(own, localDay(new Date()))
    const total = rows.reduce((sum, { items }) => sum + Math.max(1, items), 0)
    const tell = (written: number) =>
      setWork({
        kind: 'working',
        step: written < total ? t.doing(written, total) : t.saving,
        fraction: total === 0 ? 1 : written / total,
      })
    tell(0)
    const input = {
      resources: resourcesByCode(records.db, new Set(rows.map(({ id }) => id))),
      rows: total,
      title: t.sheet(own),
      unit: own,
      lists,
      progress: tell,
    }
    try {
      const written = await exportLedger({ host, input, folder, name, signal: controller.signal })
      enqueueSnackbar(t.done(name, written.path), { variant: 'success' })
      done()
    } catch (thrown) {
      setWork({ kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() })
    }
  }
  return { work, start, cancel: () => abort.current?.abort() }
}
