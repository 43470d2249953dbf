import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Bundles a child program of a test into one file that plain Node runs: starting it is quick, and it is started often. */
export const bundleChild = async (entry: URL, outfile: string): Promise<void> => {
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
  const options = { bundle: true, platform: 'node', format: 'esm', banner, logLevel: 'error' } as const
  await build({ entryPoints: [fileURLToPath(entry)], outfile, ...options })
}
