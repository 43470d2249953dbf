import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodedFailure } from '../shared/base/coded-error'
import { hostFailures } from '../shared/text/host-failures'
import { readBuildNote } from './host/build-note'
import { defaultDataFolder, makeFolder, refuseNewer } from './host/data-folder'
import { isLockHeld } from './host/lock'
import { openHost } from './host/open-host'
import { createPages } from './host/pages'
import { restoreState } from './host/restore'
import { keepZoom } from './shell/keep-zoom'
import { startShell } from './shell/start-shell'

const here = fileURLToPath(new URL('.', import.meta.url))
const named = app.commandLine.getSwitchValue('data')
const backup = app.commandLine.getSwitchValue('restore')
const dataFolder = resolve(named === '' ? defaultDataFolder(process.env, process.platform) : named)
const profileFolder = join(dataFolder, 'electron')
/** A window of Linux has only the icon that it is given; on Windows that of the program stands. */
const icon = process.platform === 'win32' ? {} : { icon: join(here, '../renderer/icon.png') }

const restore = {
  run: () => {
    if (named === '') throw new CodedFailure(hostFailures.E_RESTORE_TARGET())
    return restoreState({ source: resolve(backup), dataFolder, newId: randomUUID, now: () => new Date() })
  },
  argsAfter: [...process.argv.slice(1).filter((word) => !/^--(?:restore|data)\b/.test(word)), `--data=${dataFolder}`],
}

// No await before this call, and none inside it before the scheme is registered: that must happen before ready.
void startShell(
  {
    app,
    protocol,
    ipcMain,
    defaultSession: () => session.defaultSession,
    newWindow: (options) => new BrowserWindow({ ...options, ...icon }),
    removeMenu: () => Menu.setApplicationMenu(null),
    popupMenu: (items) => Menu.buildFromTemplate(items).popup(),
    showError: (title, message) => dialog.showErrorBox(title, message),
    ask: async (question, window) =>
      (window instanceof BrowserWindow
        ? await dialog.showMessageBox(window, question)
        : await dialog.showMessageBox(question)
      ).response,
    askNow: (question) => dialog.showMessageBoxSync(question),
  },
  {
    profile: {
      make: () => makeFolder(profileFolder),
      lock: join(profileFolder, process.platform === 'win32' ? 'lockfile' : 'SingletonLock'),
    },
    preload: join(here, 'preload.cjs'),
    refuseNewer: () => refuseNewer(dataFolder),
    isHeld: () => isLockHeld(dataFolder),
    temporary: () => {
      const path = mkdtempSync(join(tmpdir(), 'cdo-desk-box-'))
      const remove = (): void => {
        try {
          rmSync(path, { recursive: true, force: true })
        } catch {
          // Windows does not let go of files that Chromium still holds: the system's own clearing takes them.
        }
      }
      return { path, remove }
    },
    openHost: () => {
      const { updateKey } = readBuildNote(new URL('../build.json', import.meta.url))
      return openHost({ dataFolder, host: 'electron', version: app.getVersion(), updateKey })
    },
    ...(backup === '' ? {} : { restore }),
    pages: createPages(join(here, '../renderer'), () => randomBytes(16).toString('base64')),
    zoom: keepZoom(profileFolder),
    onUp: () => process.stdout.write('up\n'),
    report: (bug) => console.error(bug),
  },
)
