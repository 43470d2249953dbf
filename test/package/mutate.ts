import { canonicalBytes } from '../../shared/base/canonical-json'
import { writeContainer } from '../../shared/package/container'
import { contentDigest } from '../../shared/package/content'
import { pae } from '../../shared/package/pae'
import { keyidOf, payloadType, type Signature, type Signer } from '../../shared/package/signature'
import type { Statement } from '../../shared/package/statement'
import type { Trust } from '../../shared/package/trust-registry'
import type { Chance } from '../../shared/sample/sample-chance'
import type { VerdictCode } from '../../shared/text/verdicts'
import { digests, party, registryOf, resourceLine, smallParts, statementOf, trustOf, UNIT, utf8 } from './build'

export interface Piece {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
export interface Mutant {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly trust?: Trust
}
export type Mutation = (chance: Chance) => Promise<Mutant>

export const unit = party()
export const other = party()
export const stranger = party()
const OTHER = 'OTHER-UNIT-1'
const both = [
  { code: UNIT.code, keys: unit.keys },
  { code: OTHER, keys: other.keys },
]
const trustAny = trustOf(registryOf(both, { require: 'any' }))
const trustAll = trustOf(registryOf(both))
const trustUs = trustOf(registryOf(both, { require: 'any', us: ['a'.repeat(64)] }))
const trustRevoked = [{ revokedFromSeq: 1 }, { revokedFromSeq: 3 }, { validToSeq: 2 }].map((limits) =>
  trustOf(registryOf([{ code: UNIT.code, keys: unit.keys, ...limits }], { require: 'any' })),
)

export const parts: readonly Piece[] = smallParts()
const told = statementOf(parts)

const sign = async (type: string, body: Uint8Array, signers: readonly Signer[]): Promise<Signature[]> => {
  const made: Signature[] = []
  for (const { alg, key, sign: by } of signers)
    made.push({ alg, keyid: keyidOf(alg, key, digests) ?? '', key, sig: await by(pae(type, body)) })
  return made.sort((one, two) => (`${one.alg} ${one.keyid}` < `${two.alg} ${two.keyid}` ? -1 : 1))
}
const envelopeOf = (type: string, signatures: readonly unknown[]) => canonicalBytes({ payloadType: type, signatures })
const whole = (envelope: Uint8Array<ArrayBuffer>, body: Uint8Array<ArrayBuffer>, pieces: readonly Piece[] = parts) => [
  { name: 'envelope.json', bytes: envelope },
  { name: 'statement.json', bytes: body },
  ...pieces,
]

const TYPE = payloadType('filing')
const BODY = canonicalBytes(told)
const SIGNATURES = await sign(TYPE, BODY, unit.signers)
const ENTRIES = whole(envelopeOf(TYPE, SIGNATURES), BODY)
export const good = writeContainer(ENTRIES)

/** Most signed mutants carry the quick signature alone, under a registry that lets one do; every eighth carries both. */
const signersFor = (chance: Chance, by = unit) => (chance.below(8) === 0 ? by.signers : by.signers.slice(0, 1))

/** Bytes around a statement that is signed anew, whatever stands in it. */
const resigned = async (
  chance: Chance,
  body: Uint8Array<ArrayBuffer>,
  pieces: readonly Piece[] = parts,
  trust = trustAny,
  type = TYPE,
  by = unit,
): Promise<Mutant> => {
  const signatures = await sign(type, body, signersFor(chance, by))
  return { bytes: writeContainer(whole(envelopeOf(type, signatures), body, pieces)), trust }
}
const restated = (chance: Chance, changes: object, pieces: readonly Piece[] = parts, trust = trustAny) =>
  resigned(chance, canonicalBytes({ ...told, ...changes }), pieces, trust)
const packed = (entries: readonly Piece[]): Promise<Mutant> => Promise.resolve({ bytes: writeContainer(entries) })
const raw = (bytes: Uint8Array<ArrayBuffer>): Promise<Mutant> => Promise.resolve({ bytes })

const withEnvelope = (value: object) => packed(whole(canonicalBytes(value), BODY))
const changedSig = (chance: Chance, { alg, sig }: Signature): string => {
  const at = chance.below(alg === 'ed25519' ? 80 : 128)
  const letters = alg === 'ed25519' ? 'ABCDEFGHabcdefgh01234567' : '0123456789abcdef'
  const letter = chance.pick(Array.from(letters).filter((one) => one !== sig.charAt(at)))
  return sig.slice(0, at) + letter + sig.slice(at + 1)
}
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number, bit: number): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}
const without = (index: number) => ENTRIES.filter((_, at) => at !== index)
const hex64 = (chance: Chance) => Array.from({ length: 64 }, () => chance.below(16).toString(16)).join('')
const statementWith = (pieces: readonly Piece[], changes: Partial<Statement> = {}) => statementOf(pieces, changes)

/** Offsets of local headers in `good`, for faults that only headers have. */
const headerOffsets = ENTRIES.reduce<number[]>(
  (at, { name, bytes }) => [...at, (at.at(-1) ?? 0) + 30 + name.length + bytes.length],
  [0],
).slice(0, -1)

const badNames = [
  'data/../x',
  '../x',
  'data/a b',
  'x.txt',
  'DATA/x',
  '/data/x',
  'data/.x',
  'data\\x',
  'data/',
  'data/a/b',
  `data/${'a'.repeat(65)}`,
  'statement.json.bak',
  'data/CON:1',
  '',
]

/** Faults by the code they must end in; each builds a package that is right but for the one planted fault. */
export const mutations: Readonly<Record<Exclude<VerdictCode, 'OK' | 'OK_UNCONFIRMED'>, Mutation>> = {
  E_TOO_BIG: (chance) => {
    const copy = good.slice()
    const index = chance.below(2)
    const limit = index === 0 ? 64 * 1024 : 8 * 1024 * 1024
    new DataView(copy.buffer).setUint32((headerOffsets[index] ?? 0) + 18, limit + 1 + chance.below(1000), true)
    return raw(copy)
  },
  E_NOT_PACKAGE: (chance) =>
    raw(chance.below(2) === 0 ? flipped(good, chance.below(4), chance.below(8)) : good.slice(0, chance.below(30))),
  E_TRUNCATED: (chance) => raw(good.slice(0, 30 + chance.below(good.length - 30))),
  E_NAME: (chance) => {
    const at = chance.below(ENTRIES.length)
    return packed(ENTRIES.map((entry, index) => (index === at ? { ...entry, name: chance.pick(badNames) } : entry)))
  },
  E_NAME_ENC: (chance) => {
    const name = `data/${chance.pick(['a', 'form', ''])}${String.fromCharCode(127 + chance.below(128))}.pdf`
    return packed(ENTRIES.map((entry, index) => (index === 4 ? { ...entry, name } : entry)))
  },
  E_DUP: (chance) => {
    const copy = chance.pick(ENTRIES)
    const name =
      copy.name.startsWith('data/') && chance.below(2) === 0 ? `data/${copy.name.slice(5).toUpperCase()}` : copy.name
    return packed([...ENTRIES, { name, bytes: utf8('x'.repeat(chance.below(9))) }])
  },
  E_NOT_CANONICAL: (chance) => {
    const offset = chance.pick(headerOffsets)
    switch (chance.below(4)) {
      case 0:
        // Version, flags, method, time and date of a local header.
        return raw(flipped(good, offset + 4 + chance.below(10), chance.below(8)))
      case 1:
        return raw(flipped(good, offset + 14 + chance.below(4), chance.below(8)))
      case 2: {
        const longer = new Uint8Array(good.length + 1 + chance.below(50))
        longer.set(good)
        return raw(longer)
      }
      default:
        return raw(flipped(good, good.length - 22 - chance.below(40), chance.below(8)))
    }
  },
  E_LAYOUT: (chance) => {
    const [envelope, statement, first, ...rest] = ENTRIES as [Piece, Piece, Piece, ...Piece[]]
    return packed(
      chance.pick([
        [statement, envelope, first, ...rest],
        [envelope, first, statement, ...rest],
        [first, envelope, statement, ...rest],
        without(0),
        without(1),
        ENTRIES.slice(2 + chance.below(2)),
        [envelope],
      ]),
    )
  },
  E_ENVELOPE: (chance) => {
    const [ed, sm2] = SIGNATURES as [Signature, Signature]
    const text = new TextDecoder().decode(ENTRIES[0]?.bytes)
    // Outside of strings: inside of one it would be another value, and another code.
    const at = 1 + chance.pick([...text.matchAll(/[{[,:]/g)]).index
    return chance.pick([
      () => packed(whole(utf8(`${text.slice(0, at)} ${text.slice(at)}`), BODY)),
      () => withEnvelope({ payloadType: TYPE, signatures: [sm2, ed] }),
      () => withEnvelope({ payloadType: TYPE, signatures: [] }),
      () => withEnvelope({ payloadType: TYPE, signatures: [ed, ed, sm2] }),
      () => withEnvelope({ payloadType: TYPE, signatures: SIGNATURES, extra: chance.below(99) }),
      () => withEnvelope({ payloadType: TYPE, signatures: [{ ...ed, keyid: hex64(chance) }, sm2] }),
      () => withEnvelope({ payloadType: TYPE, signatures: [ed, { ...sm2, sig: sm2.sig.toUpperCase() }] }),
      () => withEnvelope({ payloadType: TYPE, signatures: [{ ...ed, sig: ed.sig.slice(0, -2) }, sm2] }),
      () => withEnvelope({ payloadType: TYPE.replace('cdo-desk', 'cdo'), signatures: SIGNATURES }),
      () => withEnvelope({ payloadType: `${TYPE};x=${chance.below(99)}`, signatures: SIGNATURES }),
    ])()
  },
  E_KEY_UNKNOWN: async (chance) => ({
    ...(await resigned(
      chance,
      canonicalBytes({ ...told, period: String(2000 + chance.below(99)) }),
      parts,
      trustAny,
      TYPE,
      stranger,
    )),
  }),
  E_KEY_REVOKED: (chance) => {
    const at = chance.below(3)
    return restated(chance, at === 0 ? {} : { seq: 3 + chance.below(9), prev: hex64(chance) }, parts, trustRevoked[at])
  },
  E_ALG: (chance) => {
    const [ed, sm2] = SIGNATURES as [Signature, Signature]
    const alg = chance.pick(['rsa', 'ed25519ph', 'none', 'SM2-SM3', 'sm2-sm3-x'])
    return chance.pick([
      () => withEnvelope({ payloadType: TYPE, signatures: [chance.pick([ed, sm2])] }),
      () => withEnvelope({ payloadType: TYPE, signatures: [{ ...ed, alg: 'ed25518' }, sm2] }),
      () =>
        withEnvelope({
          payloadType: TYPE,
          signatures: [ed, sm2, { ...sm2, alg }].sort((a, b) => (`${a.alg} ` < `${b.alg} ` ? -1 : 1)),
        }),
      async () => ({ ...(await withEnvelope({ payloadType: TYPE, signatures: [ed] })), trust: trustAll }),
    ])()
  },
  E_KEY_MIX: async (chance) => {
    const [ed, sm2] = SIGNATURES as [Signature, Signature]
    const [theirEd, theirSm2] = (await sign(TYPE, BODY, other.signers)) as [Signature, Signature]
    const ordered = (list: Signature[]) => list.sort((a, b) => (`${a.alg} ${a.keyid}` < `${b.alg} ${b.keyid}` ? -1 : 1))
    const signatures = chance.pick([
      [ed, theirSm2],
      [theirEd, sm2],
      [ed, theirEd, sm2],
      [ed, sm2, theirSm2],
    ])
    const registered = signatures.length === 2 || chance.below(2) === 0
    return {
      ...(await withEnvelope({ payloadType: TYPE, signatures: ordered(signatures) })),
      ...(registered && { trust: trustAll }),
    }
  },
  E_SIG: (chance) => {
    const [ed, sm2] = SIGNATURES as [Signature, Signature]
    const altered = canonicalBytes({ ...told, period: String(1900 + chance.below(99)) })
    return chance.pick([
      () => withEnvelope({ payloadType: TYPE, signatures: [{ ...ed, sig: changedSig(chance, ed) }, sm2] }),
      () =>
        chance.below(4) === 0
          ? withEnvelope({ payloadType: TYPE, signatures: [ed, { ...sm2, sig: changedSig(chance, sm2) }] })
          : packed(whole(envelopeOf(TYPE, SIGNATURES), altered)),
      () => packed(whole(envelopeOf(payloadType(chance.pick(['receipt', 'revoke', 'registry'])), SIGNATURES), BODY)),
      () => packed(whole(envelopeOf(TYPE, SIGNATURES), flipped(BODY, chance.below(BODY.length), chance.below(8)))),
    ])()
  },
  E_STATEMENT: (chance) => {
    const text = new TextDecoder().decode(BODY)
    const keys = Object.keys(told).filter((key) => !['kind', 'v', 'crit'].includes(key))
    return chance.pick([
      () => restated(chance, { [chance.pick(keys)]: undefined }),
      () =>
        restated(chance, {
          [chance.pick(keys)]: chance.pick([null, '', -1, [0], { a: null }].filter((bad) => bad !== null)),
        }),
      () => resigned(chance, utf8(` ${text}`)),
      () => resigned(chance, utf8(text.replace('"epoch"', '"epoch":1,"epoch"'))),
      () => resigned(chance, utf8(text.replace('"epoch":1', '"epoch":1.0'))),
      () => resigned(chance, utf8(text.slice(0, chance.below(text.length)))),
      () => restated(chance, { seq: 2 + chance.below(9) }),
      () => restated(chance, { prev: hex64(chance) }),
      () => restated(chance, { v: chance.pick(['1', 1.5, null, [1]].filter((bad) => bad !== 1.5)) }),
      () => resigned(chance, BODY, parts, trustAny, payloadType('bulletin')),
    ])()
  },
  E_VERSION: (chance) =>
    chance.below(2) === 0
      ? restated(chance, { v: 2 + chance.below(50) })
      : resigned(chance, BODY, parts, trustAny, `application/vnd.cdo-desk.filing.v${2 + chance.below(50)}+json`),
  E_UNSUPPORTED: (chance) =>
    restated(
      chance,
      chance.below(2) === 0 ? { crit: [`later-${chance.below(99)}`] } : { kind: `later-${chance.below(99)}` },
    ),
  E_UNIT: async (chance) =>
    chance.below(2) === 0
      ? resigned(chance, BODY, parts, trustAny, TYPE, other)
      : restated(chance, { unit: { code: chance.pick([OTHER, 'NOBODY', '11999900MB0000002H']), name: '示例' } }),
  E_NOT_FOR_US: (chance) => restated(chance, { to: [hex64(chance)] }, parts, trustUs),
  E_FILES: (chance) => {
    const [resources, unitPart, form] = parts as [Piece, Piece, Piece]
    const [one, two] = [resourceLine(0), resourceLine(1)]
    const records = (text: string, changes: Partial<Statement> = {}) => {
      const pieces = [{ ...resources, bytes: utf8(text) }, unitPart, form]
      return resigned(chance, canonicalBytes(statementWith(pieces, changes)), pieces)
    }
    return chance.pick([
      () => restated(chance, {}, [resources, unitPart]),
      () => restated(chance, {}, [...parts, { name: 'data/more.bin', bytes: utf8('more') }]),
      () => restated(chance, {}, [unitPart, resources, form]),
      () => restated(chance, {}, [resources, unitPart, { ...form, name: 'data/form-2.pdf' }]),
      () => restated(chance, {}, [resources, unitPart, { ...form, bytes: utf8('x'.repeat(chance.below(9))) }]),
      () => restated(chance, { content: hex64(chance) }),
      () => restated(chance, { counts: { resources: 2, items: 5 + chance.below(9) } }),
      () => restated(chance, { counts: { resources: 2, items: 4, trainings: 1 } }),
      () => records(`${two}\n${one}\n`),
      () => records(`${one}\n${one}\n`),
      () => records(`${one}\n${two}`),
      () => records(`${one}\r\n${two}\n`),
      () => records(`${one}\n${two.replace('已报送', '已报')}\n`),
      () => records(`${one}\n${two.replace('"id"', ' "id"')}\n`),
      () => records(`${one}\n`),
    ])()
  },
  E_PART_NEWER: (chance) => {
    const name = chance.pick([
      'data/qualityItems.ndjson',
      'data/later.ndjson',
      'data/later.bin',
      'data/savedViews.ndjson',
    ])
    const pieces = [...parts, { name, bytes: utf8(chance.below(2) === 0 ? '{"id":"1"}\n' : 'later') }].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )
    return resigned(chance, canonicalBytes(statementWith(pieces, {})), pieces)
  },
  E_HASH: (chance) => {
    const at = chance.below(parts.length)
    const files = told.files.map((file, index) =>
      index === at ? { ...file, [chance.pick(['sha256', 'sm3'])]: hex64(chance) } : file,
    )
    const swapped = parts.map((part, index) =>
      index === at ? { ...part, bytes: flipped(part.bytes, chance.below(part.bytes.length), chance.below(8)) } : part,
    )
    return chance.below(2) === 0
      ? restated(chance, { files, content: contentDigest(files, digests) })
      : restated(chance, {}, swapped)
  },
}

/** One to four blind edits of the bytes: flips, overwrites, cuts, repeats, insertions. */
export const blind: Mutation = (chance) => {
  for (;;) {
    const bytes = [...good]
    for (let edits = 1 + chance.below(4); edits > 0; edits--) {
      const at = chance.below(bytes.length)
      const length = 1 + chance.below(16)
      switch (chance.below(5)) {
        case 0:
          bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
          break
        case 1:
          bytes[at] = chance.below(256)
          break
        case 2:
          bytes.splice(at, length)
          break
        case 3:
          bytes.splice(at, 0, ...bytes.slice(chance.below(bytes.length)).slice(0, length))
          break
        default:
          bytes.splice(at, 0, ...Array.from({ length }, () => chance.below(256)))
      }
    }
    const mutant = Uint8Array.from(bytes)
    if (mutant.length !== good.length || mutant.some((byte, at) => byte !== good[at])) return raw(mutant)
  }
}
