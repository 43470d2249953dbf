import { describe, expect, it } from 'vitest'
import { renameHeld } from '../../electron/host/rename-held'

/** A disk that refuses so many renames before it does one. */
const stubborn = (code: string, times: number) => {
  let tries = 0
  const rename = () => {
    tries += 1
    return tries > times ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }))
  }
  return { rename, tries: () => tries }
}
const outcome = async (code: string, times: number, platform: string) => {
  const disk = stubborn(code, times)
  const how = { platform, waits: [0, 1, 1] }
  const ended = await renameHeld('from', 'to', disk, how).then(
    () => 'renamed',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : thrown),
  )
  return [ended, disk.tries()]
}

describe('a rename on Windows', () => {
  it('waits for a program that holds the file for a moment, and tells what stays', async () => {
    for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
      expect(await outcome(code, 3, 'win32')).toEqual(['renamed', 4])
      expect(await outcome(code, 4, 'win32')).toEqual([code, 4])
    }
  })

  it('is not tried again where waiting helps nobody', async () => {
    expect(await outcome('ENOENT', 1, 'win32')).toEqual(['ENOENT', 1])
    expect(await outcome('EPERM', 1, 'linux')).toEqual(['EPERM', 1])
  })
})
