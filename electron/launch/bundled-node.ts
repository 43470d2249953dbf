import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Node that packages bring along: a release with long support that the registry has for each of these systems. */
const VERSION = '26.10.0'

/** The registry's packages of that release, each with one binary, by the digest that the registry gave for it. */
const packages = {
  'linux-x64': {
    binary: 'node',
    integrity: 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
  'linux-arm64': {
    binary: 'node',
    integrity: 'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  },
  'win-x64': {
    binary: 'node.exe',
    integrity: 'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
  },
} as const
export type NodeTarget = keyof typeof packages

/** Every system that a package is made for. */
export const nodeTargets = Object.keys(packages) as NodeTarget[]

/** Outside of the checkout: 50 MB for each system, which a fresh clone need not load again. */
const cacheFolder = (): string => {
  const cache = process.env['XDG_CACHE_HOME'] ?? ''
  return join(cache === '' ? join(homedir(), '.cache') : cache, 'cdo-desk', 'node')
}

/** Runs a program of the packaging machine; true when it went well. */
export const runTool = async (program: string, words: readonly string[]): Promise<boolean> => {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

const digestOf = async (file: string): Promise<string> =>
  `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`

const load = async (target: NodeTarget): Promise<string | undefined> => {
  const cache = cacheFolder()
  const name = `node-${target}-${VERSION}.tgz`
  const file = join(cache, name)
  if (!existsSync(file)) {
    await mkdir(cache, { recursive: true })
    // Loaded beside and put in place whole: two may do so at once.
    const loading = await mkdtemp(join(cache, 'loading-'))
    try {
      const words = ['pack', '--silent', '--pack-destination', loading, `node-${target}@${VERSION}`]
      if (!(await runTool('npm', words))) return undefined
      await rename(join(loading, name), file)
    } finally {
      await rm(loading, { recursive: true, force: true })
    }
  }
  if ((await digestOf(file)) !== packages[target].integrity) throw new Error(`${file} is not what was pinned`)
  return file
}

const loaded = new Map<NodeTarget, Promise<string | undefined>>()

/**
 * Path of the registry's package of Node for a system: loaded where it is not there, checked against its digest once in a run.
 * Undefined where the registry gives none.
 */
export const loadNode = (target: NodeTarget): Promise<string | undefined> => {
  const file = loaded.get(target) ?? load(target)
  loaded.set(target, file)
  return file
}

/** Puts Node for a system and its licence into a folder. Throws where it cannot be had. */
export const placeNode = async (target: NodeTarget, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const take = async (from: NodeTarget, name: string, depth: number): Promise<void> => {
    const file = await loadNode(from)
    if (file === undefined) throw new Error(`the registry gave no node-${from}@${VERSION}`)
    // Behind what is wanted come thousands of headers, which need not be read.
    const words = ['-xzf', file, '-C', folder, `--strip-components=${depth}`, '--occurrence=1', name]
    if (!(await runTool('tar', words))) throw new Error(`${file} has no ${name}`)
  }
  await take(target, `package/bin/${packages[target].binary}`, 2)
  // The package for Windows has none; it is the same text.
  await take('linux-x64', 'package/LICENSE', 1)
}
