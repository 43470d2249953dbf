import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './stamp'

const windowsLines = (text: string): string => text.replaceAll('\n', '\r\n')

/** JScript takes a file for the system's code page or UTF-16: in ASCII it reads the same everywhere. */
const inAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A file as its system wants it: Notepad of older systems needs the mark of UTF-8. */
const forSystem = (system: 'linux' | 'windows', name: string, text: string): string => {
  if (system === 'linux') return text
  if (name.endsWith('.txt')) return `\ufeff${windowsLines(text)}`
  return windowsLines(name.endsWith('.js') ? inAscii(text) : text)
}

/** Writes what a person opens, and the command line, into the folder of a package. */
export const writeStartFiles = async (system: 'linux' | 'windows', version: string, folder: string): Promise<void> => {
  const from = join(root, 'electron/start-files', system)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(from)) {
    const text = (await readFile(join(from, name), 'utf8')).replaceAll('{version}', version)
    const file = join(folder, name)
    await writeFile(file, forSystem(system, name, text))
    if (system === 'linux' && !name.endsWith('.txt')) await chmod(file, 0o755)
  }
}
