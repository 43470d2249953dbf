import { shown } from '../../../shared/base/draft'
import { foldName } from '../../../shared/catalogue/check-text'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { ResourceRow } from '../../data/resource-row'

/** Which of the resources about to come in are in the catalogue already. */
export interface AlreadyThere {
  readonly ids: ReadonlySet<string>
  /** How many have the name of one there (of the same provider), and how many its code. */
  readonly names: number
  readonly codes: number
}

const nameKey = (name: string, provider: string): string => `${foldName(name)}\n${foldName(provider)}`

/** Compares by name and provider, and by code; punctuation, width and spaces do not count. */
export const alreadyThere = (coming: readonly ResourceDraft[], rows: readonly ResourceRow[]): AlreadyThere => {
  if (rows.length === 0) return { ids: new Set(), names: 0, codes: 0 }
  const names = new Set(rows.filter(({ name }) => name !== '').map(({ name, provider }) => nameKey(name, provider)))
  const codes = new Set(rows.map(({ code }) => code).filter((code) => code !== ''))
  const sameName = coming.filter(({ name, provider }) => names.has(nameKey(shown(name), shown(provider))))
  const sameCode = coming.filter(({ code }) => codes.has(shown(code)))
  return {
    ids: new Set([...sameName, ...sameCode].map(({ id }) => id)),
    names: sameName.length,
    codes: sameCode.length,
  }
}
