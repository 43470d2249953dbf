import type { RoleHolders } from '../../../shared/roster/holders'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.roster

/** Whether a role has as many holders as the document asks for, in words. */
export function RoleState({ role, current, short, over }: RoleHolders) {
  if (role.standIn !== undefined && current.length < role.min)
    return <Mark kind="good" label={t.standIn(role.standIn)} />
  if (short > 0 && role.follows === true) return <Mark kind="doubt" label={t.shortFollowing(short)} />
  if (short > 0 && role.inPrinciple) return <Mark kind="doubt" label={t.shortInPrinciple(short)} />
  if (short > 0) return <Mark kind={role.instead === undefined ? 'bad' : 'doubt'} label={t.short(short)} />
  if (over > 0 && role.max !== null) return <Mark kind="doubt" label={t.over(over, role.max)} />
  return current.length === 0 ? <Mark kind="note" label={t.optional} /> : <Mark kind="good" label={t.complete} />
}
