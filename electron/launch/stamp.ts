import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { buildNote } from '../host/build-note'

/** Root of the checkout, and where builds go. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
export const dist = join(root, 'dist')

const SOURCES = ['shared', 'renderer', 'electron', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json']

const filesBelow = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return []
  if (found.isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The publisher's public key that a build shall believe updates by, from CDO_UPDATE_KEY; throws for what is no key. */
export const updateKey = (): string | undefined => {
  const key = process.env['CDO_UPDATE_KEY']
  if (key === undefined || key === '') return undefined
  if (!/^[A-Za-z0-9+/]{43}=$/.test(key))
    throw new Error('CDO_UPDATE_KEY is no public key: 32 bytes of Ed25519 in base64')
  return key
}

/** Digest over the key for updates and the names and contents of all that a build is made of: a checkout of another day builds the same. */
export const stampOf = async (): Promise<string> => {
  const files = (await Promise.all(SOURCES.map((source) => filesBelow(join(root, source))))).flat().sort()
  const digest = createHash('sha256')
  digest.update(`${updateKey() ?? ''}\0`)
  for (const file of files) {
    digest.update(`${relative(root, file).split(sep).join('/')}\0`)
    digest.update(
      createHash('sha256')
        .update(await readFile(file))
        .digest(),
    )
  }
  return digest.digest('hex')
}

/** True when dist/ was built from the sources as they are now. */
export const isStamped = async (): Promise<boolean> => {
  const text = await readFile(join(dist, 'build.json'), 'utf8').catch(() => undefined)
  return text !== undefined && buildNote.safeParse(JSON.parse(text)).data?.stamp === (await stampOf())
}

/** Version of the program, from package.json. */
export const readVersion = async (): Promise<string> =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version
