import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustMend, type LineGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { policyDocGaps as say } from '../text/policy-doc-words'
import type { PolicyDocDraft } from './policy-doc'
import { policyDocFields } from './policy-doc-kind'

const gapsOf = ({ stage, date, filedOn }: PolicyDocDraft, today: string): readonly LineGap[] => {
  const [day, filed] = [dayOf(date), dayOf(filedOn)]
  const out = ['issued', 'revised'].includes(shown(stage))
  return [
    ...(out && date === undefined ? [mustMend('policy-doc-undated', 'date', say.undated)] : []),
    ...(out && day !== undefined && day > today ? [mustMend('policy-doc-ahead', 'date', say.ahead(day, today))] : []),
    ...(day !== undefined && filed !== undefined && filed < day
      ? [mustMend('policy-doc-filed', 'filedOn', say.filedBefore(filed, day))]
      : []),
  ]
}

/** 制度文件登记. */
export const policyDocList: KindList<PolicyDocDraft> = {
  id: 'policy-docs',
  title: '制度文件登记',
  fields: policyDocFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({ stage: 'issued' }),
  columns: [
    { field: 'title', width: 40 },
    { field: 'kind', width: 18 },
    { field: 'number', width: 20 },
    { field: 'stage', width: 8 },
    { field: 'date', width: 12 },
    { field: 'filedWith', width: 26 },
    { field: 'filedOn', width: 12 },
    { field: 'note', width: 36 },
    { field: 'handler', width: 10 },
    { field: 'time', width: 8 },
    { field: 'closed', width: 12 },
    { field: 'closingNote', width: 24 },
  ],
  identity: ['文件名称', '文号'],
  headings: {
    文件名称: '名称 标题 制度名称',
    文号: '发文字号 编号',
    日期: '印发日期 印发时间 发文日期',
    报备单位: '报送单位 备案单位',
    报备日期: '报送日期 备案日期',
  },
  unread: '需说明',
  watched: true,
  check: ({ today }) => ({ ofLine: (document) => gapsOf(document, today), ofList: [] }),
  incoming: false,
  screen: ['title', 'kind', 'number', 'date', 'state'],
  facet: false,
  filed: false,
}
