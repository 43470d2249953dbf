import { fileURLToPath } from 'node:url'
import { readBuildNote } from '../host/build-note'
import { parseStartOptions } from '../launch/options'
import { launchText } from '../launch/text'
import { builtPages, runLoopback } from './run'

/** The built program without Electron: `node dist/loopback/main.js [flags of npm start]`. */
const options = parseStartOptions(process.argv.slice(2))
if (options === undefined) {
  process.stderr.write(`${launchText.packedUsage}\n`)
  process.exit(2)
}
const dist = fileURLToPath(new URL('..', import.meta.url))
const { version, updateKey } = readBuildNote(new URL('../build.json', import.meta.url))
const program = fileURLToPath(import.meta.url)
process.exit(await runLoopback({ options, version, updateKey, program, page: builtPages(`${dist}/renderer`) }))
