import { codedOf, CodedFailure } from '../../shared/base/coded-error'
import type { Host } from '../../shared/host/client'
import type { HostOutput, PackagePlan } from '../../shared/host/contract'
import type { StatementDraft } from '../../shared/package/statement'
import { filingFailures } from '../../shared/text/filing-failures'
import type { LaidOut } from './build-package'

const SLICE = 1024 * 1024
const MEDIA = 'application/pdf'
/** Somebody else may seal in between, or the clock may go back; more often than this something is wrong. */
const TRIES = 4

/** A form as a part of the package. */
export interface PrintedPart {
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
}

export interface SealOrder {
  readonly host: Host
  readonly laid: LaidOut
  readonly statement: Omit<StatementDraft, 'files' | 'counts'>
  /** Prints the forms with the number and the content that they bear. */
  readonly print: (plan: PackagePlan) => Promise<readonly PrintedPart[]>
  readonly signal: AbortSignal
}

const stageParts = async (host: Host, stage: string, parts: readonly PrintedPart[]): Promise<void> => {
  for (const { name, bytes } of parts)
    for (let offset = 0; offset < bytes.length; offset += SLICE)
      await host('stage.write', { stage, name, offset, bytes: bytes.slice(offset, offset + SLICE) })
}

/**
 * Numbers a laid-out package, prints its forms with that number and seals it (contract `package.plan`). Where the number
 * moved in between, the forms are printed anew. A refusal or `signal` drops the stage.
 */
export const sealWithForms = async ({
  host,
  laid,
  statement,
  print,
  signal,
}: SealOrder): Promise<HostOutput<'package.seal'>> => {
  const { stage, counts, files } = laid
  let reuse = true
  try {
    for (let left = TRIES; ; left--) {
      const expect = await host('package.plan', { stage, reuse })
      const parts = await print(expect)
      if (signal.aborted) throw new CodedFailure(filingFailures.E_CANCELLED())
      await stageParts(host, stage, parts)
      const printed = parts.map(({ name, title }) => ({ name, media: MEDIA, title }))
      try {
        return await host('package.seal', {
          stage,
          expect,
          statement: { ...statement, counts, files: [...files, ...printed] },
        })
      } catch (thrown) {
        const coded = codedOf(thrown)
        if (coded?.code !== 'E_PLAN_MOVED' || left === 1) throw thrown
        if (coded.detail === 'content-same-files-differ') reuse = false
        for (const { name } of parts) await host('stage.remove', { stage, name })
      }
    }
  } catch (thrown) {
    await host('stage.drop', { stage }).catch(() => undefined)
    throw thrown
  }
}
