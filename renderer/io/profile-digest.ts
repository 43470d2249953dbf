import { profileDigest } from '../../shared/package/profile-digest'
import type { ProfileFile } from '../../shared/profile/profile-file'

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** What a package says of the rules that its records were checked under. */
export const namedProfile = async (file: ProfileFile) => ({
  id: file.id,
  version: file.version,
  digest: await profileDigest(file, sha256),
})
