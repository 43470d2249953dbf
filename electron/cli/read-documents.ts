import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { DocumentText } from '../../shared/documents/read-docx'
import { readPolicy } from '../../shared/documents/read-policy'
import { recognise } from '../../shared/documents/recognise'
import { cliText } from './text'

/** The bytes of a file; E_FILE_UNREADABLE. */
export const readBytes = (path: string): Promise<Buffer> =>
  readFile(path).catch((thrown: unknown) => {
    throw new CodedFailure(cliText.unreadable(path, thrown instanceof Error ? thrown.message : ''))
  })

/** Endings of kinds that no reader reads. */
const otherKind =
  /\.(?:docm?|dotx?|wpsx?|wpt|rtf|odt|ofd|pdf|xlsx?|et|csv|pptx?|dps|jpe?g|png|gif|bmp|tiff?|zip|rar|7z)$/iu

/** The documents of `--document FILE` (the main one, '') and `--document ID=FILE` (one of `sources`), as text. */
export const readDocuments = async (words: readonly string[]): Promise<ReadonlyMap<string, DocumentText>> => {
  const documents = new Map<string, DocumentText>()
  for (const word of words) {
    const [, id = '', named = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(word) ?? []
    const path = id === '' || existsSync(word) ? word : named
    const key = path === word ? '' : id
    if (documents.has(key)) throw new CodedFailure(cliText.documentTwice(key))
    const bytes = new Uint8Array(await readBytes(path))
    // A text under the name of another kind is mostly no document at all: a placeholder, or half a download.
    if (otherKind.test(path) && recognise(bytes).kind === 'text')
      throw new CodedFailure(cliText.documentKind(path, extname(path)))
    documents.set(key, readPolicy(bytes, path))
  }
  return documents
}
