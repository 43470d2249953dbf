import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'
import { useSnapshot } from '../../app/use-snapshot'
import type { Edit } from '../../data/records'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'

const t = text.importing.repair

export type Running = 'keeping' | { readonly done: number; readonly total: number }

export interface ImportJob {
  readonly label: string
  /** What is written; made when it is wanted, since it may take a while. */
  readonly edits: () => Promise<readonly Edit[]>
  /** Keeps the state before it: not needed for an empty catalogue. */
  readonly keeps: boolean
}

/** Carries an import out as one action, with a snapshot before it; gives the action's id, or undefined when refused. */
export const useImportRun = () => {
  const { records } = useWorkspace()
  const keep = useSnapshot()
  const [running, setRunning] = useState<Running>()
  const [refused, setRefused] = useState<CodedError>()

  const run = async ({ label, edits, keeps }: ImportJob): Promise<string | undefined> => {
    setRefused(undefined)
    setRunning('keeping')
    if (keeps) await keep('import')
    try {
      const wanted = await edits()
      setRunning({ done: 0, total: wanted.length })
      return await records.commit(label.slice(0, 200), wanted, {
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
