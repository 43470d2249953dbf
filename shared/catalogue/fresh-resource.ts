import type { UnitDraft } from '../unit/unit'
import type { ResourceDraft } from './resource'

/** A resource as it begins: entered once, the provider is this unit unless somebody says otherwise. */
export const freshResource = (id: string, unit: UnitDraft | null | undefined): ResourceDraft => ({
  id,
  status: '草稿',
  secrecy: '0',
  ...(unit?.name === undefined ? {} : { provider: unit.name }),
  ...(unit?.creditCode === undefined ? {} : { providerCode: unit.creditCode }),
  items: [],
})
