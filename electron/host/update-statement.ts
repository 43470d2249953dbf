import { z } from 'zod'
import { canonicalBytes, readCanonical } from '../../shared/base/canonical-json'
import { CodedFailure } from '../../shared/base/coded-error'
import { sha256Hex } from '../../shared/base/ids'
import { pae } from '../../shared/package/pae'
import { payloadType } from '../../shared/package/signature'
import { updateFailures } from '../../shared/text/update-failures'
import { verifyEd25519 } from './packages-crypto'

/** Name of the signed update file, at a feed as on a stick. */
export const UPDATE_FILE = 'cdo-desk-update.json'

/** Largest update file that is read. */
export const UPDATE_FILE_BYTES = 64 * 1024

const MOST_FILE_BYTES = 2 * 1024 ** 3

/** A version of the program as releases bear it; also the name of its folder under `versions/`. */
export const releaseVersion = z.string().regex(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/)

const updateFile = z.object({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
  /** For which program on which system (`update-kind.ts`); kinds that are not known here belong to others. */
  kind: z.string().regex(/^[a-z0-9-]{1,40}$/),
  size: z.int().min(1).max(MOST_FILE_BYTES),
  sha256: sha256Hex,
  /** Bytes that an archive takes once it is unpacked. */
  unpacked: z.int().min(1).optional(),
})
export type UpdateFile = z.infer<typeof updateFile>

/**
 * What the publisher says of a version. Members may be added: readers pass over what they do not know, and what they
 * must not pass over gets another `format`.
 */
export const updateStatement = z.object({
  format: z.literal(1),
  version: releaseVersion,
  /** Formats of a data folder that the version opens: a folder outside of them would be shut to its user. */
  dataFormat: z.object({ oldest: z.int().min(1), newest: z.int().min(1) }),
  files: z.array(updateFile).min(1).max(40),
})
export type UpdateStatement = z.infer<typeof updateStatement>

const signed = z.strictObject({ statement: z.unknown(), sig: z.string().max(200) })

/** The bytes that are signed: bound to their meaning, so that no signature for anything else ever fits. */
export const updateMessage = (statement: unknown): Uint8Array => pae(payloadType('update'), canonicalBytes(statement))

/**
 * Reads the bytes of an update file. Nothing in it is looked at before its signature is by the key: E_UPDATE_SIGNATURE
 * for any other bytes, E_UPDATE_FORMAT for a statement that only a later version understands.
 */
export const readUpdate = (bytes: Uint8Array, key: string, place: string): UpdateStatement => {
  const read = readCanonical(bytes)
  const file = read.ok ? signed.safeParse(read.value).data : undefined
  if (file === undefined || !verifyEd25519(updateMessage(file.statement), key, file.sig))
    throw new CodedFailure(updateFailures.E_UPDATE_SIGNATURE(place))
  const told = updateStatement.safeParse(file.statement).data
  if (told === undefined) throw new CodedFailure(updateFailures.E_UPDATE_FORMAT(place))
  return told
}

const numbers = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number)

/** Whether a release is newer than the version that is there; a trial version counts as its release. */
export const isNewer = (release: string, there: string): boolean => {
  const before = numbers(there)
  for (const [place, number] of numbers(release).entries()) {
    const other = before[place] ?? 0
    if (number !== other) return number > other
  }
  return false
}
