import { parseArgs } from 'node:util'

/** Fixed, because it is part of the browser store's origin; outside the ranges that systems hand out by themselves. */
const DEFAULT_PORT = 27_615

export interface StartOptions {
  /** Open a window; false with --no-open. */
  readonly open: boolean
  readonly data: string | undefined
  readonly port: number
  /** One line of JSON on stdout when serving. */
  readonly json: boolean
  readonly host: 'electron' | 'loopback' | undefined
  /** Nobody sees stderr: what keeps the program from starting is said in a window. */
  readonly sayInWindow: boolean
}

const isHost = (host: string | undefined): host is 'electron' | 'loopback' | undefined =>
  host === undefined || host === 'electron' || host === 'loopback'

/** Reads the words of `npm start`; undefined when they are wrong. */
export const parseStartOptions = (words: readonly string[]): StartOptions | undefined => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'no-open': { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        json: { type: 'boolean', default: false },
        host: { type: 'string' },
        'say-in-window': { type: 'boolean', default: false },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : 0
    if (port < 1 || port > 65_535 || values.data === '' || !isHost(values.host)) return undefined
    return {
      open: !values['no-open'],
      data: values.data,
      port,
      json: values.json,
      host: values.host,
      sayInWindow: values['say-in-window'],
    }
  } catch {
    return undefined
  }
}
