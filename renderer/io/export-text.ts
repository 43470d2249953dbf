import { CodedFailure } from '../../shared/base/coded-error'
import type { OfficialText } from '../../shared/forms/official-text'
import type { Host } from '../../shared/host/client'
import type { Written } from '../../shared/host/contract'
import { officialFailures } from '../../shared/text/official-failures'
import { makeDocx } from './make-docx'
import { makeText, type MadePdf } from './make-pdf'
import { officeFonts } from './office-fonts'
import { writeOut } from './write-out'

export interface TextExport {
  readonly host: Host
  readonly text: OfficialText
  /** To be edited in WPS, or to be printed as it is. */
  readonly as: 'docx' | 'pdf'
  readonly folder: string
  /** File name with its ending; a different file of that name in the folder is never overwritten. */
  readonly name: string
  readonly signal: AbortSignal
}

const made = async ({ host, text, as, signal }: TextExport): Promise<Pick<MadePdf, 'bytes' | 'missing'>> => {
  const result = as === 'pdf' ? await makeText(text, await officeFonts(host), signal) : await makeDocx(text, signal)
  if (!result.ok) throw new CodedFailure(result.error)
  return result.value instanceof Uint8Array ? { bytes: result.value, missing: [] } : result.value
}

/**
 * Writes a document into a folder and reads it back; tells which characters no face of a PDF has (a .docx leaves faces to
 * the word processor). CodedFailure where it was cancelled or the folder refuses; then nothing stays behind.
 */
export const exportText = async (
  order: TextExport,
): Promise<{ readonly written: Written; readonly missing: readonly string[] }> => {
  const { bytes, missing } = await made(order)
  if (order.signal.aborted) throw new CodedFailure(officialFailures.E_TEXT_CANCELLED(order.text.title))
  return { written: await writeOut(order.host, new Blob([bytes]), order.name, order.folder), missing }
}
