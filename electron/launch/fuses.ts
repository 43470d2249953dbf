import { readFile } from 'node:fs/promises'

/** Electron's fuses in the order of their wire, and what every package has them set to; electron-builder.yml sets them. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const

/** Stands before the wire in Electron's program file (Electron's docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1
const states: Readonly<Record<string, boolean>> = { '0': false, '1': true }

/** Names of the fuses that a packed program has otherwise than wanted, all of them where it has no wire that is understood. */
export const wrongFuses = async (program: string): Promise<string[]> => {
  const file = await readFile(program)
  const at = file.indexOf(SENTINEL)
  const wire = at === -1 ? undefined : file.subarray(at + SENTINEL.length)
  const understood = wire?.[0] === WIRE_VERSION
  const [length = 0] = wire?.subarray(1, 2) ?? []
  return Object.entries(fuses)
    .filter(([, wanted], index) => {
      const state = understood && index < length ? wire.subarray(2 + index, 3 + index).toString('latin1') : ''
      return states[state] !== wanted
    })
    .map(([name]) => name)
}
