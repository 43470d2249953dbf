import { CodedFailure } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'

/**
 * Fails with E_STORE_STUCK when the browser's store does not answer: on a full disk a write was seen never to settle.
 * The journal already holds the edit by then, so nothing is lost.
 */
export const withTimeLimit = async <T>(work: Promise<T>, milliseconds = 60_000): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new CodedFailure(failures.E_STORE_STUCK()))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
