import Button from '@mui/material/Button'
import { Link as RouterLink } from 'react-router'
import { registerOf } from '../../../shared/duties/settlement'
import { kindBehaviours } from '../../../shared/kinds/kind-behaviours'
import { useDuties } from '../../data/queries/use-duties'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { useProfile } from '../../data/store/workspace'
import { dutyAddress } from '../record-address'

const t = text.lists.register

/** Where a duty of 今日 is about this list: says that it is settled by registering it. */
export function RegisterNotice({ list }: { readonly list: string }) {
  const profile = useProfile()
  const duties = useDuties()
  const rules = profile?.rules.filter((rule) => rule.ledger === list) ?? []
  const open = rules.find((rule) =>
    duties?.all.some(({ key, state }) => state === 'open' && key.startsWith(`rule:${rule.id}:`)),
  )
  const table = open && registerOf(kindBehaviours, open)
  if (open === undefined || table === undefined) return null
  return (
    <Notice
      severity="info"
      actions={
        <Button
          size="small"
          variant="outlined"
          component={RouterLink}
          to={dutyAddress({ kind: 'new', table, rule: open.id })}
        >
          {t.button}
        </Button>
      }
    >
      {t.ask(open.title)}
    </Notice>
  )
}
