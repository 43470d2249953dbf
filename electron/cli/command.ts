import type { CodedError } from '../../shared/base/coded-error'

/** Exit codes of `cdo`: fine; refused, or findings at 必改 level; wrong use or trouble with files. */
export type ExitCode = 0 | 1 | 2

/**
 * One command of `cdo`. `run` gets the words after its name and returns what `--json` prints (exactly one JSON value)
 * and what people read instead. A CodedFailure thrown inside becomes `{error: …}` with exit 2 unless `exit` says 1.
 */
export interface Command {
  readonly usage: string
  readonly run: (words: readonly string[]) => Promise<Outcome>
}
export interface Outcome {
  readonly exit: ExitCode
  readonly json: unknown
  readonly text: string
}

/** A refusal as the outcome of a command. */
export const refused = (error: CodedError, exit: ExitCode): Outcome => ({
  exit,
  json: { error: { code: error.code, message: error.message, detail: error.detail ?? '' } },
  text: `${error.message}（${error.code}）`,
})
