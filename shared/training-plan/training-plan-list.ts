import { shown } from '../base/draft'
import { mustExplain, type LineGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { recordsOf, type ListedRecords } from '../lists/record-list'
import { trainingPlanGaps as say } from '../text/training-plan-words'
import type { TrainingDraft } from '../training/training'
import { carriersOf } from './carried-out'
import type { TrainingPlanDraft } from './training-plan'
import { trainingPlanFields } from './training-plan-kind'
import { monthOf } from './training-plan-register'

const gapsOf = (plan: TrainingPlanDraft, today: string): readonly LineGap[] => {
  const planned = monthOf(plan)
  const early = shown(plan.state) === 'done' && planned !== undefined && planned > today.slice(0, 7)
  return early ? [mustExplain('plan-ahead', 'state', say.doneAhead(planned))] : []
}

const carriedBy = (plan: TrainingPlanDraft, records: ListedRecords): readonly TrainingDraft[] =>
  carriersOf(plan, recordsOf(records, 'trainings') as readonly TrainingDraft[], records.today)

/** 培训计划. */
export const trainingPlanList: KindList<TrainingPlanDraft> = {
  id: 'training-plans',
  title: '培训计划',
  fields: trainingPlanFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ year, month, title }) => [shown(year), shown(month).padStart(2, '0'), shown(title)],
  begin: () => ({ state: 'planned' }),
  columns: [
    { field: 'title', width: 34 },
    { field: 'year', width: 8 },
    { field: 'month', width: 10 },
    { field: 'audience', width: 20 },
    { field: 'form', width: 14 },
    { field: 'hours', width: 10 },
    { field: 'department', width: 16 },
    {
      field: 'state',
      width: 8,
      shows: (plan, records) => (carriedBy(plan, records).length > 0 ? 'done' : undefined),
    },
    { field: 'date', width: 12, shows: (plan, records) => carriedBy(plan, records)[0]?.date },
    {
      id: 'trainings',
      label: '对应的培训',
      width: 30,
      told: 'words',
      tell: ({ record }, records) =>
        carriedBy(record as TrainingPlanDraft, records)
          .map(({ title, date }) => [shown(date), shown(title)].join(' ').trim())
          .join('；'),
    },
    { field: 'note', width: 30 },
    { field: 'handler', width: 10 },
  ],
  identity: ['培训内容', '年度', '计划月份'],
  headings: {
    培训内容: '培训主题 培训名称 主题 内容',
    计划月份: '月份 时间 培训时间 计划时间',
    培训对象: '对象 参训对象 参加人员',
    培训形式: '形式 方式 培训方式',
    计划学时: '学时 课时',
    承办科室: '责任科室 主办科室 组织科室 科室',
  },
  unread: '需说明',
  watched: true,
  check: ({ today }) => ({ ofLine: (plan) => gapsOf(plan, today), ofList: [] }),
  incoming: false,
  screen: ['title', 'year', 'month', 'audience', 'department', 'state'],
  facet: false,
  filed: false,
}
