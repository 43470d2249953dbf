import { lazy } from 'react'

/** The first run is loaded only when there is no unit yet. */
export const FirstRun = lazy(async () => {
  const { FirstRunScreen } = await import('../features/first-run/first-run-screen')
  return { default: FirstRunScreen }
})
