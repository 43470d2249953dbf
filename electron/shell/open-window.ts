import type { ElectronParts, Window } from './electron-parts'
import { START_PAGE } from './guard'
import { questionOf } from './question-of'
import { shellText } from './text'

/** A window is shown after this time, whatever has become of its first picture. */
const SHOWN_AFTER_MS = 4000

/** Makes the one window, not yet seen: a sandboxed page without Node. */
export const createWindow = (electron: ElectronParts, preload: string): Window =>
  electron.newWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: shellText.title,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  })

/**
 * Loads the page and shows the window once, at the first of three: its first picture, the end of loading, four seconds.
 * `ready-to-show` does not come for every hidden window under Wayland (electron#48859). Rejects where the page did not load.
 */
export const showPage = async (window: Window): Promise<void> => {
  let shown = false
  const show = (): void => {
    if (shown || window.isDestroyed()) return
    shown = true
    window.show()
  }
  window.once('ready-to-show', show)
  const late = setTimeout(show, SHOWN_AFTER_MS)
  try {
    await window.loadURL(START_PAGE)
  } finally {
    clearTimeout(late)
    show()
  }
}

/** A page whose process died is said, and opened again if the user wants it. */
export const guardAgainstCrash = (window: Window, { app, ask }: Pick<ElectronParts, 'app' | 'ask'>): void => {
  const { gone } = shellText
  const openAgain = async (): Promise<void> => {
    const answer = await ask(questionOf('error', gone, gone.again, gone.quit), window)
    // A page that does not load now is as gone as before.
    if (answer === 0) await window.loadURL(START_PAGE).catch(openAgain)
    else app.quit()
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void openAgain()
  })
}
