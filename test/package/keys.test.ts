import { randomUUID } from 'node:crypto'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { createPackageHandlers } from '../../electron/host/packages'
import { CHAIN, handlersOver, inFolder, PASSPHRASE, sealSmall } from './host'

const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'none',
    (thrown: unknown) => codedOf(thrown)?.code ?? String(thrown),
  )
const file = (data: string) => join(data, 'keys', 'unit-key.json')

test('a key is made once, unlocked by its passphrase alone, and locked again', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    expect(await host['key.state']({})).toEqual({ exists: false, unlocked: false })
    expect(await refusal(host['key.unlock']({ passphrase: PASSPHRASE }))).toBe('E_KEY_NONE')
    expect(await refusal(host['key.create']({ passphrase: '七个字的口令啊' }))).toBe('E_PASSPHRASE_SHORT')
    const made = await host['key.create']({ passphrase: PASSPHRASE })
    expect(made).toEqual({
      exists: true,
      unlocked: true,
      fingerprint: expect.stringMatching(/^\d{5}( \d{5}){5}$/) as string,
    })
    expect(await refusal(host['key.create']({ passphrase: PASSPHRASE }))).toBe('E_KEY_EXISTS')
    expect(await host['key.lock']({})).toEqual({ ...made, unlocked: false })
    expect(await refusal(sealSmall(host))).toBe('E_KEY_LOCKED')
    const later = await handlersOver(data)
    expect(await refusal(later['key.unlock']({ passphrase: `${PASSPHRASE} ` }))).toBe('E_PASSPHRASE')
    expect(await later['key.state']({})).toEqual({ ...made, unlocked: false })
    expect(await later['key.unlock']({ passphrase: PASSPHRASE.normalize('NFD') })).toEqual(made)
  }))

test('a truncated, emptied or altered key file is named, and left as it is', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const whole = await readFile(file(data), 'utf8')
    for (const length of [0, 1, 100, whole.length - 2]) {
      await writeFile(file(data), whole)
      await truncate(file(data), length)
      const later = await handlersOver(data)
      expect(await refusal(later['key.state']({}))).toBe('E_KEY_FILE')
      expect(await refusal(later['key.unlock']({ passphrase: PASSPHRASE }))).toBe('E_KEY_FILE')
      expect(await refusal(later['key.create']({ passphrase: PASSPHRASE }))).toBe('E_KEY_FILE')
      expect((await readFile(file(data))).length).toBe(length)
    }
    // Other public keys beside the wrapped ones do not go unnoticed.
    const altered = JSON.parse(whole) as { created: string }
    altered.created = '2020-01-01T00:00:00.000Z'
    await writeFile(file(data), JSON.stringify(altered))
    expect(await refusal((await handlersOver(data))['key.unlock']({ passphrase: PASSPHRASE }))).toBe('E_PASSPHRASE')
  }))

test('new keys are wrapped at full cost, and nothing private stands in the clear', () =>
  inFolder(async (data) => {
    const host = await createPackageHandlers({
      dataFolder: data,
      chain: CHAIN,
      journalHead: () => Promise.resolve(undefined),
      newId: randomUUID,
      now: () => new Date(),
      version: '0.1.0',
    })
    await host['key.create']({ passphrase: PASSPHRASE })
    expect(await readdir(join(data, 'keys'))).toEqual(['unit-key.json'])
    const text = await readFile(file(data), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      kdf: { name: 'scrypt', N: 131072, r: 8, p: 1 },
      cipher: { name: 'aes-256-gcm' },
    })
    expect(text).not.toMatch(/PRIVATE|"sm2":|MC4CAQ/)
  }))
