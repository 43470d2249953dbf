import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { fontTablePart, settingsPart } from './docx-settings'
import { stylesPart } from './docx-styles'
import { createZipWriter } from './zip-writer'

const TYPES = '[Content_Types].xml'
const CORE = 'docProps/core.xml'

/** The library dates a file by the clock. */
const dated = (core: Uint8Array, day: string): Uint8Array =>
  strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`))

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * A document as a file with our styles and settings. Its container bears no clock and the file the day that is given, so
 * equal documents give equal bytes. The list of types comes first, as readers of streams expect it.
 */
export const packDocx = async (document: Document, day: string): Promise<Uint8Array> => {
  const zipped = await Packer.toArrayBuffer(document, undefined, [
    { path: 'word/styles.xml', data: stylesPart },
    { path: 'word/settings.xml', data: settingsPart },
    { path: 'word/fontTable.xml', data: fontTablePart },
  ])
  const { [TYPES]: types, ...parts } = unzipSync(new Uint8Array(zipped))
  const zip = createZipWriter()
  for (const [name, bytes] of [[TYPES, types] as const, ...Object.entries(parts)]) {
    if (bytes === undefined) throw new Error(`a document without ${name}`)
    zip.part(name)
    zip.write(name === CORE ? dated(bytes, day) : bytes)
  }
  zip.end()
  return joined(zip.take())
}
