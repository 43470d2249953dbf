import { isFileName } from './safe-write-refusals'

/** A file inside an archive; folders follow from the names. Its pieces are read, or left, before the next one is asked for. */
export interface ArchiveEntry {
  readonly name: string
  readonly bytes: number
  readonly executable: boolean
  readonly pieces: AsyncIterable<Uint8Array>
}

/** Gives the name back that leads to a place inside of the folder on every system; throws for any other. */
export const insideName = (name: string): string => {
  const plain = name.replace(/^\.\//, '')
  if (!plain.split('/').every(isFileName)) throw new Error(`name ${JSON.stringify(name)}`)
  return plain
}
