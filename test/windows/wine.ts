import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, win32 } from 'node:path'
import { isStamped, root } from '../../electron/launch/stamp'
import { nodeForWindows } from './node-for-windows'

/** Where distributions put the 64-bit Wine; `wineserver` lies beside it. */
const WINES = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine']

/**
 * The folder of the program under test: `dist` in it is what is run, with `node/node.exe` where it has one. A package for
 * Windows is unpacked and named in CDO_WINDOWS_PROGRAM; else it is this checkout.
 */
const named = process.env['CDO_WINDOWS_PROGRAM']

/** What the tests on Windows Node want, or why they are skipped. */
export const wineAvailable = async (): Promise<
  { readonly wine: string; readonly node: string } | { readonly missing: string }
> => {
  const wine = WINES.find((path) => existsSync(path) && existsSync(join(dirname(path), 'wineserver')))
  if (process.platform !== 'linux' || process.arch !== 'x64' || wine === undefined)
    return { missing: 'no 64-bit Wine here (apt-get install wine64)' }
  const node = nodeForWindows()
  if (node === undefined) return { missing: 'no Windows Node here (npx tsx test/windows/fetch-node.ts)' }
  if (named === undefined && !(await isStamped())) return { missing: 'dist/ is of other sources (npm run build)' }
  return { wine, node }
}

/** An invented Windows computer: Wine with folders of its own. C: is its disk, E: a stick, Z: the whole Linux computer. */
export interface Wine {
  /** Path on Windows of the folder of the program; it has a blank and Chinese characters. */
  readonly program: string
  readonly node: string
  readonly wine: string
  readonly environment: NodeJS.ProcessEnv
  /** C: as Linux sees it; Windows programs start there. */
  readonly disk: string
  /** A path of Linux as Windows calls it, and the other way. */
  readonly toWindows: (path: string) => string
  readonly toLinux: (path: string) => string
  /** Ends whatever runs on it, and removes it. */
  readonly remove: () => Promise<void>
}

/** Sets up a Windows 10 in a temp folder, with the program of a folder on it. Half a minute on a busy machine. */
export const setUpWine = async (
  { wine, node }: { wine: string; node: string },
  program: string = named ?? root,
): Promise<Wine> => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-wine-'))
  const prefix = join(folder, 'prefix')
  const stick = join(folder, 'stick')
  const disk = join(prefix, 'drive_c')
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: folder,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // No Mono, no Gecko, no menus: nothing here asks for them.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
    // Names of files are Chinese; without it Wine takes them for Latin.
    LC_ALL: 'C.UTF-8',
    NODE_SKIP_PLATFORM_CHECK: '1',
  }
  // Without pipes: what Wine leaves in the background would hold them open.
  const quietly = (program: string, words: readonly string[]) =>
    once(spawn(program, words, { env: environment, cwd: folder, stdio: 'ignore' }), 'exit')
  const server = join(dirname(wine), 'wineserver')
  mkdirSync(prefix)
  mkdirSync(stick)
  // Stays half a minute while no program runs: starting Wine anew would cost a second each time.
  await quietly(server, ['-p30'])
  await quietly(wine, ['wineboot', '-i'])
  await quietly(wine, ['winecfg', '-v', 'win10'])
  symlinkSync(stick, join(prefix, 'dosdevices', 'e:'))
  symlinkSync(program, join(disk, 'cdo 程序'))
  const own = join(program, 'node/node.exe')

  const drives: readonly (readonly [letter: string, path: string])[] = [
    ['C:', disk],
    ['E:', stick],
    ['Z:', ''],
  ]
  return {
    program: 'C:\\cdo 程序',
    node: existsSync(own) ? own : node,
    wine,
    environment,
    disk,
    toWindows(path) {
      const [letter, start] = drives.find((drive) => path === drive[1] || path.startsWith(`${drive[1]}/`)) ?? ['Z:', '']
      return win32.join(`${letter}\\`, ...path.slice(start.length).split(posix.sep))
    },
    toLinux(path) {
      const [, start] = drives.find(([letter]) => path.startsWith(`${letter}\\`)) ?? []
      return start === undefined ? path : posix.join(start, '/', ...path.slice(3).split(win32.sep))
    },
    async remove() {
      await quietly(server, ['-k'])
      await quietly(server, ['-w'])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
