import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { readCanonical } from '../../../shared/base/canonical-json'
import { ENVELOPE, readContainer, STATEMENT } from '../../../shared/package/container'
import { LIMITS } from '../../../shared/package/limits'
import { pae } from '../../../shared/package/pae'
import { readEnvelope, type Envelope } from '../../../shared/package/signature'
import { verdictText, type VerdictCode } from '../../../shared/text/verdicts'
import { createPackageCrypto, ED25519_SPKI } from '../../host/packages-crypto'
import { refused, type Command } from '../command'
import { cliText } from '../text'
import { readNamed } from './verify'

/** SubjectPublicKeyInfo of an SM2 key up to its 65 bytes: id-ecPublicKey on 1.2.156.10197.1.301. */
const SM2_SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')

const pem = (der: Buffer): string =>
  `-----BEGIN PUBLIC KEY-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END PUBLIC KEY-----\n`

const derInteger = (hex: string): Buffer => {
  const bytes = Buffer.from(hex.replace(/^(00)+(?=.)/, ''), 'hex')
  const positive = (bytes[0] ?? 0) < 128 ? bytes : Buffer.concat([Buffer.of(0), bytes])
  return Buffer.concat([Buffer.of(2, positive.length), positive])
}

/** r‖s as the DER sequence that other implementations read (GB/T 35276). */
const derSignature = (sig: string): Buffer => {
  const body = Buffer.concat([derInteger(sig.slice(0, 64)), derInteger(sig.slice(64))])
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}

/** Writes message, public key and signature of each algorithm as files that OpenSSL reads; gives the commands. */
const writeForOpenssl = async (
  folder: string,
  { payloadType, signatures }: Envelope,
  body: Uint8Array,
): Promise<string[]> => {
  await mkdir(folder, { recursive: true })
  const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, name), bytes)
  await put('message.bin', pae(payloadType, body))
  const commands: string[] = []
  for (const { alg, key, sig } of signatures) {
    if (alg === 'ed25519') {
      await put('ed25519.pem', pem(Buffer.concat([ED25519_SPKI, Buffer.from(key, 'base64')])))
      await put('ed25519.sig', Buffer.from(sig, 'base64'))
      commands.push('openssl pkeyutl -verify -rawin -pubin -inkey ed25519.pem -in message.bin -sigfile ed25519.sig')
    } else if (alg === 'sm2-sm3') {
      await put('sm2.pem', pem(Buffer.concat([SM2_SPKI, Buffer.from(key, 'hex')])))
      await put('sm2.sig', derSignature(sig))
      commands.push(
        'openssl pkeyutl -verify -rawin -digest sm3 -pkeyopt distid:1234567812345678 -pubin -inkey sm2.pem -in message.bin -sigfile sm2.sig',
      )
    }
  }
  return commands
}

const refuse = (code: VerdictCode, file: string) => refused({ code, message: verdictText[code], detail: file }, 1)

/** `cdo inspect FILE [--openssl DIR]`: the statement as it stands, without trusting it. */
export const inspectCommand: Command = {
  usage: 'inspect FILE [--openssl DIR]',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { openssl: { type: 'string' } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new CodedFailure(cliText.usageOf(inspectCommand.usage))
    const container = readContainer(await readNamed(file))
    if (!container.ok) return refuse(container.error, file)
    const [first, second] = container.value
    if (first?.name !== ENVELOPE || second?.name !== STATEMENT) return refuse('E_LAYOUT', file)
    const statement = readCanonical(second.bytes)
    if (!statement.ok) return refuse('E_STATEMENT', file)
    const lines = [JSON.stringify(statement.value, null, 2), cliText.notTrusted]
    if (values.openssl !== undefined) {
      const { digests } = await createPackageCrypto()
      const envelope = readEnvelope(first.bytes, LIMITS.signatures, digests)
      if (!envelope.ok) return refuse('E_ENVELOPE', file)
      lines.push(...(await writeForOpenssl(values.openssl, envelope.value, second.bytes)))
    }
    return { exit: 0, json: statement.value, text: lines.join('\n') }
  },
}
