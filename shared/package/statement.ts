import { z } from 'zod'
import { codedError } from '../base/coded-error'
import { isoInstant, sha256Hex, uuid } from '../base/ids'

/** Kinds of package; all use the same envelope (CDOP/1). */
export const packageKind = z.enum(['filing', 'receipt', 'bulletin', 'registry', 'enrol', 'handover', 'revoke'])

/** Name of a part inside the package: ASCII, no folders. */
export const partName = z.string().regex(/^data\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)

/** A file inside the package. `len` is in bytes, digests are lower-case hex. */
export const packageFile = z.looseObject({
  name: partName,
  len: z.int().min(0),
  sha256: sha256Hex,
  sm3: z.string().regex(/^[0-9a-f]{64}$/),
  media: z.string().max(100),
  /** Chinese title shown to people; names inside the package stay ASCII. */
  title: z.string().max(200),
})
export type PackageFile = z.infer<typeof packageFile>

/** The unit that signs: 统一社会信用代码 (or the program's stand-in where there is none) and name. */
export const packageUnit = z.looseObject({ code: z.string().regex(/^[0-9A-Za-z-]{1,40}$/), name: z.string().max(200) })

/** What the screens know of a package; the host adds the rest when it seals. */
const told = {
  kind: packageKind,
  unit: packageUnit,
  to: z.array(sha256Hex),
  period: z.string().max(40),
  /** The rule profile that the records were checked under; packages of before have no digest (`profileDigest`). */
  profile: z.looseObject({ id: z.string().max(60), version: z.string().max(40), digest: sha256Hex.optional() }),
  counts: z.record(z.string().max(40), z.int().min(0)),
  reasons: z.array(z.looseObject({ rule: z.string().max(60), count: z.int().min(1), reason: z.string().max(500) })),
  refs: z.array(z.looseObject({ id: sha256Hex, seq: z.int().min(1) })),
  crit: z.array(z.string().max(60)),
}

/** What the screens fill in. The order of `files` is the order of the parts. */
export const statementDraft = z.strictObject({
  ...told,
  files: z.array(z.strictObject({ name: partName, media: z.string().max(100), title: z.string().max(200) })).min(1),
})
export type StatementDraft = z.infer<typeof statementDraft>

/** The signed statement (design §7). Unknown members are kept and ignored; an unknown `crit` entry is refused. */
export const statement = z.looseObject({
  ...told,
  v: z.literal(1),
  chain: uuid,
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** Statement id of the package before this one on the chain; null for the first. */
  prev: sha256Hex.nullable(),
  /** Advisory: order never depends on a wall clock. */
  created: isoInstant,
  producer: z.looseObject({ app: z.string().max(60), version: z.string().max(40) }),
  files: z.array(packageFile).max(5000),
  /** SHA-256 over the canonical list {name, len, sha256} of `data/*.ndjson`: what forms and footers print. */
  content: sha256Hex,
  /**
   * Which parts the sender reads when something is filed with it (`read-parts.ts`); absent where it says nothing, and in
   * filings.
   */
  reads: z.array(z.string().max(80)).max(200).optional(),
  /** Head of the journal when it was sealed, so that the bureau anchors the audit chain. */
  journal: z.looseObject({ seq: z.int().min(0), head: sha256Hex }).optional(),
})
export type Statement = z.infer<typeof statement>

/** What verification says. Never a plain OK without a registry: OK_UNCONFIRMED says the content is whole. */
export const verdict = z.strictObject({
  ok: z.boolean(),
  code: z.string(),
  /** Chinese: what was found, and what to do. */
  message: z.string(),
  error: codedError.optional(),
  id: sha256Hex.optional(),
  kind: packageKind.optional(),
  unit: z.strictObject({ code: z.string(), name: z.string() }).optional(),
  epoch: z.int().optional(),
  seq: z.int().optional(),
  period: z.string().optional(),
  created: z.string().optional(),
  profile: z.strictObject({ id: z.string(), version: z.string(), digest: sha256Hex.optional() }).optional(),
  counts: z.record(z.string(), z.int()).optional(),
  files: z.array(z.strictObject({ name: z.string(), title: z.string(), len: z.int(), sha256: sha256Hex })).optional(),
  content: sha256Hex.optional(),
  /** 30 decimal digits in six groups of five, to be compared with the stamped paper. */
  fingerprint: z.string().optional(),
  algorithms: z.array(z.string()).optional(),
})
export type Verdict = z.infer<typeof verdict>
