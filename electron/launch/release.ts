import { spawn, spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAll } from './build-all'
import { loadNode, nodeTargets } from './bundled-node'
import { debArchitectures, plainDeb, uosDeb, type DebArchitecture } from './deb-layouts'
import { wrongFuses } from './fuses'
import { makeDeb } from './make-deb'
import { packageLoopback } from './package-loopback'
import { product } from './product'
import { runSteps, type Step } from './run-steps'
import { downloadPlace, electronRuntime, networkAnswers } from './runtime'
import { publicKeyOf, signUpdate } from './sign-update'
import { dist, readVersion, root, updateKey } from './stamp'
import { launchText } from './text'
import { packagesIn, writeDigests } from './write-digests'

/** `npm run release`: every package that this machine can make, proved as far as it can be here, with digests. */
const output = join(dist, 'release')
const words = launchText.release
const version = await readVersion()

const debs = Object.entries(debArchitectures) as [DebArchitecture, string][]
const unpacked = (architecture: string): string =>
  join(output, architecture === 'x64' ? 'linux-unpacked' : `linux-${architecture}-unpacked`)
const programs = [
  ...debs.map(([, architecture]) => join(unpacked(architecture), product.program)),
  join(output, 'win-unpacked', `${product.program}.exe`),
]

const hasCommand = (command: string, ...ask: string[]): boolean => spawnSync(command, ask).status === 0
const noNetwork = async (): Promise<string | undefined> =>
  (await networkAnswers(downloadPlace(process.env))) ? undefined : words.noNetwork
const nothingUnpacked = (): string | undefined => (programs.some(existsSync) ? undefined : words.nothingUnpacked)

const packElectron = async (system: 'linux' | 'win'): Promise<void> => {
  const { build, Platform } = await import('electron-builder')
  const platform = system === 'win' ? Platform.WINDOWS : Platform.LINUX
  const targets = platform.createTarget()
  await build({ projectDir: root, targets, config: { directories: { output } }, publish: 'never' })
}

const readFuses = async (): Promise<void> => {
  for (const program of programs.filter(existsSync)) {
    const wrong = await wrongFuses(program)
    if (wrong.length > 0) throw new Error(words.wrongFuses(program, wrong.join(' ')))
  }
}

const makeDebs = async (): Promise<void> => {
  for (const [name, architecture] of debs) {
    if (!existsSync(unpacked(architecture))) continue
    for (const layout of [plainDeb(version, name), uosDeb(version, name)])
      await makeDeb(layout, unpacked(architecture), output)
  }
}

/** Node comes out of npm's registry, or its cache; the archives are GNU tar's. */
const noLoopback = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux') return words.noTar
  const found = await Promise.all(nodeTargets.map(loadNode))
  return found.includes(undefined) ? words.noRegistry : undefined
}
const packLoopback = async (): Promise<void> => {
  for (const target of nodeTargets) await packageLoopback(target, output)
}

const runSpecs = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts', 'electron.spec', 'packed.spec']
    const child = spawn('npx', asked, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(words.specsFailed))))
  })

/** The publisher's private key never lies in the checkout: its file is named for this one run. */
const keyFile = process.env['CDO_UPDATE_PRIVATE_KEY']
const signRelease = async (): Promise<void> => {
  const privateKey = createPrivateKey(await readFile(keyFile ?? ''))
  // Programs that believe another key would refuse what this one signs.
  if (publicKeyOf(privateKey) !== updateKey()) throw new Error(words.otherKey)
  await signUpdate({ folder: output, version, privateKey })
}

const steps: Step[] = [
  { name: words.build, needed: true, run: buildAll },
  { name: words.linux, missing: noNetwork, run: () => packElectron('linux') },
  {
    name: words.windows,
    // The installer writes its uninstaller by running: outside of Windows that takes Wine.
    missing: () => (process.platform === 'win32' || hasCommand('wine', '--version') ? noNetwork() : words.noWindows),
    run: () => packElectron('win'),
  },
  { name: words.fuses, missing: nothingUnpacked, run: readFuses },
  {
    name: words.debs,
    missing: () => (hasCommand('dpkg-deb', '--version') ? nothingUnpacked() : words.noDpkg),
    run: makeDebs,
  },
  { name: words.loopback, missing: noLoopback, run: packLoopback },
  {
    name: words.specs,
    missing: () => (electronRuntime(root) === undefined ? words.noRuntime : nothingUnpacked()),
    run: runSpecs,
  },
  {
    name: words.digests,
    missing: async () => ((await packagesIn(output)).length === 0 ? words.noPackages : undefined),
    run: () => writeDigests(output),
  },
  {
    name: words.sign,
    missing: async () => {
      if (keyFile === undefined) return words.noKeyFile
      return (await packagesIn(output)).length === 0 ? words.noPackages : undefined
    },
    run: signRelease,
  },
]

await rm(output, { recursive: true, force: true })
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const fine = await runSteps(steps, words, say)
if (fine && updateKey() === undefined) say(words.noKey)
process.exit(fine ? 0 : 1)
