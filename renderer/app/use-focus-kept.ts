import { useEffect } from 'react'

/** What takes the focus and closes with it: dialogs, menus and drawers. */
const CLOSING = '.MuiModal-root, [data-drawer]'

const closes = (element: Element | undefined): boolean => element?.closest(CLOSING) != null

/**
 * A dialog that closes gives the focus back to what opened it. Where that is gone, or goes a moment later because the
 * dialog deleted it, the focus would fall to the page, where no key reaches anything: the screen itself takes it.
 */
export const useFocusKept = (): void => {
  useEffect(() => {
    let at: Element | undefined
    let watched = false
    const moved = ({ target }: FocusEvent) => {
      const from = at
      at = target instanceof Element ? target : undefined
      watched = closes(from) || closes(at)
    }
    const keep = () => {
      const screen = document.getElementById('main')
      const lost = document.activeElement === document.body
      // Under another dialog the screen is hidden, and that dialog sees to its own focus.
      if (lost && screen?.closest('[aria-hidden="true"]') === null) screen.focus({ preventScroll: true })
    }
    const changes = new MutationObserver(() => {
      // Whoever takes the focus on purpose comes first.
      if (watched && at?.isConnected === false) setTimeout(keep)
    })
    document.addEventListener('focusin', moved)
    changes.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', moved)
      changes.disconnect()
    }
  }, [])
}
