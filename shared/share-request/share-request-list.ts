import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustExplain, mustMend, type LineGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { shareRequestGaps as say } from '../text/share-request-words'
import type { ShareRequestDraft } from './share-request'
import { shareRequestFields as fields } from './share-request-kind'

/** Days that were written for what is done: neither before the request nor after today. */
const dayGaps = (request: ShareRequestDraft, today: string): LineGap[] => {
  const received = dayOf(request.date)
  const written = (['date', 'answered', 'supplemented', 'provided', 'disputeSettled'] as const).flatMap((field) => {
    const day = dayOf(request[field])
    return day === undefined ? [] : [{ field, day, label: fields[field].label }]
  })
  return written.flatMap(({ field, day, label }) => {
    if (day > today) return [mustMend('request-ahead', field, say.ahead(label, day, today))]
    return received !== undefined && day < received
      ? [mustMend('request-before', field, say.before(label, day, received))]
      : []
  })
}

const gapsOf = (request: ShareRequestDraft, today: string): LineGap[] => {
  const { answer, reason, basis, shareType } = request
  const [answered, provided] = [dayOf(request.answered), dayOf(request.provided)]
  return [
    ...dayGaps(request, today),
    ...(answered !== undefined && provided !== undefined && provided < answered
      ? [mustMend('request-provided', 'provided', say.providedBefore(provided, answered))]
      : []),
    ...(shown(answer) === 'refuse' && (reason === undefined || basis === undefined)
      ? [mustExplain('request-reason', reason === undefined ? 'reason' : 'basis', say.reason)]
      : []),
    ...(shareType === undefined ? [mustExplain('request-type', 'shareType', say.type)] : []),
  ]
}

/** 共享申请登记. */
export const shareRequestList: KindList<ShareRequestDraft> = {
  id: 'shareRequests',
  title: '共享申请登记',
  fields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, requester, resource }) => [shown(date), shown(requester), shown(resource)],
  begin: () => ({}),
  columns: [
    { field: 'number', width: 16 },
    { field: 'resource', width: 30 },
    { field: 'requester', width: 26 },
    { field: 'contact', width: 18 },
    { field: 'use', width: 30 },
    { field: 'shareType', width: 12 },
    { field: 'date', width: 12 },
    { field: 'answer', width: 10 },
    { field: 'answered', width: 12 },
    { field: 'reason', width: 28 },
    { field: 'basis', width: 22 },
    { field: 'supplemented', width: 16 },
    { field: 'provided', width: 12 },
    { field: 'provideWay', width: 14 },
    { field: 'dispute', width: 24 },
    { field: 'disputeSettled', width: 14 },
    { field: 'note', width: 24 },
    { field: 'handler', width: 10 },
  ],
  identity: ['申请编号', '申请的数据', '申请单位', '收到日期'],
  headings: {
    申请的数据: '资源名称 信息资源名称 数据名称 申请资源',
    申请单位: '使用单位 需求单位 申请部门',
    收到日期: '申请日期 受理日期 接收日期',
    申请编号: '编号 申请单号',
    答复: '审核结果 答复意见 审核意见',
    答复日期: '审核日期 审核时间',
  },
  unread: '需说明',
  watched: true,
  check: ({ today }) => ({ ofLine: (request) => gapsOf(request, today), ofList: [] }),
  incoming: false,
  screen: ['resource', 'requester', 'date', 'shareType', 'state', 'term'],
  facet: false,
  filed: false,
}
