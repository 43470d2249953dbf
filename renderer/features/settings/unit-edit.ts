import type { UnitDraft } from '../../../shared/unit/unit'

/** The unit under the user's hands, and the one way in which every part of 设置 changes it. */
export interface UnitEditing {
  readonly record: UnitDraft
  readonly edit: (label: string, change: Partial<UnitDraft>, done?: string) => Promise<boolean>
}
