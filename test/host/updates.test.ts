import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { createUpdates } from '../../electron/host/updates'

const installer = Buffer.from('an installer '.repeat(5000))
const sha512 = createHash('sha512').update(installer).digest('base64')
const file = process.platform === 'win32' ? 'cdo-desk.exe' : 'cdo-desk.AppImage'

let server: Server
let url = ''
let feed = ''
let asked: string[] = []
let folder = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.push(path)
    if (path.endsWith('.yml')) response.end(feed)
    else if (path === `/${file}`) response.end(installer)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

const start = (version = '0.1.0') => {
  rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'cdo-update-'))
  asked = []
  return createUpdates({ dataFolder: folder, version })
}
const offer = (version: string, digest = sha512) => {
  feed = `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${digest}\n    size: ${installer.length}\npath: ${file}\nsha512: ${digest}\n`
}
const refusal = (work: Promise<unknown>) => work.then(() => undefined, codedOf)
const downloaded = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name === file)

describe('updates', () => {
  it('asks nobody until an address is typed in, and refuses what is no address', async () => {
    const updates = start()
    offer('9.9.9')
    expect((await updates.check()).available).toBeUndefined()
    expect(asked).toEqual([])
    expect((await refusal(updates.setFeed('file:///etc')))?.code).toBe('E_UPDATE_FEED')
    expect((await refusal(updates.setFeed('x')))?.code).toBe('E_UPDATE_FEED')
    expect(await updates.feed()).toBe('')
    expect(await updates.setFeed(` ${url} `)).toBe(url)
    expect(await updates.setFeed('')).toBe('')
  })

  it('offers a newer version only after its bytes were proved', async () => {
    const updates = start()
    await updates.setFeed(url)
    offer('0.2.0')
    const answer = await updates.check()
    expect(answer).toMatchObject({ current: '0.1.0', available: '0.2.0' })
    const [found] = downloaded()
    expect(readFileSync(join(found!.parentPath, found!.name)).equals(installer)).toBe(true)
    expect(answer.message).toContain(file)
  })

  it('refuses a newer version with a wrong digest and keeps nothing of it', async () => {
    const updates = start()
    await updates.setFeed(url)
    offer('0.2.0', createHash('sha512').update('other').digest('base64'))
    expect((await refusal(updates.check()))?.code).toBe('E_UPDATE_HASH')
    expect(downloaded()).toEqual([])
  })

  it('does not offer or load an older version, nor the same one', async () => {
    const updates = start('0.3.0')
    await updates.setFeed(url)
    for (const version of ['0.2.9', '0.3.0', '0.3.0-beta.1']) {
      offer(version)
      expect((await updates.check()).available).toBeUndefined()
    }
    expect(asked.filter((path) => path.endsWith(file))).toEqual([])
  })

  it('says when the feed is no feed', async () => {
    const updates = start()
    await updates.setFeed(`${url}nothing/here/`)
    feed = '<html>'
    expect((await refusal(updates.check()))?.code).toBe('E_UPDATE_UNREACHABLE')
    await updates.setFeed('http://127.0.0.1:9/')
    expect((await refusal(updates.check()))?.code).toBe('E_UPDATE_UNREACHABLE')
  })
})
