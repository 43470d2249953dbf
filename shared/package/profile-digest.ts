import type { ProfileFile } from '../profile/profile-file'
import { canonicalBytes, tidy } from '../base/canonical-json'

/** SHA-256 of bytes as lower-case hex; a browser only has it as a promise. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>

/**
 * What tells rules apart that bear one id and version: SHA-256 over the canonical JSON of the file, without the `$schema`
 * that only editors read. Spaces and the order of keys change nothing.
 */
export const profileDigest = async (file: ProfileFile, sha256: Sha256): Promise<string> =>
  sha256(canonicalBytes(tidy({ ...file, $schema: undefined })))
