import { canonicalBytes } from '../base/canonical-json'
import type { Digests } from './digests'
import type { PackageFile } from './statement'

/** True for a part that holds records, which the content digest covers. */
export const isRecordPart = (name: string): boolean => name.endsWith('.ndjson')

/**
 * The digest that forms print: SHA-256 over the canonical list {name, len, sha256} of the record parts
 * (`data/*.ndjson`), in the order of the package. The same records give the same digest, whatever forms lie beside them.
 */
export const contentDigest = (
  files: readonly Pick<PackageFile, 'name' | 'len' | 'sha256'>[],
  digests: Digests,
): string =>
  digests.sha256(
    canonicalBytes(
      files.filter(({ name }) => isRecordPart(name)).map(({ name, len, sha256 }) => ({ name, len, sha256 })),
    ),
  )
