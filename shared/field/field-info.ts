import type { CodeListId } from './code-lists'

/** How a field is typed, shown and normalised. */
export type FieldKind =
  /** `anyWord`: 空, 无 or a dash are words here, not marks for nothing. */
  | { readonly kind: 'text'; readonly max: number; readonly long?: true; readonly anyWord?: true }
  | { readonly kind: 'code'; readonly list: CodeListId; readonly many?: true }
  /** A code list entry or free words (项 and 目 are often words). */
  | { readonly kind: 'code-or-text'; readonly list?: CodeListId; readonly max: number }
  | { readonly kind: 'format-type' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  /** Non-negative decimal with at most four places, kept as typed after normalisation. */
  | { readonly kind: 'decimal'; readonly unit: string }
  | { readonly kind: 'whole'; readonly max: number }
  | { readonly kind: 'credit-code' }
  | { readonly kind: 'person' }

/** What the program knows of one field; the only list of fields that forms, grids, ledgers and checks share. */
export interface FieldInfo {
  readonly label: string
  readonly type: FieldKind
  /** `always`: required at filing; `when`: a rule in `check-resource` says when. */
  readonly required?: 'always' | 'when'
  /** Standard, law or template the field comes from. */
  readonly source: string
}
