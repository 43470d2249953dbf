import { CodedFailure } from '../../shared/base/coded-error'
import type { LeftOut } from '../../shared/exchange/dcat-dataset'
import { writeDcat, type DcatInput } from '../../shared/exchange/dcat'
import type { Host } from '../../shared/host/client'
import type { Written } from '../../shared/host/contract'
import { dcatFailures } from '../../shared/text/dcat-text'
import { writeOut } from './write-out'

export interface DcatExport {
  readonly host: Host
  readonly input: Omit<DcatInput, 'leftOut'>
  readonly folder: string
  /** File name with its ending (.jsonld); a different file of that name in the folder is never overwritten. */
  readonly name: string
  readonly signal: AbortSignal
}

/**
 * Writes the catalogue as DCAT-AP to the folder with the host's care, and tells what could not be said there. The page
 * keeps answering between pieces. CodedFailure: E_DCAT_CANCELLED, or what the folder refuses; then nothing stays behind.
 */
export const exportDcat = async ({
  host,
  input,
  folder,
  name,
  signal,
}: DcatExport): Promise<{ readonly written: Written; readonly leftOut: readonly LeftOut[] }> => {
  const leftOut: LeftOut[] = []
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of writeDcat({ ...input, leftOut: (one) => leftOut.push(one) })) {
    pieces.push(piece)
    // A turn of the page's own loop, not only of promises: clicks and painting come through.
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) throw new CodedFailure(dcatFailures.E_DCAT_CANCELLED())
  }
  return { written: await writeOut(host, new Blob(pieces), name, folder), leftOut }
}
