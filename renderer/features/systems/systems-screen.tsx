import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { valueOf } from '../../../shared/field/record-value'
import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import type { BesideRecord, RecordParts } from '../../parts/record-screen/record-parts'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { text } from '../../text/zh-cn'
import { RenameNote } from './rename-note'
import { UnlistedNotice } from './unlisted-notice'

const t = text.lists

/** Says that resources still bear the name that the system had until now. */
function Renamed({ record, known }: BesideRecord) {
  const now = shown(valueOf(record, 'name'))
  const [seen, setSeen] = useState(now)
  const [former, setFormer] = useState('')
  if (now !== seen) {
    setSeen(now)
    // Emptied on the way to another name, it is still called what it was.
    if (seen !== '') setFormer(seen)
  }
  return former === '' ? null : <RenameNote former={former} now={now} known={known} onDone={() => setFormer('')} />
}

/** How many resources come from the system, and the way to them. */
function ItsResources({ record, known }: BesideRecord) {
  const name = shown(valueOf(record, 'name'))
  const count = resourcesOfSystem(name, known.records.resources).length
  return count === 0 ? null : (
    <Typography variant="body2">
      {t.drawer.resources(count)}{' '}
      <Link component={RouterLink} to={`/catalogue?q=${encodeURIComponent(name)}`}>
        {t.drawer.showResources}
      </Link>
    </Typography>
  )
}

const parts: RecordParts = { Notice: UnlistedNotice, Before: Renamed, After: ItsResources }

/** 信息系统清单: with the systems that resources name and the list does not have. */
export function SystemsScreen() {
  return <RecordScreen list="systems" parts={parts} />
}
