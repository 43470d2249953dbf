import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { updateFailures } from '../../shared/text/update-failures'
import { errorCode } from './journal-disk'
import { filePieces, type Disk } from './safe-write'
import { fetchPieces } from './update-fetch'
import { UPDATE_FILE, UPDATE_FILE_BYTES, type UpdateFile } from './update-statement'

/** Where an update comes from: a folder on a stick, or an address. Nothing that it gives is believed by itself. */
export interface UpdateSource {
  /** Folder or address, for people. */
  readonly place: string
  /** The bytes of the update file, refused above what one may have. */
  readonly statement: () => Promise<Uint8Array>
  /** Refuses a file that is not there, or is not as long as was signed, before anything is begun. */
  readonly look: (file: UpdateFile) => Promise<void>
  /** The bytes of a file, exactly as many as were signed. */
  readonly pieces: (file: UpdateFile) => AsyncIterable<Uint8Array>
}

async function* exactly(
  { name, size }: UpdateFile,
  pieces: AsyncIterable<Uint8Array>,
  refusal: (thrown: unknown) => CodedFailure,
): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  let given = 0
  try {
    for (;;) {
      const next = await iterator.next().catch((thrown: unknown) => {
        throw refusal(thrown)
      })
      if (next.done === true) break
      given += next.value.length
      if (given > size) break
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
  if (given !== size) throw new CodedFailure(updateFailures.E_UPDATE_SIZE(name, given, size))
}

const small = async (place: string, pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const taken: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > UPDATE_FILE_BYTES) throw new CodedFailure(updateFailures.E_UPDATE_SIGNATURE(place))
    taken.push(piece)
  }
  return Buffer.concat(taken)
}

/** An update in a folder. E_UPDATE_GONE for what is not there or cannot be read. */
export const folderSource = (folder: string, disk: Disk): UpdateSource => {
  const gone = (name: string) => (thrown: unknown) =>
    thrown instanceof CodedFailure
      ? thrown
      : new CodedFailure(updateFailures.E_UPDATE_GONE(folder, name, errorCode(thrown)))
  const fail = (name: string) => (thrown: unknown) => {
    throw gone(name)(thrown)
  }
  return {
    place: folder,
    statement: () => small(folder, filePieces(join(folder, UPDATE_FILE), disk)).catch(fail(UPDATE_FILE)),
    async look({ name, size }) {
      const found = await disk.stat(join(folder, name)).catch(fail(name))
      if (found.size !== size) throw new CodedFailure(updateFailures.E_UPDATE_SIZE(name, found.size, size))
    },
    pieces: (file) => exactly(file, filePieces(join(folder, file.name), disk), gone(file.name)),
  }
}

/** An update at the address that the user typed in. E_UPDATE_UNREACHABLE for what does not come from there. */
export const feedSource = (address: string): UpdateSource => {
  const at = (name: string): URL => {
    const url = new URL(address)
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${name}`
    return url
  }
  const unreachable = (thrown: unknown) =>
    thrown instanceof CodedFailure
      ? thrown
      : new CodedFailure(updateFailures.E_UPDATE_UNREACHABLE(address, errorCode(thrown)))
  return {
    place: address,
    statement: () =>
      small(address, fetchPieces(at(UPDATE_FILE))).catch((thrown: unknown) => {
        throw unreachable(thrown)
      }),
    look: () => Promise.resolve(),
    pieces: (file) => exactly(file, fetchPieces(at(file.name)), unreachable),
  }
}
