import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * The text of a field while it is typed. `commit` is called once the field is left, and also when the page is hidden or
 * closed or the field disappears, so that nothing typed is lost; never for text that was not touched.
 */
export const useTypedText = (stored: string, commit: (text: string) => void) => {
  const [typed, setTyped] = useState<string>()
  const latest = useRef({ typed, commit })
  useEffect(() => {
    latest.current = { typed, commit }
  })

  const flush = useCallback((): boolean => {
    const { typed: text, commit: hand } = latest.current
    if (text === undefined) return false
    latest.current = { typed: undefined, commit: hand }
    setTyped(undefined)
    hand(text)
    return true
  }, [])

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    const closing = (event: BeforeUnloadEvent) => {
      // The question gives the journal the moment it needs to reach the disk.
      if (flush()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('beforeunload', closing)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('beforeunload', closing)
      flush()
    }
  }, [flush])

  /** Shows and hands over text that was chosen rather than typed. */
  const choose = (text: string) => {
    latest.current = { typed: undefined, commit }
    setTyped(undefined)
    commit(text)
  }
  /** Forgets what was typed: something better takes its place. */
  const discard = () => {
    latest.current = { typed: undefined, commit }
    setTyped(undefined)
  }
  return { text: typed ?? stored, type: setTyped, flush, choose, discard }
}
