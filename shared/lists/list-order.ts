import { shown, type DraftText } from '../base/draft'
import type { ResourceDraft } from '../catalogue/resource'

/** Orders by the first text in which two rows of texts differ, by code units: the same on every machine. */
export const compareTexts = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((text, place) => text !== b[place])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

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

/** Orders records by what these fields show, then by id. */
export const byFields = <F extends string>(...fields: readonly F[]): ((a: Ordered<F>, b: Ordered<F>) => number) =>
  byText<Ordered<F>>(...fields.map((field) => (one: Ordered<F>) => shown(one[field])), ({ id }) => id)

type Ordered<F extends string> = { readonly id: string } & { readonly [K in F]?: DraftText | undefined }

/** The order of the catalogue's own ledger. */
export const byCode: (a: ResourceDraft, b: ResourceDraft) => number = byFields('code', 'name')
