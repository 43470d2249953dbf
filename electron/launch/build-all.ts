import { build as bundle, type BuildOptions, type Plugin } from 'esbuild'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildScreens } from 'vite'
import { dist, readVersion, root, stampOf, updateKey } from './stamp'

/** Zod brings its messages in fifty languages, a fifth of a bundle; none of them is ever shown, and English it has by itself. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}' }))
  },
}

/** Node's modules and Electron itself, which is no package of the program but what it runs in. */
export const nodeBundle: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['electron'],
  plugins: [withoutLocales],
  // CommonJS packages inside an ES module still call require for Node's own modules; pdfmake asks for its folder.
  banner: {
    js: "import { createRequire as $create } from 'node:module'; const require = $create(import.meta.url); const __dirname = import.meta.dirname;",
  },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/** What is bundled: Electron's main and preload, the loopback host, the command line. */
export const bundles = (): BuildOptions[] => [
  { ...nodeBundle, entryPoints: { main: join(root, 'electron/main.ts') }, outdir: join(dist, 'electron') },
  { ...nodeBundle, entryPoints: { main: join(root, 'electron/loopback/main.ts') }, outdir: join(dist, 'loopback') },
  {
    ...nodeBundle,
    // Workbooks are read in a thread that can be killed; its file lies beside the command line's.
    entryPoints: {
      main: join(root, 'electron/cli/main.ts'),
      'read-file-worker': join(root, 'electron/cli/read-file-worker.ts'),
    },
    outdir: join(dist, 'cli'),
    // What only some commands and files need stays in files of its own, loaded when it is asked for.
    splitting: true,
  },
  {
    ...nodeBundle,
    entryPoints: { preload: join(root, 'electron/preload.ts') },
    outdir: join(dist, 'electron'),
    // A sandboxed preload is one CommonJS file that asks for nothing but Electron.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: {},
    external: ['electron'],
  },
]

/**
 * The screens as they are shipped. Vite takes NODE_ENV from whoever builds: under a test runner React would come in its
 * slow development form, and the stamp would call that build whole.
 */
const buildShippedScreens = async (): Promise<void> => {
  const { NODE_ENV: before } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await buildScreens({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** Builds everything that runs without the sources into dist/; gives the time it took in milliseconds. */
export const buildAll = async (): Promise<number> => {
  const began = Date.now()
  const stamp = await stampOf()
  await rm(dist, { recursive: true, force: true })
  await mkdir(dist, { recursive: true })
  await Promise.all([
    // stdout belongs to the one line of --json: no progress from here.
    buildShippedScreens(),
    ...bundles().map((options) => bundle(options)),
    cp(join(root, 'assets'), join(dist, 'assets'), { recursive: true }),
  ])
  // Written last: a build that was cut off is not taken for a whole one.
  await writeFile(
    join(dist, 'build.json'),
    JSON.stringify({ version: await readVersion(), stamp, updateKey: updateKey() }),
  )
  return Date.now() - began
}
