import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runElectron } from '../../electron/launch/run-electron'
import { downloadPlace, networkAnswers } from '../../electron/launch/runtime'

const folder = mkdtempSync(join(tmpdir(), 'cdo-launch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program in place of the runtime. */
const runtimeThat = (name: string, script: string): string => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
const run = (path: string) => {
  const said: string[] = []
  return runElectron(path, [], () => said.push('up')).then((ended) => ({ ended, said }))
}

describe('a start in Electron', () => {
  it('tells an Electron that never came up from a program that ended', async () => {
    // Without a sandbox of the system Electron ends before anything of ours runs, as root with exit code 1.
    expect(await run(runtimeThat('root', 'echo "Running as root without --no-sandbox" >&2; exit 1'))).toEqual({
      ended: undefined,
      said: [],
    })
    expect(await run(runtimeThat('trap', 'kill -TRAP $$'))).toEqual({ ended: undefined, said: [] })
    expect(await run(join(folder, 'nothing'))).toEqual({ ended: undefined, said: [] })
    expect(await run(runtimeThat('good', 'echo up; exit 0'))).toEqual({ ended: 0, said: ['up'] })
    // E_DATA_NEWER was said in a box: the loopback host would only say it again.
    expect(await run(runtimeThat('refused', 'echo up; exit 1'))).toEqual({ ended: 1, said: ['up'] })
  })
})

describe('the download of the runtime', () => {
  it('asks the mirror that the environment names, as the installer does', () => {
    expect(downloadPlace({})).toBe('https://github.com/')
    expect(downloadPlace({ ELECTRON_MIRROR: 'http://mirror.example/electron/' })).toBe(
      'http://mirror.example/electron/',
    )
    expect(
      downloadPlace({ npm_config_electron_mirror: 'https://a.example/', ELECTRON_MIRROR: 'https://b.example/' }),
    ).toBe('https://a.example/')
    expect(downloadPlace({ ELECTRON_MIRROR: 'nonsense' })).toBe('https://github.com/')
  })

  it('takes any answer for a network, and a shut door for none', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron/`
    expect(await networkAnswers(place)).toBe(true)
    await new Promise((resolve) => server.close(resolve))
    expect(await networkAnswers(place)).toBe(false)
  })
})
