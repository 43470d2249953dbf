import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodedError } from '../../../../shared/base/coded-error'
import type { Structure } from '../../../../shared/structure/structure'
import { useWorkspace } from '../../../data/store/workspace'
import { openStructure, type OpenedStructure } from '../../../io/open-structure'

export type StructureState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly fraction: number }
  | { readonly kind: 'refused'; readonly name: string; readonly error: CodedError }
  | { readonly kind: 'open'; readonly name: string; readonly structure: Structure }

/** Reads one file or pasted text, with progress; what was begun ends with the screen. */
export const useStructure = () => {
  const { lists } = useWorkspace()
  const [state, setState] = useState<StructureState>({ kind: 'none' })
  const opened = useRef<OpenedStructure>(undefined)

  const reset = useCallback(() => {
    opened.current?.cancel()
    opened.current = undefined
    setState({ kind: 'none' })
  }, [])
  useEffect(() => () => opened.current?.cancel(), [])

  const read = useCallback(
    async (source: Blob, name: string) => {
      opened.current?.cancel()
      setState({ kind: 'reading', name, fraction: 0 })
      const job = openStructure({ source, name, lists }, (fraction) => setState({ kind: 'reading', name, fraction }))
      opened.current = job
      const result = await job.done
      if (opened.current !== job) return
      setState(
        result.ok ? { kind: 'open', name, structure: result.value } : { kind: 'refused', name, error: result.error },
      )
    },
    [lists],
  )
  return { state, read, reset }
}
