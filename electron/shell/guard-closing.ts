import type { ElectronParts, Window } from './electron-parts'
import type { HostCalls } from './host-calls'
import { questionOf } from './question-of'
import { shellText } from './text'

const { leave } = shellText
const LEAVE = 1

const question = questionOf('question', leave, leave.stay, leave.go)

/**
 * Closing with something unsaved. A browser asks where a page refuses to be left; Electron only stays. So a first refusal
 * gives what was being typed the time to reach the disk and closes again; one that lasts, a save that fails or a call
 * that does not end is asked about. A page that refuses to be loaded again is asked about at once.
 */
export const guardClosing = (
  window: Window,
  calls: HostCalls,
  electron: Pick<ElectronParts, 'ask' | 'askNow'>,
): void => {
  let closing: { refusalsBefore: number } | undefined
  let stage: 'open' | 'settling' | 'closing again' | 'asking' = 'open'

  const ask = async (): Promise<void> => {
    stage = 'asking'
    const answer = await electron.ask(question, window)
    stage = 'open'
    if (answer === LEAVE) window.destroy()
  }
  const settle = async (refusalsBefore: number): Promise<void> => {
    stage = 'settling'
    const settled = await calls.settle(refusalsBefore)
    if (window.isDestroyed()) return
    if (settled !== 'quiet') return ask()
    stage = 'closing again'
    window.close()
  }

  window.on('close', () => {
    closing = { refusalsBefore: calls.refusals() }
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (closing === undefined) {
      // Only preventing this event lets the page go.
      if (electron.askNow(question) === LEAVE) event.preventDefault()
      return
    }
    const { refusalsBefore } = closing
    closing = undefined
    if (stage === 'open') void settle(refusalsBefore)
    else if (stage === 'closing again') void ask()
  })
}
