import { unzipSync, zipSync } from 'fflate'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadNode } from '../../electron/launch/bundled-node'
import { packageLoopback } from '../../electron/launch/package-loopback'

/** Files of the package by their names in its archive. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

/** The package for Windows as it is handed out, but for its node.exe, which is of a later Node than Wine can run; undefined without one. */
export const windowsPackage = async (): Promise<PackageFiles | undefined> => {
  if ((await loadNode('win-x64')) === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'cdo-package-'))
  try {
    const archive = await packageLoopback('win-x64', folder, 1)
    return unzipSync(readFileSync(archive), { filter: ({ name }) => !name.endsWith('/node.exe') })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const BUILT = /^cdo-desk\/versions\/[^/]+\/dist\/build\.json$/

/** The package as it would be of another version, which believes updates signed by a key. */
export const builtAs = (files: PackageFiles, version: string, updateKey: string): PackageFiles => {
  const place = (name: string) => name.replace(/^(cdo-desk\/versions\/)[^/]+/, `$1${version}`)
  const bytes = (name: string, had: Uint8Array): Uint8Array => {
    if (name === 'cdo-desk/current') return Buffer.from(`${version}\n`)
    if (!BUILT.test(name)) return had
    const built = JSON.parse(Buffer.from(had).toString()) as object
    return Buffer.from(JSON.stringify({ ...built, version, updateKey }))
  }
  return Object.fromEntries(Object.entries(files).map(([name, had]) => [place(name), bytes(name, had)]))
}

/** Unpacks a package into a folder, without the one that all its names begin with. */
export const unpackInto = (folder: string, files: PackageFiles): void => {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name.replace(/^cdo-desk\//, ''))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}

/** Writes a package as the archive that is handed out. */
export const writePackage = (path: string, files: PackageFiles): void =>
  writeFileSync(path, zipSync({ ...files }, { level: 1 }))
