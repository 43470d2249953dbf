import type { TestContext } from 'vitest'

/** Skips the running test unless `possible`, with the reason where the summary of `npm test` finds it. */
export const needs = (context: TestContext, possible: boolean, reason: string): void => {
  if (possible) return
  Object.assign(context.task.meta, { skipped: reason })
  context.skip(reason)
}
