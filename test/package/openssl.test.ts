import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectCommand } from '../../electron/cli/commands/inspect'
import { crypto, packageOf, party, smallParts, statementOf } from './build'
import { inFolder } from './host'

const missing = spawnSync('openssl', ['version']).status !== 0
const SM2 = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']
const openssl = (cwd: string, args: readonly string[]) => spawnSync('openssl', [...args], { cwd, encoding: 'utf8' })

test.skipIf(missing)('OpenSSL accepts both signatures of a package, and no changed message (needs openssl)', () =>
  inFolder(async (folder) => {
    const parts = smallParts()
    const file = join(folder, 'a.cdop')
    const told = statementOf(parts)
    await writeFile(file, await packageOf(told, parts, party().signers))
    const outcome = await inspectCommand.run([file, '--openssl', folder])
    expect([outcome.exit, outcome.json]).toEqual([0, told])
    const verify = (key: string, sig: string, more: readonly string[]) =>
      openssl(folder, ['pkeyutl', '-verify', ...more, '-pubin', '-inkey', key, '-in', 'message.bin', '-sigfile', sig])
    expect(verify('ed25519.pem', 'ed25519.sig', ['-rawin']).stdout).toContain('Signature Verified Successfully')
    expect(verify('sm2.pem', 'sm2.sig', SM2).stdout).toContain('Signature Verified Successfully')
    const message = await readFile(join(folder, 'message.bin'))
    message[40] = (message[40] ?? 0) ^ 1
    await writeFile(join(folder, 'message.bin'), message)
    expect(verify('ed25519.pem', 'ed25519.sig', ['-rawin']).status).not.toBe(0)
    expect(verify('sm2.pem', 'sm2.sig', SM2).status).not.toBe(0)
  }),
)

/** Two integers of a DER sequence as 64 hex digits each. */
const fromDer = (der: Buffer): string => {
  const first = der.subarray(4, 4 + (der[3] ?? 0))
  const second = der.subarray(6 + first.length)
  return [first, second]
    .map((bytes) =>
      bytes
        .toString('hex')
        .replace(/^00(?=.{64})/, '')
        .padStart(64, '0'),
    )
    .join('')
}

test.skipIf(missing)('signatures that OpenSSL makes are accepted (needs openssl)', () =>
  inFolder(async (folder) => {
    for (let round = 0; round < 10; round++) {
      const message = Buffer.from(`示例消息 ${'x'.repeat(round * 37)}`)
      await writeFile(join(folder, 'message'), message)
      const sign = (key: readonly string[], more: readonly string[]) => {
        execFileSync('openssl', ['genpkey', ...key, '-out', 'key.pem'], { cwd: folder, stdio: 'ignore' })
        execFileSync('openssl', ['pkeyutl', '-sign', ...more, '-inkey', 'key.pem', '-in', 'message', '-out', 'sig'], {
          cwd: folder,
        })
        return execFileSync('openssl', ['pkey', '-in', 'key.pem', '-pubout', '-outform', 'DER'], { cwd: folder })
      }
      const sm2 = sign(['-algorithm', 'SM2'], SM2).subarray(-65).toString('hex')
      expect(crypto.verifiers['sm2-sm3'](message, sm2, fromDer(await readFile(join(folder, 'sig'))))).toBe(true)
      const ed25519 = sign(['-algorithm', 'ED25519'], ['-rawin']).subarray(-32).toString('base64')
      expect(crypto.verifiers.ed25519(message, ed25519, (await readFile(join(folder, 'sig'))).toString('base64'))).toBe(
        true,
      )
    }
  }),
)
