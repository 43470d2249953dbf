import { useEffect } from 'react'
import { useWorkspace } from '../data/store/workspace'

/** Asks before the window is left while something typed is not on disk: its save is in flight, or has failed. */
export const useUnsavedGuard = (): void => {
  const { saveState } = useWorkspace().records
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (saveState.get().kind !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [saveState])
}
