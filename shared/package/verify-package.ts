import { verdictText, type VerdictCode } from '../text/verdicts'
import { readCanonical } from '../base/canonical-json'
import type { DataKinds } from '../field/kind'
import { checkRecords } from './check-records'
import { readContainer, ENVELOPE, STATEMENT, type Part } from './container'
import { contentDigest } from './content'
import type { Digests } from './digests'
import { LIMITS } from './limits'
import { pae } from './pae'
import {
  algorithms,
  fingerprint,
  isAlgorithm,
  readEnvelope,
  readPayloadType,
  type Envelope,
  type Verifiers,
} from './signature'
import { packageKind, statement as statementSchema, type Statement, type Verdict } from './statement'
import { isRevokedAt, type KnownKey, type SignaturePolicy, type Trust } from './trust-registry'

/** What verification needs of the platform. `yieldToEventLoop` lets a host answer others between two pieces of a long check. */
export interface VerifyNeeds {
  readonly digests: Digests
  readonly verifiers: Verifiers
  /** The kinds of record that a part may hold. */
  readonly kinds: DataKinds
  readonly yieldToEventLoop?: () => Promise<void>
}

type Refusal = { readonly code: VerdictCode; readonly detail?: string } | undefined
type Known = ReadonlyMap<string, KnownKey>

const refusal = (code: VerdictCode, detail: string): NonNullable<Refusal> => ({ code, detail })

const missesAlgorithm = (present: readonly string[], policy: SignaturePolicy): boolean =>
  policy === 'all' ? algorithms.some((alg) => !present.includes(alg)) : policy === 'sm2' && !present.includes('sm2-sm3')

/** Step 5: whose keys are these, and are they the kind and number of signatures that are asked for? */
const checkKeys = ({ signatures }: Envelope, known: Known | undefined, policy: SignaturePolicy): Refusal => {
  if (known) {
    const unknown = signatures.find(({ keyid }) => !known.has(keyid))
    if (unknown) return refusal('E_KEY_UNKNOWN', unknown.keyid)
    // A key whose first number is revoked is never good; a later number is judged once the statement is believed.
    const revoked = signatures.find(({ keyid }) => isRevokedAt(known.get(keyid) as KnownKey, 1))
    if (revoked) return refusal('E_KEY_REVOKED', revoked.keyid)
  }
  const algs = signatures.map(({ alg }) => alg)
  const alien = signatures.find(({ alg, keyid }) => !isAlgorithm(alg) || (known && known.get(keyid)?.alg !== alg))
  if (alien) return refusal('E_ALG', alien.alg)
  if (missesAlgorithm(algs, policy)) return refusal('E_ALG', `only ${algs.join(', ')}`)
  const owners = new Set(signatures.map(({ keyid }) => known?.get(keyid)?.unit))
  if (owners.size > 1 || new Set(algs).size < algs.length) return refusal('E_KEY_MIX', algs.join(', '))
  return undefined
}

/** Step 6, in the order of the envelope, which puts the quick algorithm first. */
const checkSignatures = ({ payloadType, signatures }: Envelope, body: Uint8Array, verifiers: Verifiers): Refusal => {
  const message = pae(payloadType, body)
  const wrong = signatures.find(({ alg, key, sig }) => !isAlgorithm(alg) || !verifiers[alg](message, key, sig))
  return wrong && refusal('E_SIG', wrong.alg)
}

type Told = { readonly statement: Statement } | { readonly refused: NonNullable<Refusal> }

/** First half of step 7: version and must-understand entries before the members, which a later version may change. */
const readStatement = (body: Uint8Array, type: { kind: string; major: number } | undefined): Told => {
  const refuse = (code: VerdictCode, detail: string): Told => ({ refused: { code, detail } })
  const read = readCanonical(body)
  if (!read.ok) return refuse('E_STATEMENT', read.error)
  const { value } = read
  if (typeof value !== 'object' || value === null || !('v' in value) || !Number.isInteger(value.v))
    return refuse('E_STATEMENT', 'v')
  if (value.v !== 1 || type?.major !== 1) return refuse('E_VERSION', String(value.v))
  if ('crit' in value && Array.isArray(value.crit) && value.crit.length > 0) return refuse('E_UNSUPPORTED', 'crit')
  if ('kind' in value && typeof value.kind === 'string' && !packageKind.safeParse(value.kind).success)
    return refuse('E_UNSUPPORTED', 'kind')
  const parsed = statementSchema.safeParse(value)
  if (!parsed.success) return refuse('E_STATEMENT', parsed.error.issues[0]?.path.join('.') ?? '')
  if (parsed.data.kind !== type.kind) return refuse('E_STATEMENT', 'kind is not that of payloadType')
  const { seq, epoch, prev } = parsed.data
  if (seq === 1 && epoch === 1 ? prev !== null : seq > 1 && prev === null) return refuse('E_STATEMENT', 'prev')
  return { statement: parsed.data }
}

/** Second half of step 7: may these keys sign that number for that unit, and is it meant for us? */
const checkSender = (
  told: Statement,
  { signatures }: Envelope,
  known: Known | undefined,
  us?: readonly string[],
): Refusal => {
  const keys = signatures.flatMap(({ keyid }) => known?.get(keyid) ?? [])
  if (keys.some((key) => isRevokedAt(key, told.seq))) return refusal('E_KEY_REVOKED', `seq ${told.seq}`)
  if (keys.some((key) => key.unit !== told.unit.code)) return refusal('E_UNIT', told.unit.code)
  if (us && told.to.length > 0 && !told.to.some((keyid) => us.includes(keyid))) return refusal('E_NOT_FOR_US', '')
  return undefined
}

/** Step 8: the parts are the listed files, whole, and hold the records that the statement counts. */
const checkFiles = async (
  told: Statement,
  parts: readonly Part[],
  { digests, kinds, yieldToEventLoop }: VerifyNeeds,
): Promise<Refusal> => {
  const pause = yieldToEventLoop ?? (() => Promise.resolve())
  if (told.files.length !== parts.length)
    return refusal('E_FILES', `${told.files.length} listed, ${parts.length} found`)
  const odd = told.files.find(({ name, len }, index) => parts[index]?.name !== name || parts[index].len !== len)
  if (odd) return refusal('E_FILES', odd.name)
  if (contentDigest(told.files, digests) !== told.content) return refusal('E_FILES', 'content')
  for (const [index, { name, sha256, sm3 }] of told.files.entries()) {
    const bytes = parts[index]?.bytes ?? new Uint8Array()
    if (digests.sha256(bytes) !== sha256 || digests.sm3(bytes) !== sm3) return refusal('E_HASH', name)
    await pause()
  }
  return checkRecords(kinds, parts, told.counts, pause)
}

const factsOf = (told: Statement): Partial<Verdict> => ({
  kind: told.kind,
  unit: { code: told.unit.code, name: told.unit.name },
  epoch: told.epoch,
  seq: told.seq,
  period: told.period,
  created: told.created,
  profile: {
    id: told.profile.id,
    version: told.profile.version,
    ...(told.profile.digest !== undefined && { digest: told.profile.digest }),
  },
  counts: told.counts,
  files: told.files.map(({ name, title, len, sha256 }) => ({ name, title, len, sha256 })),
  content: told.content,
})

const refuse = ({ code, detail }: NonNullable<Refusal>, facts: Partial<Verdict> = {}): Verdict => {
  const message = verdictText[code]
  const error = detail === undefined || detail === '' ? { code, message } : { code, message, detail }
  return { ok: false, code, message, error, ...facts }
}

/**
 * Verifies a package in the order of CDOP/1 and stops at the first fault; never throws for bad bytes. Nothing of the
 * statement is read before its signatures hold. Without a registry the best verdict is OK_UNCONFIRMED: whole, by a
 * signer whose fingerprint has to be compared with the stamped paper. Replay and fork are the receiver's to judge.
 */
export const verifyPackage = async (whole: Uint8Array, needs: VerifyNeeds, trust?: Trust): Promise<Verdict> => {
  const { digests, verifiers } = needs
  const known = trust?.keys
  const contained = readContainer(whole)
  if (!contained.ok) return refuse({ code: contained.error })
  const [first, second, ...data] = contained.value
  if (first?.name !== ENVELOPE || second?.name !== STATEMENT || data.some(({ name }) => !name.startsWith('data/')))
    return refuse(
      refusal(
        'E_LAYOUT',
        contained.value
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', '),
      ),
    )
  const read = readEnvelope(first.bytes, LIMITS.signatures, digests)
  if (!read.ok) return refuse(refusal('E_ENVELOPE', read.error))
  const envelope = read.value
  const keys = checkKeys(envelope, known, trust?.require ?? 'all')
  if (keys) return refuse(keys)
  const signatures = checkSignatures(envelope, second.bytes, verifiers)
  if (signatures) return refuse(signatures)
  const signer: Partial<Verdict> = {
    id: digests.sha256(second.bytes),
    fingerprint: fingerprint(
      envelope.signatures.map(({ keyid }) => keyid),
      digests,
    ),
    algorithms: envelope.signatures.map(({ alg }) => alg),
  }
  const told = readStatement(second.bytes, readPayloadType(envelope.payloadType))
  if ('refused' in told) return refuse(told.refused, signer)
  const facts = { ...signer, ...factsOf(told.statement) }
  const wrong =
    checkSender(told.statement, envelope, known, trust?.us) ?? (await checkFiles(told.statement, data, needs))
  if (wrong) return refuse(wrong, facts)
  const code = trust ? 'OK' : 'OK_UNCONFIRMED'
  return { ok: true, code, message: verdictText[code], ...facts }
}
