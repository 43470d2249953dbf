import type { RoleHolders } from '../../../shared/roster/holders'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.roster

/** Whether a role has as many holders as the document asks for, in words. */
export function RoleState({ role, current, short, over }: RoleHolders) {
  if (short > 0)
    return role.inPrinciple || role.instead !== undefined ? (
      <Mark kind="doubt" label={role.inPrinciple ? t.shortInPrinciple(short) : t.short(short)} />
    ) : (
      <Mark kind="bad" label={t.short(short)} />
    )
  if (over > 0 && role.max !== null) return <Mark kind="doubt" label={t.over(over, role.max)} />
  return current.length === 0 ? <Mark kind="note" label={t.optional} /> : <Mark kind="good" label={t.complete} />
}
