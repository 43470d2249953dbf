import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { builtPages, runLoopback } from '../loopback/run'
import { parseStartOptions, type StartOptions } from './options'
import { runElectron } from './run-electron'
import { downloadPlace, electronRuntime, installRuntime, networkAnswers } from './runtime'
import { dist, isStamped, readVersion, root, updateKey } from './stamp'
import { launchText } from './text'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Which host runs: what was asked for, else Electron where its runtime is; undefined stands for loopback. */
const chooseRuntime = async (options: StartOptions): Promise<string | undefined> => {
  if (options.host === 'loopback') {
    say(launchText.loopbackAsked)
    return undefined
  }
  // Without a window there is nothing for Electron to do.
  if (!options.open && options.host === undefined) {
    say(launchText.loopbackUnseen)
    return undefined
  }
  const present = electronRuntime(root)
  if (present !== undefined) {
    say(launchText.electron)
    return present
  }
  if (!(await networkAnswers(downloadPlace(process.env)))) say(launchText.offline)
  else {
    say(launchText.installing)
    if (await installRuntime(root)) {
      say(launchText.electron)
      return electronRuntime(root)
    }
    say(launchText.installFailed)
  }
  say(options.host === 'electron' ? launchText.electronMissing : launchText.loopbackMissing)
  return undefined
}

/** Builds in a process of its own: the bundlers' memory goes with it, and the program runs for the whole day. */
const build = (): Promise<boolean> =>
  new Promise((resolve) => {
    const words = [...process.execArgv, join(root, 'electron/launch/build.ts')]
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })

const start = async (): Promise<number> => {
  const options = parseStartOptions(process.argv.slice(2))
  if (options === undefined) {
    say(launchText.usage)
    return 2
  }
  const runtime = await chooseRuntime(options)
  if (!(await isStamped()) && !(await build())) {
    say(launchText.buildFailed)
    return 1
  }
  if (runtime !== undefined) {
    const words = [join(root, '.'), ...(options.data === undefined ? [] : [`--data=${options.data}`])]
    const ended = await runElectron(runtime, words, () => {
      if (options.json) process.stdout.write(`${JSON.stringify({ ready: true, url: 'app://desk/' })}\n`)
    })
    if (ended !== undefined) return ended
    say(launchText.electronEnded)
  }
  return runLoopback({
    options,
    version: await readVersion(),
    page: builtPages(join(dist, 'renderer')),
    watchParent: true,
    updateKey: updateKey(),
  })
}

process.exit(await start())
