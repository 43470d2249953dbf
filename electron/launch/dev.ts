import { join } from 'node:path'
import { createServer } from 'vite'
import { runLoopback } from '../loopback/run'
import { parseStartOptions } from './options'
import { readVersion, root } from './stamp'
import { launchText } from './text'

/** `npm run dev`: the loopback host with Vite's live screens on the same port; the page policy is off here. */
const options = parseStartOptions(process.argv.slice(2))
if (options === undefined) {
  process.stderr.write(`${launchText.usage}\n`)
  process.exit(2)
}
const vite = await createServer({
  configFile: join(root, 'renderer/vite.config.ts'),
  server: { middlewareMode: true, ws: false, hmr: false },
  appType: 'spa',
})
const code = await runLoopback({
  options,
  version: await readVersion(),
  watchParent: true,
  page: (request, response) => {
    vite.middlewares(request, response)
  },
})
await vite.close()
process.exit(code)
