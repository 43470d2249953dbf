import { zipSync, type Zippable } from 'fflate'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file of an archive that is made up; `type` and `link` for what an honest archive has not. */
export interface MadeFile {
  readonly bytes: Buffer
  readonly executable?: boolean
  readonly type?: string
  readonly link?: string
}
export type MadeFiles = ReadonlyMap<string, MadeFile>

/** The files of a version's folder: a program in small, whose bytes differ from version to version. */
export const versionFiles = (version: string, many = 12): MadeFiles => {
  const files = new Map<string, MadeFile>([
    ['node/bin/node', { bytes: Buffer.from(`runs ${version}\n`.repeat(9000)), executable: true }],
    ['node/LICENSE', { bytes: Buffer.from('licence') }],
    ['dist/loopback/main.js', { bytes: Buffer.from(`main of ${version}`) }],
    ['dist/build.json', { bytes: Buffer.from(JSON.stringify({ version, stamp: '' })) }],
    ['dist/assets/空.json', { bytes: Buffer.alloc(0) }],
    ['package.json', { bytes: Buffer.from(JSON.stringify({ version })) }],
  ])
  for (let n = 0; n < many; n++)
    files.set(`dist/renderer/static/piece-${n}.js`, { bytes: Buffer.from(`${version} ${n} `.repeat(50 + n * 7)) })
  return files
}

/** All that a release archive of the version holds. */
export const releaseFiles = (version: string, many?: number): MadeFiles =>
  new Map<string, MadeFile>([
    ['cdo-desk/cdo-desk', { bytes: Buffer.from('#!/bin/sh\n'), executable: true }],
    ['cdo-desk/使用说明.txt', { bytes: Buffer.from('说明') }],
    ['cdo-desk/current', { bytes: Buffer.from(`${version}\n`) }],
    ...[...versionFiles(version, many)].map(([name, file]) => [`cdo-desk/versions/${version}/${name}`, file] as const),
  ])

/** Lays files out in a folder. */
export const layOut = (folder: string, files: MadeFiles): void => {
  for (const [name, { bytes, executable = false }] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
    if (executable) chmodSync(join(folder, name), 0o755)
  }
}

/** Every file below a folder with its bytes, and whether it may be run. */
export const filesBelow = (folder: string): Record<string, string> => {
  const found: Record<string, string> = {}
  if (!existsSync(folder)) return found
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const mark = (statSync(path).mode & 0o111) === 0 ? '' : '* '
    found[relative(folder, path)] = `${mark}${readFileSync(path).toString('base64')}`
  }
  return found
}

/** The same of files that were not laid out yet. */
export const asFound = (files: MadeFiles): Record<string, string> =>
  Object.fromEntries(
    [...files].map(([name, { bytes, executable = false }]) => [
      name,
      `${executable ? '* ' : ''}${bytes.toString('base64')}`,
    ]),
  )

const tarHeader = (name: string, { bytes, executable = false, type = '0', link = '' }: MadeFile): Buffer => {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100, 'utf8')
  header.write(executable ? '0000755\0' : '0000644\0', 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write(link, 157)
  header.write('ustar\0' + '00', 257)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** A .tar.gz of the files, whatever their names lead to. */
export const tarGzOf = (files: MadeFiles): Buffer =>
  gzipSync(
    Buffer.concat([
      ...[...files].flatMap(([name, file]) => [
        tarHeader(name, file),
        file.bytes,
        Buffer.alloc((512 - (file.bytes.length % 512)) % 512),
      ]),
      Buffer.alloc(1024),
    ]),
  )

/** A .zip of the files, whatever their names lead to. */
export const zipOf = (files: MadeFiles): Buffer => {
  const parts: Zippable = {}
  for (const [name, { bytes }] of files) parts[name] = new Uint8Array(bytes)
  return Buffer.from(zipSync(parts))
}
