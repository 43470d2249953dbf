import { createPrivateKey, sign, createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPackageCrypto } from '../../electron/host/packages-crypto'
import { sm2PublicKey, sm2Sign } from '../../shared/package/sm2'
import { crc32 } from '../../shared/base/crc32'
import { pae } from '../../shared/package/pae'

const { digests, verifiers } = await createPackageCrypto()
const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** RFC 8032, 7.1: secret, public, message, signature. */
const rfc8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

test.each(rfc8032)('ed25519 agrees with RFC 8032 (%#)', (_secret, key, message, sig) => {
  const base64 = (hex: string) => bytes(hex).toString('base64')
  expect(verifiers.ed25519(bytes(message), base64(key), base64(sig))).toBe(true)
  expect(verifiers.ed25519(bytes(`${message}00`), base64(key), base64(sig))).toBe(false)
})

test('ed25519 signs as RFC 8032 says', () => {
  for (const [secret, key, message, sig] of rfc8032) {
    const der = Buffer.concat([bytes('302e020100300506032b657004220420'), bytes(secret)])
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    expect(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')).toBe(key)
    expect(sign(null, bytes(message), privateKey).toString('hex')).toBe(sig)
  }
})

/** GM/T 0003.5-2012, A.2: message digest, user id 1234567812345678, the recommended curve. */
const gmt = {
  secret: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  x: '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020',
  y: 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  nonce: '59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21',
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}

test('SM2 agrees with GM/T 0003.5', () => {
  const key = `04${gmt.x}${gmt.y}`
  const message = new TextEncoder().encode('message digest')
  expect(sm2PublicKey(gmt.secret)).toBe(key)
  expect(sm2Sign(message, gmt.secret, key, () => gmt.nonce)).toBe(gmt.r + gmt.s)
  expect(verifiers['sm2-sm3'](message, key, gmt.r + gmt.s)).toBe(true)
  expect(verifiers['sm2-sm3'](message, key, gmt.r + gmt.s.replace('b1', 'b2'))).toBe(false)
  expect(verifiers['sm2-sm3'](message, key, '0'.repeat(128))).toBe(false)
  expect(verifiers['sm2-sm3'](message, `04${'1'.repeat(128)}`, gmt.r + gmt.s)).toBe(false)
})

test('SM2 asks again for a nonce outside of the range', () => {
  const key = `04${gmt.x}${gmt.y}`
  const asked: number[] = []
  const nonce = (_digest: Uint8Array, attempt: number) => {
    asked.push(attempt)
    return attempt === 0 ? '0'.repeat(64) : attempt === 1 ? 'f'.repeat(64) : gmt.nonce
  }
  const sig = sm2Sign(new TextEncoder().encode('message digest'), gmt.secret, key, nonce)
  expect([sig, asked]).toEqual([gmt.r + gmt.s, [0, 1, 2]])
})

test('digests agree with their standards', () => {
  const abc = new TextEncoder().encode('abc')
  expect(digests.sm3(abc)).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(digests.sha256(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  const check = new TextEncoder().encode('123456789')
  expect(crc32(check)).toBe(0xcbf43926)
  expect(crc32(check.subarray(4), crc32(check.subarray(0, 4)))).toBe(0xcbf43926)
})

test('DSSE: the published example of the pre-authentication encoding', () => {
  const body = new TextEncoder().encode('hello world')
  expect(new TextDecoder().decode(pae('http://example.com/HelloWorld', body))).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  )
})
