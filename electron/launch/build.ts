import { launchText } from './text'
import { buildAll } from './build-all'

process.stderr.write(`${launchText.building}\n`)
process.stderr.write(`${launchText.built(((await buildAll()) / 1000).toFixed(1))}\n`)
