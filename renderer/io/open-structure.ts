import type { CodedError } from '../../shared/base/coded-error'
import { failure, type Result } from '../../shared/base/result'
import type { Structure } from '../../shared/structure/structure'
import { failures } from '../../shared/text/failures'
import { workbookFailures } from '../../shared/text/workbook-failures'
import type { StructureRequest, StructureSay } from './structure-worker'

/** Seconds without a word after which a reading is given up. */
const SECONDS = 30

export interface OpenedStructure {
  readonly done: Promise<Result<Structure, CodedError>>
  /** Ends the worker at once; `done` is then E_BOOK_CANCELLED. */
  readonly cancel: () => void
}

/** Reads tables and columns of a file or of pasted text in a worker that lives as long as the job. */
export const openStructure = (ask: StructureRequest, onProgress: (fraction: number) => void): OpenedStructure => {
  const worker = new Worker(new URL('./structure-worker.ts', import.meta.url), { type: 'module', name: 'structure' })
  let settle: (result: Result<Structure, CodedError>) => void = () => undefined
  const done = new Promise<Result<Structure, CodedError>>((resolve) => {
    settle = resolve
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (result: Result<Structure, CodedError>): void => {
    clearTimeout(timer)
    worker.terminate()
    settle(result)
  }
  const watch = (seconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => end(failure(workbookFailures.E_BOOK_STALLED(ask.name, seconds))), seconds * 1000)
  }
  const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
  worker.onerror = (event) => broken(event.message)
  worker.onmessage = ({ data }: MessageEvent<StructureSay>) => {
    watch(data.kind === 'quiet' ? data.seconds : SECONDS)
    if (data.kind === 'progress') onProgress(data.fraction)
    else if (data.kind === 'done') end(data.result)
    else if (data.kind === 'failed') broken(data.detail)
  }
  watch(SECONDS)
  worker.postMessage(ask)
  return { done, cancel: () => end(failure(workbookFailures.E_BOOK_CANCELLED(ask.name))) }
}
