import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuses, wrongFuses } from '../../electron/launch/fuses'
import { dist } from '../../electron/launch/stamp'
import { filesBelow } from '../support/files-below'
import { standInRuntime } from '../support/stand-in-runtime'
import { packedProgram, type Packed } from './packed-program'

/** Smaller files may be alike by chance: an empty list, a licence. */
const SMALL_BYTES = 1024

/** Groups of files with the same content. */
const doubled = (folder: string, files: readonly string[]): string[][] => {
  const known = new Map<string, string[]>()
  for (const file of files) {
    const path = join(folder, file)
    if (statSync(path).size < SMALL_BYTES) continue
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
    known.set(digest, [...(known.get(digest) ?? []), file])
  }
  return [...known.values()].filter((alike) => alike.length > 1)
}

let folder = ''
let packed: Packed
beforeAll(async () => {
  packed = await packedProgram()
  folder = mkdtempSync(join(tmpdir(), 'cdo-tree-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed program', () => {
  it('is the runtime under the name of the program, its two languages, and the archive', () => {
    expect(filesBelow(packed.unpacked)).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'cdo-desk',
      'chrome-sandbox',
      'locales/en-US.pak',
      'locales/zh-CN.pak',
      'resources/app.asar',
      'version',
    ])
  })

  it('has every fuse as wanted, which the runtime had not', async () => {
    expect(await wrongFuses(join(packed.unpacked, 'cdo-desk'))).toEqual([])
    const runtime = standInRuntime(join(folder, 'runtime'), '45.4.1')
    expect(await wrongFuses(join(runtime, 'electron'))).toEqual([
      'runAsNode',
      'enableNodeOptionsEnvironmentVariable',
      'enableNodeCliInspectArguments',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
      'grantFileProtocolExtraPrivileges',
    ])
    expect(await wrongFuses(join(runtime, 'version'))).toEqual(Object.keys(fuses))
  })

  it('holds all of the window and nothing else: no command line, no data of it, no sources', () => {
    const asked = JSON.parse(readFileSync(join(packed.app, 'package.json'), 'utf8')) as { dependencies?: object }
    const own = packed.files.filter((file) => !file.startsWith('node_modules/'))
    expect(own).toEqual([
      'dist/build.json',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      ...filesBelow(join(dist, 'renderer')).map((file) => `dist/renderer/${file}`),
      'package.json',
    ])
    expect(own.filter((file) => /\.(tsx?|map)$/.test(file))).toEqual([])
    // Packages only where the program names one.
    expect(packed.files.length > own.length).toBe(Object.keys(asked.dependencies ?? {}).length > 0)
    for (const face of ['NotoSerifSC_400Regular', 'NotoSansSC_700Bold'])
      expect(own.filter((file) => file.includes(face) && file.endsWith('.ttf'))).toHaveLength(1)
  })

  it('has nothing twice, nor has what is built for the loopback package', () => {
    const own = packed.files.filter((file) => !file.startsWith('node_modules/'))
    expect(doubled(packed.app, own)).toEqual([])
    const shipped = filesBelow(dist).filter((file) => /^(loopback|renderer|assets|cli)\//.test(file))
    expect(doubled(dist, shipped)).toEqual([])
  })

  it('prints with the fonts of the screens from the command line, far from any package', () => {
    const away = join(folder, '离开 away')
    for (const part of ['cli', 'assets', 'renderer'])
      cpSync(join(dist, part), join(away, 'dist', part), { recursive: true })
    mkdirSync(join(away, 'out'))
    const [city = ''] = readdirSync(join(away, 'dist/assets/profiles')).map((name) => name.replace(/\.json$/, ''))
    const words = ['demo', '--city', city, '--resources', '3', '--out', 'out']
    execFileSync(process.execPath, [join(away, 'dist/cli/main.js'), ...words], { cwd: away, stdio: 'pipe' })
    const covers = readdirSync(join(away, 'out')).filter((name) => name.endsWith('封面.pdf'))
    expect(covers).toHaveLength(1)
    expect(readFileSync(join(away, 'out', covers[0]!), 'latin1')).toContain('NotoSerifSC')
  })
})
