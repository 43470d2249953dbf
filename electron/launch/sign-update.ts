import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { DATA_FORMAT, OLDEST_DATA_FORMAT } from '../../shared/kinds/data-kinds'
import { archiveEntries, isArchive } from '../host/archive-entries'
import { ED25519_SPKI } from '../host/packages-crypto'
import { filePieces } from '../host/safe-write'
import { kindOfFile } from '../host/update-kind'
import { readUpdate, UPDATE_FILE, updateMessage, type UpdateFile, type UpdateStatement } from '../host/update-statement'

export interface SignNeeds {
  /** Where the released files lie, and the update file goes. */
  readonly folder: string
  readonly version: string
  readonly privateKey: KeyObject
}

/** The public half as CDO_UPDATE_KEY takes it: 32 bytes of Ed25519 in base64. */
export const publicKeyOf = (privateKey: KeyObject): string => {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return der.subarray(ED25519_SPKI.length).toString('base64')
}

const unpackedSize = async (path: string): Promise<number> => {
  let bytes = 0
  for await (const entry of archiveEntries(path, disk)) bytes += entry.bytes
  return bytes
}

const describe = async (path: string, name: string, kind: string): Promise<UpdateFile> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of filePieces(path)) {
    hash.update(piece)
    size += piece.length
  }
  const unpacked = isArchive(name) ? { unpacked: await unpackedSize(path) } : {}
  return { name, kind, size, sha256: hash.digest('hex'), ...unpacked }
}

/**
 * Signs the released files of a version that lie in a folder, and writes the update file beside them; gives what was
 * signed. Archives are read through with the program's own reader, so that none goes out which it could not unpack.
 */
export const signUpdate = async ({ folder, version, privateKey }: SignNeeds): Promise<UpdateStatement> => {
  const files: UpdateFile[] = []
  for (const name of (await disk.readdir(folder)).sort()) {
    const kind = kindOfFile(name)
    if (kind === undefined || !name.includes(version)) continue
    const twin = files.find((file) => file.kind === kind)
    if (twin !== undefined) throw new Error(`two files of ${kind}: ${twin.name}, ${name}`)
    files.push(await describe(join(folder, name), name, kind))
  }
  if (files.length === 0) throw new Error(`no released files of ${version} in ${folder}`)
  const dataFormat = { oldest: OLDEST_DATA_FORMAT, newest: DATA_FORMAT }
  const statement: UpdateStatement = { format: 1, version, dataFormat, files }
  const sig = sign(null, updateMessage(statement), privateKey).toString('base64')
  const bytes = canonicalBytes({ statement, sig })
  const told = readUpdate(bytes, publicKeyOf(privateKey), folder)
  await disk.writeFile(join(folder, UPDATE_FILE), bytes)
  return told
}
