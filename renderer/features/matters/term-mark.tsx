import type { Term } from '../../../shared/register/term'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.registers.term
/** From so many working days on a term is near. */
const NEAR = 3

const words = ({ left, overdue }: Term): string => {
  if (!overdue) return t.left(left)
  return left === 0 ? t.overWeekend : t.over(-left)
}

/** Working days left, or over; a guess where the calendar of the year is not out yet. */
export function TermMark({ term }: { readonly term: Term }) {
  return (
    <Mark
      kind={term.overdue ? 'bad' : term.left <= NEAR ? 'doubt' : 'note'}
      label={term.estimated ? `${words(term)}，${t.estimated}` : words(term)}
    />
  )
}
