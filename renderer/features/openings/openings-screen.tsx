import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../shared/base/draft'
import type { BesideRecord, RecordParts } from '../../parts/record-screen/record-parts'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { text } from '../../text/zh-cn'
import { PlanDialog } from './plan-dialog'

const t = text.lists

/** Leads to the resource that a line of the plan is about. */
function OfResource({ row }: BesideRecord) {
  return row.resource === undefined ? null : (
    <Link component={RouterLink} to={`/catalogue/${row.resource.id}`}>
      {t.drawer.resource}
    </Link>
  )
}

const parts: RecordParts = {
  Begin: PlanDialog,
  Before: OfResource,
  called: (_opening, resource) => shown(resource?.name) || t.goneResource,
}

/** 年度数据开放清单: lines are chosen from the resources that may be opened. */
export function OpeningsScreen() {
  return <RecordScreen list="opening" parts={parts} />
}
