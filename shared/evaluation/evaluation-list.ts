import { shown } from '../base/draft'
import type { KindList } from '../lists/kind-list'
import type { EvaluationDraft } from './evaluation'
import { evaluationFields } from './evaluation-kind'
import { sumOf } from './scores'

/** 评价: every evaluation, and what the unit found of itself. */
export const evaluationList: KindList<EvaluationDraft> = {
  id: 'evaluations',
  title: '评价登记',
  fields: evaluationFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ year, date, title }) => [shown(year), shown(date), shown(title)],
  begin: () => ({}),
  columns: [
    { field: 'title', width: 30 },
    { field: 'nature', width: 14 },
    { field: 'year', width: 8 },
    { field: 'period', width: 14 },
    { field: 'evaluator', width: 26 },
    { field: 'subject', width: 10 },
    { field: 'date', width: 12 },
    { field: 'total', width: 10 },
    {
      id: 'own',
      label: '自评合计',
      width: 10,
      told: 'number',
      tell: ({ record }) => String(sumOf((record as EvaluationDraft).rows ?? [], 'own') ?? ''),
    },
    { field: 'filedWith', width: 20 },
    { field: 'remarks', width: 36 },
    { field: 'handler', width: 10 },
    { field: 'note', width: 24 },
  ],
  identity: ['名称', '年度', '月份或任期'],
  headings: { 名称: '评价名称', 综合得分: '得分 总分', 评价意见: '意见 反馈意见' },
  unread: '需说明',
  watched: true,
  check: false,
  incoming: false,
  screen: ['title', 'nature', 'year', 'date', 'total', 'own', 'state'],
  facet: false,
  filed: false,
}
