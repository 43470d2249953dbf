import { CodedFailure } from '../../shared/base/coded-error'
import { createBookSession, type BookRequest, type BookSay } from '../../shared/book-jobs/book-session'
import { workbookFailures } from '../../shared/text/workbook-failures'
import { inflateStream } from './inflate-stream'
import { throttle } from './throttle'

/** The few members of a worker's global that the window types lack. */
interface WorkerScope {
  postMessage: (message: BookSay) => void
  onmessage: ((event: MessageEvent<BookRequest>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const load = async (source: unknown): Promise<Uint8Array> => {
  if (!(source instanceof Blob)) throw new TypeError('a File is expected')
  try {
    return new Uint8Array(await source.arrayBuffer())
  } catch (thrown) {
    // The file was moved or is locked by WPS: the browser only says that it is not readable.
    const name = source instanceof File ? source.name : ''
    throw new CodedFailure(workbookFailures.E_BOOK_UNREADABLE(name, String(thrown)))
  }
}

const post = (said: BookSay): void => scope.postMessage(said)
const progress = throttle(post)
const say = (said: BookSay): void => (said.kind === 'progress' ? progress : post)(said)

const session = createBookSession({ load, inflate: inflateStream, say })
scope.onmessage = ({ data }) => void session(data)
