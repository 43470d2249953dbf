import { shown } from '../base/draft'
import type { ResourceDraft } from '../catalogue/resource'

/** Orders by the first of the keys in which two differ, by code units: the same on every machine. */
export const byText =
  <T>(...keys: readonly ((one: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)]
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  }

/** The order of the catalogue's own ledger. */
export const byCode = byText<ResourceDraft>(
  ({ code }) => shown(code),
  ({ name }) => shown(name),
  ({ id }) => id,
)
