import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../../shared/base/coded-error'
import { rememberShapes } from '../../../../shared/tables/import-shape'
import { failures } from '../../../../shared/text/failures'
import { useSnapshot } from '../../../parts/use-snapshot'
import type { Edit } from '../../../data/store/records'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { todayHere, type OpenFile } from './import-session'

const t = text.importing.repair

export type Running = 'keeping' | { readonly done: number; readonly total: number }

/** How one book was read. */
export type Reading = Pick<OpenFile, 'book' | 'sheets'>

/** A book, or several together under one name. */
export interface ImportSource extends Pick<OpenFile, 'name'> {
  /** Of two books of one shape the later reading is the one that is remembered. */
  readonly readings: readonly Reading[]
}

export interface ImportJob {
  /** What it comes from: how its books were read is remembered with it. */
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
  const shapeEdits = async ({ readings }: ImportSource): Promise<readonly Edit[]> => {
    const read = readings.map(({ book: { analysis }, sheets }) => ({ analysis, book: sheets }))
    const shapes = await records.db.importShapes.toArray()
    const { put, drop } = rememberShapes(shapes, read, { newId, today: todayHere() })
    return [
      ...put.map((after) => ({ table: 'importShapes' as const, id: after.id, after })),
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
      const { action } = await records.commit(label, [...wanted, ...(await shapeEdits(file))], {
        onProgress: (done, total) => setRunning({ done, total }),
      })
      return action
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
