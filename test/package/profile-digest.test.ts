import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { assetsFolder, profileIds, readProfileFile } from '../../electron/assets'
import { namedProfile } from '../../renderer/io/profile-digest'
import { profileDigest } from '../../shared/package/profile-digest'
import { statement } from '../../shared/package/statement'
import { verifyPackage } from '../../shared/package/verify-package'
import { profileFile } from '../../shared/profile/profile-file'
import { rulesNamed } from '../../shared/text/rules-named'
import { filingRecord } from '../../shared/filing/filing'
import { crypto } from './build'
import { handlersOver, inFolder, sealSmall, PASSPHRASE } from './host'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the digest of rules', () => {
  test.each(profileIds())('%s: screens and command line give the same, whatever the file looks like', async (id) => {
    const file = readProfileFile(id)!
    const digest = await profileDigest(file, sha256)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await namedProfile(file)).toEqual({ id, version: file.version, digest })
    const turned = Object.fromEntries(Object.entries(file).reverse())
    expect(await profileDigest(profileFile.parse({ ...turned, $schema: 'elsewhere.json' }), sha256)).toBe(digest)
  })

  test('it is the SHA-256 of canonical JSON, which anybody can make', async () => {
    const raw = JSON.parse(await readFile(`${assetsFolder()}/profiles/tianning.json`, 'utf8')) as Record<
      string,
      unknown
    >
    delete raw['$schema']
    const sorted = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value
      if (Array.isArray(value)) return value.map(sorted)
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      )
    }
    const expected = sha256(Buffer.from(JSON.stringify(sorted(raw)), 'utf8'))
    expect(await profileDigest(readProfileFile('tianning')!, sha256)).toBe(expected)
  })

  test('one changed word is another digest, under the same id and version; decomposed letters are not', async () => {
    const file = readProfileFile('tianning')!
    const [first, ...others] = file.rules
    const changed = { ...file, rules: [{ ...first!, title: `${first!.title}。` }, ...others] }
    const digest = await profileDigest(file, sha256)
    expect(await profileDigest(changed, sha256)).not.toBe(digest)
    const named = (name: string) => profileDigest({ ...file, name }, sha256)
    expect(await named('e\u0301')).toBe(await named('\u00e9'))
  })
})

describe('packages name the rules', () => {
  test('the digest is sealed, verified and shown by its first digits', () =>
    inFolder(async (folder) => {
      const handlers = await handlersOver(folder)
      await handlers['key.create']({ passphrase: PASSPHRASE })
      const profile = await namedProfile(readProfileFile('dazhou')!)
      const { name, statement: told } = await sealSmall(handlers, 'a form', { profile })
      expect(told.profile).toEqual(profile)
      const verdict = await verifyPackage(await readFile(`${folder}/packages/${name}`), crypto)
      expect(verdict).toMatchObject({ ok: true, profile })
      expect(rulesNamed(verdict.profile!)).toBe(`dazhou ${profile.version}（摘要 ${profile.digest.slice(0, 8)}）`)
      // The same records under rules that changed are another filing.
      const other = { ...profile, digest: 'a'.repeat(64) }
      expect((await sealSmall(handlers, 'a form', { profile })).again).toBe(true)
      expect(await sealSmall(handlers, 'a form', { profile: other })).toMatchObject({
        again: false,
        statement: { seq: 2 },
      })
    }))

  test('packages and filings of before have none and are whole as ever', async () => {
    const bytes = await readFile(new URL('../fixtures/packages/before-digest.cdop', import.meta.url))
    const verdict = await verifyPackage(bytes, crypto)
    expect(verdict).toMatchObject({
      code: 'OK_UNCONFIRMED',
      id: '9933c14956d8ed884fc51654af9ddd86369c58895c944d1047421fa1149c60b8',
      counts: { resources: 3, items: 6 },
    })
    expect(verdict.profile).toEqual({ id: 'dazhou', version: expect.any(String) as string })
    expect(rulesNamed(verdict.profile!)).toBe(`dazhou ${verdict.profile!.version}`)
    expect(filingRecord.shape.profile.parse({ id: 'dazhou', version: '2026.1.1' })).toBeDefined()
  })

  test('what is no digest is no statement', () => {
    const isAccepted = (digest: string) => statement.shape.profile.safeParse({ id: 'a', version: '1', digest }).success
    expect(isAccepted('a'.repeat(64))).toBe(true)
    expect(isAccepted('A'.repeat(64))).toBe(false)
  })
})
