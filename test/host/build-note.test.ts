import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildNote } from '../../electron/host/build-note'
import { stampOf, updateKey } from '../../electron/launch/stamp'

const KEY = Buffer.alloc(32, 7).toString('base64')

beforeEach(() => void vi.stubEnv('CDO_UPDATE_KEY', ''))
afterEach(() => void vi.unstubAllEnvs())

it('a build has a key to believe updates by where one was set, and is another build with another one', async () => {
  const without = await stampOf()
  expect(updateKey()).toBeUndefined()
  vi.stubEnv('CDO_UPDATE_KEY', KEY)
  expect(updateKey()).toBe(KEY)
  expect(await stampOf()).not.toBe(without)
  for (const wrong of ['x', KEY.slice(1), `${KEY}=`, '-----BEGIN PRIVATE KEY-----']) {
    vi.stubEnv('CDO_UPDATE_KEY', wrong)
    expect(() => updateKey(), wrong).toThrow('CDO_UPDATE_KEY')
  }
})

it('a note without a key is one', () => {
  const note = { version: '0.1.0', stamp: '' }
  expect(buildNote.parse(JSON.parse(JSON.stringify({ ...note, updateKey: undefined })))).toEqual(note)
})
