import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The wire of fuses as Electron 45 has it in its program file (docs/tutorial/fuses.md): nine, as Electron itself sets them. */
const WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100011'

/** Puts a folder in place of Electron's runtime, as far as the packer looks at it: the program, its words, its licences. */
export const standInRuntime = (runtime: string, version: string): string => {
  for (const folder of ['resources', 'locales']) mkdirSync(join(runtime, folder), { recursive: true })
  writeFileSync(join(runtime, 'electron'), `#!/bin/sh\n${WIRE}\n`)
  chmodSync(join(runtime, 'electron'), 0o755)
  writeFileSync(join(runtime, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(runtime, name), '')
  for (const language of ['de', 'en-US', 'zh-CN', 'zh-TW'])
    writeFileSync(join(runtime, 'locales', `${language}.pak`), '')
  return runtime
}
