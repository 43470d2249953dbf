import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { CodedFailure } from '../../shared/base/coded-error'
import type { DocumentText } from '../../shared/documents/read-docx'
import { readPolicy } from '../../shared/documents/read-policy'
import { cliText } from './text'

/** The bytes of a file; E_FILE_UNREADABLE. */
export const readBytes = (path: string): Promise<Buffer> =>
  readFile(path).catch((thrown: unknown) => {
    throw new CodedFailure(cliText.unreadable(path, thrown instanceof Error ? thrown.message : ''))
  })

/** The documents of `--document FILE` (the main one, '') and `--document ID=FILE` (one of `sources`), as text. */
export const readDocuments = async (words: readonly string[]): Promise<ReadonlyMap<string, DocumentText>> => {
  const documents = new Map<string, DocumentText>()
  for (const word of words) {
    const [, id = '', named = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(word) ?? []
    const path = id === '' || existsSync(word) ? word : named
    const key = path === word ? '' : id
    if (documents.has(key)) throw new CodedFailure(cliText.documentTwice(key))
    documents.set(key, readPolicy(new Uint8Array(await readBytes(path)), path))
  }
  return documents
}
