import { request as requestHttp, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { createRequire } from 'node:module'

interface Download {
  readonly headers?: RequestOptions['headers'] | null
  readonly cancellationToken: {
    createPromise<T>(
      work: (
        resolve: (value: T) => void,
        reject: (error: Error) => void,
        onCancel: (cancel: () => void) => void,
      ) => void,
    ): Promise<T>
  }
}

type ExecutorBase = new () => {
  createRequest(options: RequestOptions, answer: (response: IncomingMessage) => void): ClientRequest
  doDownload(options: RequestOptions, call: Readonly<Record<string, unknown>>, redirects: number): void
}
interface Runtime {
  readonly HttpExecutor: ExecutorBase
  readonly configureRequestUrl: (url: URL, options: RequestOptions) => void
  readonly configureRequestOptions: (options: RequestOptions) => RequestOptions
}

/** The updater's runtime library, exactly the copy that it uses itself. */
const runtime = (): Runtime => {
  const updater = createRequire(import.meta.url).resolve('electron-updater')
  return createRequire(updater)('builder-util-runtime') as Runtime
}

/** Sends electron-updater's requests with Node: the same on both hosts; the digests are checked by its own code. */
export const createExecutor = () => {
  const { HttpExecutor, configureRequestUrl, configureRequestOptions } = runtime()
  class NodeExecutor extends HttpExecutor {
    override createRequest(options: RequestOptions, answer: (response: IncomingMessage) => void): ClientRequest {
      return (options.protocol === 'http:' ? requestHttp : requestHttps)({ ...options, agent: false }, answer)
    }
    download(url: URL, destination: string, options: Download): Promise<string> {
      return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
        const asked: RequestOptions = options.headers ? { headers: options.headers } : {}
        configureRequestUrl(url, asked)
        configureRequestOptions(asked)
        const callback = (error?: Error | null): void => {
          if (error === null || error === undefined) resolve(destination)
          else reject(error)
        }
        this.doDownload(asked, { destination, options, onCancel, callback, responseHandler: null }, 0)
      })
    }
  }
  return new NodeExecutor()
}
