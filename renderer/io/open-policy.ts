import type { CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { DocumentText } from '../../shared/documents/read-docx'
import { failures } from '../../shared/text/failures'
import { policyFailures } from '../../shared/text/policy-failures'
import type { PolicySay } from './policy-worker'

/** Seconds after which a reading is given up; a document of 400,000 characters takes less than one. */
const SECONDS = 20

/** Reads the office's copy of a document (.docx, .txt) in a worker that lives as long as the job. */
export const openPolicy = (file: File): Promise<Result<DocumentText, CodedError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./policy-worker.ts', import.meta.url), { type: 'module', name: 'policy' })
    const end = (result: Result<DocumentText, CodedError>): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end(failure(policyFailures.E_POLICY_STALLED(file.name, SECONDS))), SECONDS * 1000)
    const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<PolicySay>) => {
      if (data.kind === 'done') end(success(data.document))
      else if (data.kind === 'refused') end(failure(data.error))
      else broken(data.detail)
    }
    worker.postMessage(file)
  })
