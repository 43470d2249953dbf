import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { DebLayout } from './deb-layouts'
import { root } from './stamp'

const run = promisify(execFile)

/** Chromium's own helper makes its sandbox where the kernel gives users no namespaces, as on UOS: it runs as root. */
const SANDBOX = 'chrome-sandbox'

const putIcons = async (stage: string, { folder, name }: DebLayout['icons']): Promise<void> => {
  const drawn = join(root, 'assets/icons')
  for (const file of await readdir(drawn)) {
    const size = file === 'icon.svg' ? 'scalable' : /^(\d+x\d+)\.png$/.exec(file)?.[1]
    if (size === undefined) continue
    const place = join(stage, folder, size, 'apps')
    await mkdir(place, { recursive: true })
    await cp(join(drawn, file), join(place, `${name}${size === 'scalable' ? '.svg' : '.png'}`))
  }
}

const putTexts = async (stage: string, { texts, executable }: DebLayout): Promise<void> => {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(stage, path)), { recursive: true })
    await writeFile(join(stage, path), text)
    if (executable.includes(path)) await chmod(join(stage, path), 0o755)
  }
}

/** Every file for its owner to write and for all to read, whatever the builder's own umask is. */
const settleModes = async (stage: string): Promise<void> => {
  await chmod(stage, 0o755)
  for (const entry of await readdir(stage, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0
    await chmod(path, entry.name === SANDBOX ? 0o4755 : runs ? 0o755 : 0o644)
  }
}

const putControl = async (stage: string, layout: DebLayout): Promise<void> => {
  let bytes = 0
  const sums: string[] = []
  for (const entry of await readdir(stage, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const content = await readFile(file)
    bytes += content.length
    sums.push(`${createHash('md5').update(content).digest('hex')}  ${relative(stage, file)}\n`)
  }
  const fields = { ...layout.control, 'Installed-Size': String(Math.ceil(bytes / 1024)) }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`)
  const control = join(stage, 'DEBIAN')
  await mkdir(control)
  await writeFile(join(control, 'control'), lines.join(''))
  await writeFile(join(control, 'md5sums'), sums.sort().join(''))
}

/**
 * Makes a .deb of the unpacked program with dpkg-deb, and gives its path. It has no scripts: what belongs to root and may
 * what says the package itself, and menus and icons are found by the system's own triggers.
 */
export const makeDeb = async (
  layout: DebLayout,
  unpacked: string,
  output: string,
  compression: 'xz' | 'none' = 'xz',
): Promise<string> => {
  await mkdir(output, { recursive: true })
  const stage = await mkdtemp(join(output, 'deb-'))
  try {
    await cp(unpacked, join(stage, layout.program), { recursive: true, verbatimSymlinks: true })
    await putTexts(stage, layout)
    await putIcons(stage, layout.icons)
    await putControl(stage, layout)
    await settleModes(stage)
    const made = join(output, layout.file)
    await run('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', stage, made])
    return made
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}
