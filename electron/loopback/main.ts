import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseStartOptions } from '../launch/options'
import { launchText } from '../launch/text'
import { builtPages, runLoopback } from './run'

/** The built program without Electron: `node dist/loopback/main.js [flags of npm start]`. */
const options = parseStartOptions(process.argv.slice(2))
if (options === undefined) {
  process.stderr.write(`${launchText.usage}\n`)
  process.exit(2)
}
const dist = fileURLToPath(new URL('..', import.meta.url))
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../build.json', import.meta.url), 'utf8')))
process.exit(await runLoopback({ options, version, page: builtPages(`${dist}/renderer`) }))
