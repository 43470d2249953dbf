import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { CodedError } from '../../shared/base/coded-error'
import { failure, type Result } from '../../shared/base/result'
import { createBookClient, type BookClient, type BookWire } from '../../shared/book-jobs/book-client'
import type { BookSay } from '../../shared/book-jobs/book-session'
import { workbookFailures } from '../../shared/text/workbook-failures'

const MIB = 1024 * 1024

/** Heap that the worker may take: 256 MiB for small files, whatever is inside them, and 1,400 MiB for the largest. */
const heapFor = (bytes: number): number => Math.min(1400, 256 + Math.ceil((bytes / MIB) * 24))

/**
 * Heap that a large file needs for sure: told so, the worker does not stop again and again on its way there to look for
 * garbage. Small files get V8's own choice (0).
 */
const expectedHeap = (bytes: number): number => (bytes < 8 * MIB ? 0 : Math.min(300, Math.ceil((bytes / MIB) * 9)))

/**
 * What the worker runs: the bundle beside this one when built. In a checkout it is TypeScript, which a worker of
 * Node 20 does not take over from its parent: a first line registers the loader again.
 */
const workerEntry = (): URL => {
  const source = new URL('./read-file-worker.ts', import.meta.url)
  if (!existsSync(fileURLToPath(source))) return new URL('./read-file-worker.js', import.meta.url)
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const code = `import { register } from ${loader}; register(); await import(${JSON.stringify(source.href)})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

const startWorker =
  (bytes: number) =>
  (hear: (said: BookSay) => void, lost: (detail: string) => void): BookWire => {
    setFlagsFromString(`--initial-heap-size=${String(expectedHeap(bytes))}`)
    const worker = new Worker(workerEntry(), { resourceLimits: { maxOldGenerationSizeMb: heapFor(bytes) } })
    worker.on('message', hear)
    worker.on('error', (error: Error) => lost(error.message))
    return { post: (ask) => worker.postMessage(ask), kill: () => void worker.terminate() }
  }

const after = (seconds: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, seconds * 1000)
  return () => clearTimeout(timer)
}

/** A book that was read, with what is worth knowing about its file. */
export interface OpenedBook extends BookClient {
  readonly notes: readonly CodedError[]
}

/** A workbook file read in a worker that can be killed; ask it questions, then `cancel` it. Refusals are E_BOOK_*. */
export const openBookFile = async (path: string): Promise<Result<OpenedBook, CodedError>> => {
  const name = basename(path)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) return failure(workbookFailures.E_BOOK_UNREADABLE(name, path))
  const client = createBookClient({ name, start: startWorker(size), after })
  const read = await client.read(path)
  if (read.ok) return { ok: true, value: { ...client, notes: read.value.notes } }
  client.cancel()
  return read
}
