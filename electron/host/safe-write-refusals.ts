import { CodedFailure } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'

/** The system's error code of a thrown value, or undefined. */
export const errnoOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM'])
// A stick that is pulled shows as any of these, by system and by the moment.
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EIO',
  'EBADF',
  'ESTALE',
  'ENOTCONN',
  'ENOMEDIUM',
  'UNKNOWN',
])
const NAME = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'EISDIR'])

/** The system's error as a refusal that names the place and the space needed; what it does not know stays as it is. */
export const targetRefusal = (thrown: unknown, target: { folder: string; name: string; bytes: number }): unknown => {
  const errno = errnoOf(thrown)
  if (errno === undefined) return thrown
  if (FULL.has(errno)) return new CodedFailure(failures.E_DISK_FULL(target.folder, target.bytes))
  if (READ_ONLY.has(errno)) return new CodedFailure(failures.E_TARGET_READ_ONLY(target.folder))
  if (GONE.has(errno)) return new CodedFailure(failures.E_TARGET_GONE(target.folder))
  if (NAME.has(errno)) return new CodedFailure(failures.E_TARGET_NAME(target.name))
  return thrown
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]/

/** True for a bare file name that Windows, FAT and Linux all take; longest is 255 bytes of UTF-8. */
export const isFileName = (name: string): boolean =>
  name !== '' &&
  !FORBIDDEN.test(name) &&
  !RESERVED.test(name) &&
  !/^\.\.?$/.test(name) &&
  !/[ .]$/.test(name) &&
  Buffer.byteLength(name) <= 255
