import { zipSync, type Zippable } from 'fflate'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { placeNode, runTool, type NodeTarget } from './bundled-node'
import { writeStartFiles } from './start-files'
import { dist, readVersion, root } from './stamp'

/** Name of the folder in every archive. */
const FOLDER = 'cdo-desk'

/** What of the built program the loopback host and the command line need; the rest is Electron's. */
const PARTS = ['loopback', 'renderer', 'assets', 'cli', 'build.json']

/** For packers: the program itself reads none of them. */
const ICONS = join(dist, 'assets/icons')

/** Lays a package out: start files, `current`, and the one version. */
const layOut = async (target: NodeTarget, version: string, folder: string): Promise<void> => {
  const program = join(folder, 'versions', version)
  const system = target === 'win-x64' ? 'windows' : 'linux'
  await writeStartFiles(system, version, folder)
  // Windows takes no icon for a script; a desktop entry of Linux names this one.
  if (system === 'linux') await cp(join(root, 'assets/icons/256x256.png'), join(folder, 'cdo-desk.png'))
  await writeFile(join(folder, 'current'), `${version}\n`)
  for (const part of PARTS)
    await cp(join(dist, part), join(program, 'dist', part), { recursive: true, filter: (from) => from !== ICONS })
  const note = { name: 'cdo-desk', version, private: true, type: 'module' }
  await writeFile(join(program, 'package.json'), `${JSON.stringify(note)}\n`)
  await placeNode(target, join(program, 'node'))
}

/** How hard to press: 6 as usual, 1 where the archive is thrown away again. */
type Effort = 1 | 6

/** Same files, same bytes: no clock, no user, order by name. Old ustar, which every reader has. */
const TAR_WORDS = [
  '--format=ustar',
  '--sort=name',
  '--mtime=@315532800',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mode=u+rwX,go+rX,go-w',
]

const writeTar = async (stage: string, archive: string, effort: Effort): Promise<void> => {
  const pressed = `--use-compress-program=gzip -n -${effort}`
  if (!(await runTool('tar', [...TAR_WORDS, pressed, '-C', stage, '-cf', archive, FOLDER])))
    throw new Error(`${archive} was not written`)
}

/** Zip begins with 1980, in local time. */
const FIRST_DAY = new Date(1980, 0, 1)

/** Names that are not ASCII are marked as UTF-8 by the library. */
const writeZip = async (stage: string, archive: string, effort: Effort): Promise<void> => {
  const entries = await readdir(join(stage, FOLDER), { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files: Zippable = {}
  for (const path of paths.sort())
    files[relative(stage, path).split(sep).join('/')] = new Uint8Array(await readFile(path))
  await writeFile(archive, zipSync(files, { level: effort, mtime: FIRST_DAY }))
}

/**
 * Makes the package of the loopback host for a system out of what was built: the program, Node, and files to start it. It is
 * unpacked and started, with nothing installed. Gives the archive's path. Needs GNU tar, and the registry the first time.
 */
export const packageLoopback = async (target: NodeTarget, output: string, effort: Effort = 6): Promise<string> => {
  const version = await readVersion()
  const stage = await mkdtemp(join(tmpdir(), 'cdo-package-'))
  try {
    await layOut(target, version, join(stage, FOLDER))
    await mkdir(output, { recursive: true })
    const name = `cdo-desk-loopback-${version}-${target}`
    const archive = join(output, `${name}${target === 'win-x64' ? '.zip' : '.tar.gz'}`)
    await (target === 'win-x64' ? writeZip : writeTar)(stage, archive, effort)
    return archive
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}
