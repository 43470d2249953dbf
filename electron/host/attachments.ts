import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { ATTACHMENT_BYTES, type HostOutput } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { renameHeld } from './rename-held'
import { filePieces, sha256Of, type Disk, type SafeWriter } from './safe-write'
import { errnoOf, targetRefusal } from './safe-write-refusals'
import type { StagedFile } from './stages'

export interface AttachmentNeeds {
  readonly folder: string
  readonly writer: SafeWriter
  readonly disk: Disk
  readonly now: () => Date
}

/** Attachments are files named by their SHA-256 (design §5): never changed, so a name always means the same bytes. */
export const createAttachments = ({ folder, writer, disk, now }: AttachmentNeeds) => {
  const sizeOf = (path: string): Promise<number | undefined> =>
    disk.stat(path).then(
      ({ size }) => size,
      (thrown: unknown) => {
        if (errnoOf(thrown) === 'ENOENT') return undefined
        throw thrown
      },
    )

  return {
    /** Keeps a staged file; a damaged file of its name is put aside and replaced. E_ATTACHMENT_BIG, codes of safe writes. */
    async keep({ path, bytes }: StagedFile): Promise<HostOutput<'attachment.keep'>> {
      if (bytes > ATTACHMENT_BYTES) throw new CodedFailure(failures.E_ATTACHMENT_BIG(bytes, ATTACHMENT_BYTES))
      try {
        await disk.mkdir(folder, { recursive: true })
        const sha256 = await sha256Of(path, disk)
        const kept = join(folder, sha256)
        if ((await sizeOf(kept)) !== undefined && (await sha256Of(kept, disk)) !== sha256)
          await renameHeld(kept, `${kept}.damaged-${String(now().getTime())}`, disk)
        await writer.write({ folder, name: sha256, bytes }, filePieces(path, disk))
        return { sha256, len: bytes }
      } catch (thrown) {
        throw targetRefusal(thrown, { folder, name: 'attachment', bytes })
      }
    },

    /** A piece of an attachment; the first one proves the whole. */
    async read(sha256: string, offset: number, maxBytes: number): Promise<HostOutput<'attachment.read'>> {
      const path = join(folder, sha256)
      const len = await sizeOf(path)
      if (len === undefined) throw new CodedFailure(failures.E_ATTACHMENT_GONE(sha256))
      if (offset === 0 && (await sha256Of(path, disk)) !== sha256)
        throw new CodedFailure(failures.E_ATTACHMENT_DAMAGED(sha256))
      const bytes = new Uint8Array(Math.max(0, Math.min(maxBytes, len - offset)))
      const file = await disk.open(path, 'r')
      try {
        let at = 0
        while (at < bytes.length) {
          const { bytesRead } = await file.read(bytes, at, bytes.length - at, offset + at)
          if (bytesRead === 0) throw new CodedFailure(failures.E_ATTACHMENT_DAMAGED(sha256))
          at += bytesRead
        }
      } finally {
        await file.close()
      }
      return { bytes, len }
    },
  }
}
