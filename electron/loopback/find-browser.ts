import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { onPath } from './on-path'

export interface FindBrowserNeeds {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isProgram: (path: string) => boolean
}

const LINUX_NAMES = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  // The browsers that come with UOS and Kylin are Chromium under other names.
  'org.deepin.browser',
  'uos-browser',
  'qaxbrowser-safe',
]

const WINDOWS_PLACES = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

const candidates = ({ platform, environment }: FindBrowserNeeds): string[] => {
  if (platform === 'win32') {
    const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => join(root, ...place)))
  }
  return onPath(environment, LINUX_NAMES)
}

/** True for a file that can be run. */
export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of a Chromium-like browser: CHROME_PATH when set, else Edge, Chrome, Chromium; undefined when there is none. */
export const findBrowser = (needs: FindBrowserNeeds): string | undefined => {
  const named = needs.environment['CHROME_PATH']
  if (named !== undefined && named !== '') return needs.isProgram(named) ? named : undefined
  return candidates(needs).find(needs.isProgram)
}

/** True when a window could show: always on Windows, with a display elsewhere. */
export const hasDisplay = ({ platform, environment }: Pick<FindBrowserNeeds, 'platform' | 'environment'>): boolean =>
  platform === 'win32' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (environment[name] ?? '') !== '')
