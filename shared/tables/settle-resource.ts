import { isRaw } from '../base/draft'
import { formatTypeOf, splitFormat } from '../field/format-type'
import { entryOf } from '../field/nearest-entry'
import { namesLawAndArticle } from '../catalogue/check-sharing'
import { labelOf, type CodeLists } from '../field/code-lists'
import type { ResourceDraft, ResourceField } from '../catalogue/resource'
import { mended } from '../text/findings'

/** A field set from what other fields say, for the list of what was mended. */
export interface Settled {
  readonly field: ResourceField
  readonly from: string
  readonly to: string
  readonly why: string
}

const YES = /^(是|√|✓|y|yes|1|开放|可开放|对外开放|向社会开放)$/iu
const NO = /^(否|×|x|n|no|0|不开放|非开放)$/iu

const settleOpen = (draft: ResourceDraft, lists: CodeLists): Settled[] => {
  if (!isRaw(draft.openType)) return []
  const from = draft.openType.raw
  const code = NO.test(from) ? '3' : YES.test(from) ? (draft.openCondition === undefined ? '1' : '2') : undefined
  if (code === undefined) return []
  draft.openType = code
  return [
    { field: 'openType', from, to: labelOf(lists.openType, code), why: code === '3' ? mended.openNo : mended.openYes },
  ]
}

const settleBasis = (draft: ResourceDraft): Settled[] => {
  const text = draft.shareCondition
  if (draft.shareType !== '3' || text === undefined || isRaw(text)) return []
  const basis = isRaw(draft.shareBasis) ? draft.shareBasis.raw : (draft.shareBasis ?? '')
  if (basis !== '' && (namesLawAndArticle(basis) || !namesLawAndArticle(text))) return []
  draft.shareBasis = text
  if (basis === '') delete draft.shareCondition
  else draft.shareCondition = basis
  return [{ field: 'shareBasis', from: text, to: text, why: mended.basisMoved }]
}

const settleFormat = (draft: ResourceDraft, lists: CodeLists): Settled[] => {
  const notes: Settled[] = []
  for (const field of ['formatClass', 'formatType'] as const) {
    const value = draft[field]
    if (!isRaw(value)) continue
    const split = splitFormat(lists, value.raw)
    const other = field === 'formatClass' ? draft.formatType : draft.formatClass
    if (split === undefined || (other !== undefined && field === 'formatType' && other !== split.formatClass)) continue
    const type = formatTypeOf(lists, split.type)?.type
    draft.formatClass = split.formatClass
    if (draft.formatType === undefined || field === 'formatType') draft.formatType = type ?? { raw: split.type }
    notes.push({
      field,
      from: value.raw,
      to: `${labelOf(lists.formatClass, split.formatClass)} / ${type ?? split.type}`,
      why: mended.split,
    })
  }
  if (isRaw(draft.formatClass) && draft.formatType === undefined) {
    const found = formatTypeOf(lists, draft.formatClass.raw)
    const [own] = found?.classes ?? []
    if (found !== undefined && own !== undefined) {
      const from = draft.formatClass.raw
      draft.formatType = found.type
      draft.formatClass = own
      notes.push({
        field: 'formatClass',
        from,
        to: `${labelOf(lists.formatClass, own)} / ${found.type}`,
        why: mended.classOfType,
      })
    }
  }
  if (isRaw(draft.formatType) && draft.formatClass === undefined) {
    const entry = entryOf(lists.formatClass, draft.formatType.raw)
    if (entry !== undefined) {
      notes.push({ field: 'formatType', from: draft.formatType.raw, to: entry.label, why: mended.classOfType })
      draft.formatClass = entry.code
      delete draft.formatType
    }
  }
  return notes
}

/**
 * Settles in place what only several fields together can say: 是否开放 by its condition, the basis of a refusal that stands
 * under 共享条件, class and type of a format in one cell. Returns what was changed.
 */
export const settleResource = (draft: ResourceDraft, lists: CodeLists): Settled[] => [
  ...settleOpen(draft, lists),
  ...settleBasis(draft),
  ...settleFormat(draft, lists),
]
