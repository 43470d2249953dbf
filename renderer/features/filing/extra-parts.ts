import { extraPart } from '../../../shared/package/extra-parts'
import type { Extra } from '../../../shared/register/extra'
import type { Host } from '../../../shared/host/client'
import { readAttachment } from '../../io/attachments'
import { makeText } from '../../io/make-pdf'
import { officeFonts } from '../../io/office-fonts'
import { CodedFailure, codedOf } from '../../../shared/base/coded-error'
import { filingFailures } from '../../../shared/text/filing-failures'

/** A part of the package with its bytes. */
export interface MadePart {
  readonly name: string
  readonly media: string
  readonly title: string
  readonly bytes: Uint8Array
}

const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** An attachment that cannot be read: among several nobody would know which one is meant. */
const GONE = ['E_ATTACHMENT_GONE', 'E_ATTACHMENT_DAMAGED']

type Made = Omit<MadePart, 'name'> & { readonly ending: string }

const madeOf = async (host: Host, { title, content }: Extra, signal: AbortSignal): Promise<readonly Made[]> => {
  if (content.kind === 'list') return []
  if (content.kind === 'text') {
    const made = await makeText(content.make(), await officeFonts(host), signal)
    if (!made.ok) throw new CodedFailure(made.error)
    return [{ title, media: 'application/pdf', ending: 'pdf', bytes: made.value.bytes }]
  }
  const parts: Made[] = []
  for (const { sha256, name, media } of content.files) {
    const bytes = await readAttachment(host, sha256).catch((thrown: unknown) => {
      const isLost = GONE.some((code) => code === codedOf(thrown)?.code)
      throw isLost ? new CodedFailure(filingFailures.E_EXTRA_GONE(title, name)) : thrown
    })
    parts.push({ title: `${title}：${name}`.slice(0, 200), media, ending: endingOf(name), bytes })
  }
  return parts
}

/**
 * Letters and attached files that go along, as parts of the package; lists are written with the others. CodedFailure where
 * an attachment is gone or damaged: then there is no package, and it says which.
 */
export const extraParts = async (host: Host, extras: readonly Extra[], signal: AbortSignal): Promise<MadePart[]> => {
  const all: Made[] = []
  for (const extra of extras) all.push(...(await madeOf(host, extra, signal)))
  return all.map(({ ending, ...part }, at) => ({ ...part, name: extraPart(at + 1, ending) }))
}
