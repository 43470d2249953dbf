import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What is handed out, by its ending; the packers leave notes of their own beside it. */
const HANDED_OUT = /\.(deb|AppImage|exe|zip|tar\.gz)$/

const digestOf = async (path: string): Promise<string> => {
  const digest = createHash('sha256')
  await pipeline(createReadStream(path), digest)
  return digest.digest('hex')
}

/** Names of the packages in a folder, in order. */
export const packagesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => [])).filter((name) => HANDED_OUT.test(name)).sort()

/** Writes SHA256SUMS beside the packages, as `sha256sum -c` reads it. */
export const writeDigests = async (folder: string): Promise<void> => {
  const lines: string[] = []
  for (const name of await packagesIn(folder)) lines.push(`${await digestOf(join(folder, name))}  ${name}\n`)
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''))
}
