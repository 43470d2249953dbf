import Typography from '@mui/material/Typography'
import { recordsOf } from '../../../../shared/lists/record-list'
import { meanDaysToAnswer } from '../../../../shared/share-request/request-state'
import type { ShareRequestDraft } from '../../../../shared/share-request/share-request'
import { useCalendar } from '../../../data/store/workspace'
import type { BesideList } from '../../../parts/record-screen/record-parts'
import { text } from '../../../text/zh-cn'

/** How long answers to requests took on average, above their list; nothing before there is one. */
export function MeanDays({ known }: BesideList) {
  const calendar = useCalendar()
  const requests = recordsOf(known.records, 'shareRequests') as readonly ShareRequestDraft[]
  const mean = calendar && meanDaysToAnswer(requests, calendar)
  return mean === undefined ? null : (
    <Typography variant="body2" color="textSecondary">
      {text.shareRequests.mean(mean.days, mean.count)}
    </Typography>
  )
}
