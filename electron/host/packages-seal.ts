import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { crc32 } from '../../shared/base/crc32'
import type { PackagePlan } from '../../shared/host/contract'
import { canonical, tidy } from '../../shared/base/canonical-json'
import {
  containerBytes,
  containerTail,
  ENVELOPE,
  localHeader,
  STATEMENT,
  type PartHead,
} from '../../shared/package/container'
import { contentDigest, isRecordPart } from '../../shared/package/content'
import type { Digests } from '../../shared/package/digests'
import { LIMITS } from '../../shared/package/limits'
import { packageFileName, sealStatement, type Sealed } from '../../shared/package/seal-statement'
import { keyidOf, type Signer } from '../../shared/package/signature'
import { statementDraft, type PackageFile, type Statement, type StatementDraft } from '../../shared/package/statement'
import { verifyPackage, type VerifyNeeds } from '../../shared/package/verify-package'
import { failures } from '../../shared/text/failures'
import { verdictText } from '../../shared/text/verdicts'
import { newSm3 } from './packages-crypto'
import { pendingName, type LedgerEntry } from './packages-ledger'
import { createPlanner, type PlannerNeeds } from './packages-plan'
import { filePieces, sha256Of, type Disk, type Prepared, type SafeWriter } from './safe-write'
import type { StagedFile, Stages } from './stages'

/** A file to be sealed, with its digests. */
export interface HashedFile {
  readonly path: string
  readonly file: PackageFile
  readonly crc: number
}

/** Reads a staged file once for length and all three digests. */
export const hashStaged = async (
  { path }: StagedFile,
  told: StatementDraft['files'][number],
  disk: Disk,
): Promise<HashedFile> => {
  const sha256 = createHash('sha256')
  const sm3 = await newSm3()
  let crc = 0
  let len = 0
  for await (const piece of filePieces(path, disk)) {
    sha256.update(piece)
    sm3.update(piece)
    crc = crc32(piece, crc)
    len += piece.length
  }
  return { path, crc, file: { ...told, len, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') } }
}

/** The digest that forms print, of the records on a stage. */
export const stagedContent = async (stages: Stages, stage: string, digests: Digests, disk: Disk): Promise<string> => {
  const files = []
  for (const name of stages.names(stage).filter(isRecordPart)) {
    const { path, bytes } = stages.file(stage, name)
    files.push({ name, len: bytes, sha256: await sha256Of(path, disk) })
  }
  return contentDigest(files, digests)
}

/** Everything of a statement that the records and the user decide; chain, number and clock are the host's. */
const toldOf = (told: StatementDraft | Statement, files: readonly PackageFile[]): string => {
  const { kind, unit, to, period, profile, counts, reasons, refs, crit } = told
  return canonical({ kind, unit, to, period, profile, counts, reasons, refs, crit, files })
}

async function* piecesOf(sealed: Sealed, heads: readonly PartHead[], files: readonly HashedFile[], disk: Disk) {
  const [envelope, told, ...parts] = heads
  if (envelope) yield localHeader(envelope)
  yield sealed.envelopeBytes
  if (told) yield localHeader(told)
  yield sealed.statementBytes
  for (const [index, { path }] of files.entries()) {
    const part = parts[index]
    if (part) yield localHeader(part)
    yield* filePieces(path, disk)
  }
  yield containerTail(heads)
}

export interface SealNeeds extends PlannerNeeds {
  readonly folder: string
  readonly chain: string
  readonly version: string
  readonly crypto: VerifyNeeds
  readonly writer: SafeWriter
  readonly disk: Disk
  readonly journalHead: () => Promise<Statement['journal']>
}

export interface SealedPackage {
  readonly entry: LedgerEntry
  readonly again: boolean
}

const headOf = (name: string, bytes: Uint8Array): PartHead => ({ name, len: bytes.length, crc: crc32(bytes) })

const keyidsOf = (signers: readonly Signer[], digests: Digests): string[] =>
  signers.map(({ alg, key }) => keyidOf(alg, key, digests) ?? '').sort()

const entryOf = (id: string, told: Statement, { name, bytes, sha256 }: Prepared, keyids: string[]): LedgerEntry => ({
  id,
  name,
  bytes,
  sha256,
  keyids,
  statement: told,
})

/** Plans, numbers, signs, checks and keeps packages. One call at a time: the caller sees to that. */
export const createSealer = (needs: SealNeeds) => {
  const { folder, crypto, ledger, writer, disk } = needs
  const { digests } = crypto
  const { plan, nextNumber, refuseMoved } = createPlanner(needs)

  /** Writes the package under its pending name and lets the verifier judge it before it gets its number. */
  const prepare = async (told: Statement, files: readonly HashedFile[], signers: readonly Signer[]) => {
    const sealed = await sealStatement(told, signers, digests)
    const heads = [
      headOf(ENVELOPE, sealed.envelopeBytes),
      headOf(STATEMENT, sealed.statementBytes),
      ...files.map(({ file: { name, len }, crc }) => ({ name, len, crc })),
    ]
    const bytes = containerBytes(heads)
    if (bytes > LIMITS.packageBytes) throw new CodedFailure({ code: 'E_TOO_BIG', message: verdictText.E_TOO_BIG })
    const target = { folder, name: packageFileName(told), bytes }
    const prepared = await writer.prepare(target, piecesOf(sealed, heads, files, disk), pendingName(told.seq))
    const verdict = await verifyPackage(await disk.readFile(prepared.temp), crypto)
    if (!verdict.ok) {
      await disk.unlink(prepared.temp)
      throw new CodedFailure(failures.E_SEAL(`${verdict.code} ${verdict.error?.detail ?? ''}`.trim()))
    }
    return { id: sealed.id, prepared }
  }

  const next = async (
    draft: StatementDraft,
    files: readonly PackageFile[],
    newest: LedgerEntry | undefined,
    expect: PackagePlan | undefined,
  ): Promise<Statement> => {
    const journal = await needs.journalHead()
    const { epoch, seq, created } = nextNumber(newest)
    return {
      ...draft,
      files: [...files],
      v: 1,
      chain: needs.chain,
      epoch,
      seq,
      prev: newest?.id ?? null,
      // The time of the plan is what the forms print: only with it do the same records give the same forms again.
      created: expect?.created ?? created,
      producer: { app: 'cdo-desk', version: needs.version },
      content: contentDigest(files, digests),
      ...(journal && { journal }),
    }
  }

  /** The newest package again: kept bytes where they are whole, else the same statement sealed anew. */
  const handOutAgain = async (
    newest: LedgerEntry,
    files: readonly HashedFile[],
    signers: readonly Signer[],
  ): Promise<SealedPackage> => {
    if (!(await ledger.isKept(newest))) {
      const { prepared } = await prepare(newest.statement, files, signers)
      const damaged = join(folder, `${newest.name}.damaged-${needs.now().getTime()}`)
      await disk.rename(join(folder, newest.name), damaged).catch(() => undefined)
      await writer.publish(prepared)
    }
    return { entry: newest, again: true }
  }

  const seal = async (
    input: StatementDraft,
    files: readonly HashedFile[],
    signers: readonly Signer[],
    expect: PackagePlan | undefined,
  ): Promise<SealedPackage> => {
    const draft = statementDraft.parse(tidy(input))
    const listed = files.map(({ file }, index) => ({ ...file, title: draft.files[index]?.title ?? file.title }))
    const newest = (await ledger.entries()).at(-1)
    const keyids = keyidsOf(signers, digests)
    const same =
      newest !== undefined &&
      toldOf(newest.statement, newest.statement.files) === toldOf(draft, listed) &&
      canonical(newest.keyids) === canonical(keyids)
    if (expect !== undefined) refuseMoved(expect, contentDigest(listed, digests), newest, same)
    if (same) return handOutAgain(newest, files, signers)
    const told = await next(draft, listed, newest, expect)
    const { id, prepared } = await prepare(told, files, signers)
    const entry = entryOf(id, told, prepared, keyids)
    try {
      await ledger.write(entry)
    } catch (thrown) {
      await disk.unlink(prepared.temp).catch(() => undefined)
      throw thrown
    }
    await writer.publish(prepared)
    return { entry, again: false }
  }

  return { plan, seal }
}
