import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { rememberShape } from '../../../shared/tables/import-shape'
import { failures } from '../../../shared/text/failures'
import { useSnapshot } from '../../app/use-snapshot'
import type { Edit } from '../../data/records'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { todayHere, type OpenFile } from './import-session'

const t = text.importing.repair

export type Running = 'keeping' | { readonly done: number; readonly total: number }

/** A book, or several together under one name. */
export type ImportSource = Pick<OpenFile, 'name'> & Partial<Pick<OpenFile, 'book' | 'sheets'>>

export interface ImportJob {
  /** What it comes from: how one book was read is remembered with it. */
  readonly file: ImportSource
  readonly label: string
  /** What is written; made when it is wanted, since it may take a while. */
  readonly edits: () => Promise<readonly Edit[]>
  /** Keeps the state before it: not needed for an empty catalogue. */
  readonly keeps: boolean
}

/** Carries an import out as one action, with a snapshot before it; gives the action's id, or undefined when refused. */
export const useImportRun = () => {
  const { records, newId } = useWorkspace()
  const keep = useSnapshot()
  const [running, setRunning] = useState<Running>()
  const [refused, setRefused] = useState<CodedError>()

  /** In the same action: taking the import back forgets it too. */
  const shapeEdits = async ({ book, sheets = [] }: ImportSource): Promise<readonly Edit[]> => {
    if (book === undefined) return []
    const shapes = await records.db.importShapes.toArray()
    const change = rememberShape(shapes, book.analysis, { book: sheets, newId, today: todayHere() })
    if (change === undefined) return []
    const { put, drop } = change
    return [
      { table: 'importShapes', id: put.id, after: put },
      ...drop.map((id) => ({ table: 'importShapes' as const, id, after: null })),
    ]
  }

  const run = async ({ file, label, edits, keeps }: ImportJob): Promise<string | undefined> => {
    setRefused(undefined)
    setRunning('keeping')
    if (keeps) await keep('import')
    try {
      const wanted = await edits()
      setRunning({ done: 0, total: wanted.length })
      return await records.commit(label, [...wanted, ...(await shapeEdits(file))], {
        onProgress: (done, total) => setRunning({ done, total }),
      })
    } catch (thrown) {
      setRefused(codedOf(thrown) ?? failures.E_INTERNAL())
      setRunning(undefined)
      return undefined
    }
  }
  return { running, refused, run }
}

/** How far the import is. */
export function ImportRunning({ running }: { readonly running: Running }) {
  const said = running === 'keeping' ? t.keeping : t.running(running.done, running.total)
  const share = running === 'keeping' || running.total === 0 ? 0 : (running.done / running.total) * 100
  return (
    <>
      <Typography role="status">{said}</Typography>
      <LinearProgress
        aria-label={said}
        {...(running === 'keeping' ? {} : { variant: 'determinate' as const, value: share })}
      />
    </>
  )
}

/** Why the import was refused; nothing was written. */
export function ImportRefused({ refused }: { readonly refused: CodedError | undefined }) {
  return refused === undefined ? null : (
    <Notice severity="error" code={text.importing.pick.code(refused.code)}>
      {refused.message}
    </Notice>
  )
}
