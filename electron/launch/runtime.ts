import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { join } from 'node:path'

/**
 * Path of the Electron runtime in a checkout, or undefined. Only files are looked at: `require('electron')` would
 * start a download.
 */
export const electronRuntime = (root: string, platform: string = process.platform): string | undefined => {
  const folder = join(root, 'node_modules/electron')
  const note = join(folder, 'path.txt')
  const named = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  const usual = platform === 'win32' ? 'electron.exe' : 'electron'
  return [named, usual]
    .filter((name) => name !== '')
    .map((name) => join(folder, 'dist', name))
    .find(existsSync)
}

const ANSWER_MS = 2000

/** Where Electron's installer loads from: a mirror that the environment names, as that installer reads it, else GitHub. */
export const downloadPlace = (environment: Readonly<Record<string, string | undefined>>): string => {
  const names = ['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR']
  const mirror = names.map((name) => environment[name]).find((value) => value !== undefined && URL.canParse(value))
  return mirror ?? 'https://github.com/'
}

/** True when a place answers within two seconds. */
export const networkAnswers = (place: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = place.startsWith('http:') ? requestHttp : requestHttps
    const asked = request(new URL('/', place), { method: 'HEAD', timeout: ANSWER_MS }, (response) => {
      response.resume()
      resolve(true)
    })
    // The time-out of the socket does not cover looking up the name.
    const late = setTimeout(() => asked.destroy(new Error('late')), ANSWER_MS)
    asked.once('timeout', () => asked.destroy(new Error('late')))
    asked.once('error', () => resolve(false))
    asked.once('close', () => {
      clearTimeout(late)
      resolve(false)
    })
    asked.end()
  })

/** Runs Electron's own installer once; true when the runtime is there afterwards. */
export const installRuntime = (root: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    const late = setTimeout(() => child.kill(), 300_000)
    child.once('error', () => resolve(false))
    child.once('exit', () => {
      clearTimeout(late)
      resolve(electronRuntime(root) !== undefined)
    })
  })
