import { useEffect, useState } from 'react'
import { runYielding } from '../store/yield-to-event-loop'

/**
 * What long work made of small steps comes to; undefined while it runs, and without `begin`. `begin` is a new function
 * where what it works on has changed.
 */
export const useSteps = <T>(begin: (() => Generator<undefined, T>) | undefined): T | undefined => {
  const [done, setDone] = useState<{ readonly begin: unknown; readonly value: T }>()
  useEffect(() => {
    if (begin === undefined) return
    const control = new AbortController()
    runYielding(begin(), control.signal).then(
      (value) => setDone({ begin, value }),
      (thrown: unknown) => {
        // Thrown where it is drawn, as it would be if the work were done there.
        if (!control.signal.aborted)
          setDone(() => {
            throw thrown
          })
      },
    )
    return () => control.abort()
  }, [begin])
  return begin !== undefined && done?.begin === begin ? done.value : undefined
}
