import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultDataFolder, refuseNewer } from './host/data-folder'
import { openHost } from './host/open-host'
import { createPages } from './host/pages'
import { startShell } from './shell/start-shell'

const here = fileURLToPath(new URL('.', import.meta.url))
const named = app.commandLine.getSwitchValue('data')
const dataFolder = named === '' ? defaultDataFolder(process.env, process.platform) : named

// No await before this call, and none inside it before the scheme is registered: that must happen before ready.
void startShell(
  {
    app,
    protocol,
    ipcMain,
    defaultSession: () => session.defaultSession,
    newWindow: (options) => new BrowserWindow(options),
    removeMenu: () => Menu.setApplicationMenu(null),
    showError: (title, message) => dialog.showErrorBox(title, message),
  },
  {
    profileFolder: join(dataFolder, 'electron'),
    preload: join(here, 'preload.cjs'),
    refuseNewer: () => refuseNewer(dataFolder),
    openHost: () => openHost({ dataFolder, host: 'electron', version: app.getVersion() }),
    pages: createPages(join(here, '../renderer'), () => randomBytes(16).toString('base64')),
    report: (bug) => console.error(bug),
  },
)
