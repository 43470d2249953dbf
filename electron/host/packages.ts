import * as nodeDisk from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { createQueue } from '../../shared/base/queue'
import type { HostHandlers } from '../../shared/host/contract'
import { LIMITS } from '../../shared/package/limits'
import type { Statement } from '../../shared/package/statement'
import { verifyPackage } from '../../shared/package/verify-package'
import { failures } from '../../shared/text/failures'
import { verdictText } from '../../shared/text/verdicts'
import { createAttachments } from './attachments'
import { createKeyStore, type KeyNeeds } from './keys'
import { createPackageCrypto } from './packages-crypto'
import { createLedger } from './packages-ledger'
import { createSealer, hashStaged, stagedContent } from './packages-seal'
import { createSafeWriter, filePieces, type Disk } from './safe-write'
import { createStages } from './stages'

export interface PackageNeeds {
  readonly dataFolder: string
  /** Chain id of the data folder's journal. */
  readonly chain: string
  /** Lowest epoch that a new package may have: above those of the folder that this one was restored from. */
  readonly epoch?: number
  /** Head of the journal at this moment; undefined where there is no journal. */
  readonly journalHead: () => Promise<Statement['journal']>
  readonly newId: () => string
  readonly now: () => Date
  /** Version of the program. */
  readonly version: string
  readonly disk?: Disk
  readonly keyCost?: KeyNeeds['cost']
}

type PackageMethod = Extract<
  keyof HostHandlers,
  `stage.${string}` | `attachment.${string}` | `key.${string}` | `package.${string}` | 'file.write'
>
export type PackageHandlers = Pick<HostHandlers, PackageMethod>

/**
 * The handlers `stage.*`, `attachment.*`, `key.*`, `package.*` and `file.write` over one data folder: stages in
 * `stages/`, attachments in `attachments/`, the key in `keys/`, packages and their ledger in `packages/`. No private
 * key leaves them.
 */
export const createPackageHandlers = async (needs: PackageNeeds): Promise<PackageHandlers> => {
  const { dataFolder, chain, newId, now, disk = nodeDisk } = needs
  const folder = join(dataFolder, 'packages')
  const crypto = await createPackageCrypto()
  const writer = createSafeWriter(disk)
  const stages = createStages({ folder: join(dataFolder, 'stages'), newId, disk })
  const cost = needs.keyCost && { cost: needs.keyCost }
  const keys = createKeyStore({ folder: join(dataFolder, 'keys'), digests: crypto.digests, writer, now, ...cost })
  const ledger = createLedger({ folder, chain, digests: crypto.digests, writer, disk })
  const attachments = createAttachments({ folder: join(dataFolder, 'attachments'), writer, disk, now })
  const sealer = createSealer({ ...needs, folder, crypto, ledger, writer, disk })
  const inTurn = createQueue()
  let opened: Promise<void> | undefined
  const open = (): Promise<void> => {
    // A failed attempt must not be remembered: the disk may have room again.
    opened ??= ledger.open().catch((thrown: unknown) => {
      opened = undefined
      throw thrown
    })
    return opened
  }

  return {
    'stage.open': async () => ({ stage: await stages.open() }),
    'stage.write': async ({ stage, name, offset, bytes }) => {
      await stages.write(stage, name, offset, bytes)
      return {}
    },
    'stage.remove': async ({ stage, name }) => {
      await stages.remove(stage, name)
      return {}
    },
    'stage.drop': async ({ stage }) => {
      await stages.drop(stage)
      return {}
    },
    'stage.export': async ({ stage, name, folder: target }) => {
      const { path, bytes } = stages.file(stage, name)
      const written = await writer.write({ folder: target, name, bytes }, filePieces(path, disk))
      await stages.drop(stage)
      return written
    },

    'attachment.keep': ({ stage, name }) =>
      inTurn(async () => {
        const kept = await attachments.keep(stages.file(stage, name))
        await stages.drop(stage)
        return kept
      }),
    'attachment.read': ({ sha256, offset, maxBytes }) => attachments.read(sha256, offset, maxBytes),

    'key.state': () => keys.state(),
    'key.create': ({ passphrase }) => inTurn(() => keys.create(passphrase)),
    'key.unlock': ({ passphrase }) => inTurn(() => keys.unlock(passphrase)),
    'key.lock': () => inTurn(() => keys.lock()),

    'package.plan': ({ stage, reuse = true }) =>
      inTurn(async () => {
        await open()
        return sealer.plan(await stagedContent(stages, stage, crypto.digests, disk), reuse)
      }),
    'package.seal': ({ stage, statement: draft, expect }) =>
      inTurn(async () => {
        const signers = keys.signers()
        await open()
        const files = []
        for (const told of draft.files) files.push(await hashStaged(stages.file(stage, told.name), told, disk))
        const { entry, again } = await sealer.seal(draft, files, signers, expect)
        await stages.drop(stage)
        const { id, name, bytes, statement } = entry
        return { id, name, bytes, again, statement }
      }),
    'package.verify': async ({ stage, name }) => {
      try {
        const { path, bytes } = stages.file(stage, name)
        if (bytes > LIMITS.packageBytes) return { ok: false, code: 'E_TOO_BIG', message: verdictText.E_TOO_BIG }
        return await verifyPackage(await disk.readFile(path), crypto)
      } finally {
        await stages.drop(stage)
      }
    },
    'package.export': ({ id, folder: target }) =>
      inTurn(async () => {
        await open()
        const entry = (await ledger.entries()).find((one) => one.id === id)
        if (entry === undefined || !(await ledger.isKept(entry)))
          throw new CodedFailure(failures.E_PACKAGE_GONE(entry?.name ?? id))
        return writer.write(
          { folder: target, name: entry.name, bytes: entry.bytes },
          filePieces(join(folder, entry.name), disk),
        )
      }),
    'file.write': ({ folder: target, name, bytes }) =>
      writer.write({ folder: target, name, bytes: bytes.length }, [bytes]),
  }
}
