import { CodedFailure } from '../../shared/base/coded-error'
import { fileName } from '../../shared/base/file-name'
import type { Host } from '../../shared/host/client'
import { ATTACHMENT_BYTES, CHUNK_BYTES, type HostOutput } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { stageFile } from './build-package'
import { writeOut } from './write-out'

const PART = 'attachment'

/**
 * Keeps a file that the user picked under the data folder; a record remembers the answer. The same bytes twice are one
 * attachment. E_ATTACHMENT_BIG before anything is sent; after a refusal nothing is left behind. Progress in bytes.
 */
export const keepAttachment = async (
  host: Host,
  file: Blob,
  onProgress?: (done: number, total: number) => void,
): Promise<HostOutput<'attachment.keep'>> => {
  if (file.size > ATTACHMENT_BYTES) throw new CodedFailure(failures.E_ATTACHMENT_BIG(file.size, ATTACHMENT_BYTES))
  const stage = await stageFile(host, file, PART, onProgress)
  try {
    return await host('attachment.keep', { stage, name: PART })
  } catch (thrown) {
    await host('stage.drop', { stage }).catch(() => undefined)
    throw thrown
  }
}

/** The bytes of an attachment, whole and as they were kept; E_ATTACHMENT_GONE, E_ATTACHMENT_DAMAGED. */
export const readAttachment = async (host: Host, sha256: string): Promise<Uint8Array<ArrayBuffer>> => {
  const first = await host('attachment.read', { sha256, offset: 0, maxBytes: CHUNK_BYTES })
  const whole = new Uint8Array(first.len)
  whole.set(first.bytes)
  for (let at = first.bytes.length; at < whole.length;) {
    const { bytes } = await host('attachment.read', { sha256, offset: at, maxBytes: CHUNK_BYTES })
    if (bytes.length === 0 || at + bytes.length > whole.length)
      throw new CodedFailure(failures.E_ATTACHMENT_DAMAGED(sha256))
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

/**
 * Writes an attachment out under its own name, as far as every system takes it; read back before it answers. A different
 * file of that name stays.
 */
export const exportAttachment = async (
  host: Host,
  { sha256, name }: { readonly sha256: string; readonly name: string },
  folder: string,
): Promise<HostOutput<'stage.export'>> => {
  const bytes = await readAttachment(host, sha256)
  return writeOut(host, new Blob([bytes]), fileName(name), folder)
}
