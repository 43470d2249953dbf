import type { FilingState } from '../../../shared/filing/filing-state'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const kinds = { 待报送: 'note', 已报送: 'note', 已受理: 'good', 已退回: 'doubt' } as const

/** How far a filing is; 草稿 where none was made yet. */
export function FilingStateMark({ state }: { readonly state: FilingState | undefined }) {
  return state === undefined ? (
    <Mark kind="note" label={text.filingHistory.draft} />
  ) : (
    <Mark kind={kinds[state]} label={state} />
  )
}
