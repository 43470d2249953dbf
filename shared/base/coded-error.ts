import { z } from 'zod'

/**
 * A refusal as every host, screen and command says it: a stable code, a Chinese sentence (what, where, what to do)
 * and, where it helps support, a technical detail that holds nothing personal.
 */
export const codedError = z.strictObject({ code: z.string(), message: z.string(), detail: z.string().optional() })
export type CodedError = z.infer<typeof codedError>

/** Carries a CodedError across code that can only throw (handlers, workers, streams). */
export class CodedFailure extends Error {
  constructor(readonly coded: CodedError) {
    super(`${coded.code}: ${coded.message}`)
    this.name = 'CodedFailure'
  }
}

/** The CodedError inside a thrown value, or undefined when the throw was a bug. */
export const codedOf = (thrown: unknown): CodedError | undefined =>
  thrown instanceof CodedFailure ? thrown.coded : undefined
