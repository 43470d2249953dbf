import type { CodedError } from '../../../shared/base/coded-error'

/** What the top bar says: everything on disk, on its way, or not saved and why. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | undefined }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: CodedError }

/** A value that screens can watch (`useSyncExternalStore`). */
export const createWatched = <T>(initial: T) => {
  let value = initial
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: (next: T) => {
      value = next
      for (const watcher of watchers) watcher()
    },
    subscribe: (watcher: () => void) => {
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
      }
    },
  }
}
