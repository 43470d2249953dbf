import type { CodeListId } from './code-lists'

/** Kinds that are read without a code list. */
export type PlainKind =
  /**
   * `anyWord`: 空, 无 or a dash are words here, not marks for nothing. `asTyped`: the same, lines and white space stay, and
   * what is longer than `max` does not fit.
   */
  | {
      readonly kind: 'text'
      readonly max: number
      readonly long?: true
      readonly anyWord?: true
      readonly asTyped?: true
    }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  /** `YYYY-MM`. */
  | { readonly kind: 'month' }
  /** `HH:MM`. */
  | { readonly kind: 'time' }
  /** Non-negative decimal with at most four places, kept as typed after normalisation. */
  | { readonly kind: 'decimal'; readonly unit: string }
  /** Class hours (学时), with at most two places. */
  | { readonly kind: 'hours' }
  | { readonly kind: 'whole'; readonly max: number }
  | { readonly kind: 'credit-code' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'mobile' }

/** How a field is read, shown, typed, searched and compared. */
export type FieldKind =
  | PlainKind
  | { readonly kind: 'code'; readonly list: CodeListId; readonly many?: true }
  /** A code list entry or free words (项 and 目 are often words). */
  | { readonly kind: 'code-or-text'; readonly list?: CodeListId; readonly max: number }
  | { readonly kind: 'format-type' }
  /** One of a few states or kinds that the program itself tells apart, with the words for each. */
  | { readonly kind: 'choice'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'person' }

const listKinds: ReadonlySet<FieldKind['kind']> = new Set(['code', 'code-or-text', 'format-type', 'choice', 'person'])

/** True for a kind that is read without a code list. */
export const isPlain = (type: FieldKind): type is PlainKind => !listKinds.has(type.kind)

/** What records of a kind are to fields of others that name them in words: `source`, where data come from. */
export type NamedAs = 'source'

/** What the program knows of one field; the only list of fields that forms, grids, lists and checks share. */
export interface FieldInfo {
  readonly label: string
  readonly type: FieldKind
  /** `always`: required at filing; `when`: a rule in `check-resource` says when. */
  readonly required?: 'always' | 'when'
  /** Standard, law or template the field comes from; absent for what the office keeps for itself. */
  readonly source?: string
  /** What it may name in words: names of the kind that declares itself `namedAs` that are offered while it is typed. */
  readonly offers?: NamedAs
  /** Personal data, which history covers until it is asked for. */
  readonly personal?: true
}

/** A field whose source findings name. */
export type SourcedField = FieldInfo & { readonly source: string }
