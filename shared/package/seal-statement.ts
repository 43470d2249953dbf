import { canonicalBytes } from '../base/canonical-json'
import type { Digests } from './digests'
import { pae } from './pae'
import { keyidOf, payloadType, type Envelope, type Signature, type Signer } from './signature'
import type { Statement } from './statement'

/** Bytes of the two fixed parts of a package, and the statement id. */
export interface Sealed {
  readonly id: string
  readonly statementBytes: Uint8Array<ArrayBuffer>
  readonly envelopeBytes: Uint8Array<ArrayBuffer>
}

/** Signs a statement with every signer. Throws NotCanonical when the statement has no canonical form. */
export const sealStatement = async (told: Statement, signers: readonly Signer[], digests: Digests): Promise<Sealed> => {
  const statementBytes = canonicalBytes(told)
  const type = payloadType(told.kind)
  const message = pae(type, statementBytes)
  const signatures: Signature[] = []
  for (const { alg, key, sign } of signers)
    signatures.push({ alg, keyid: keyidOf(alg, key, digests) ?? '', key, sig: await sign(message) })
  signatures.sort((one, other) => (`${one.alg} ${one.keyid}` < `${other.alg} ${other.keyid}` ? -1 : 1))
  const envelope: Envelope = { payloadType: type, signatures }
  return { id: digests.sha256(statementBytes), statementBytes, envelopeBytes: canonicalBytes(envelope) }
}

/** Name of a package file: `<unit code>-<kind>-<epoch>-<seq>.cdop`. */
export const packageFileName = ({
  unit,
  kind,
  epoch,
  seq,
}: Pick<Statement, 'unit' | 'kind' | 'epoch' | 'seq'>): string => `${unit.code}-${kind}-${epoch}-${seq}.cdop`
