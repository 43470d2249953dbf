import { shown } from '../base/draft'
import { valueOf } from '../field/record-value'
import type { Identified } from '../field/kind'
import type { KindList } from '../lists/kind-list'
import { recordsOf, type ListRow } from '../lists/record-list'
import { trainingPlanWords } from '../text/training-plan-words'
import { trainingYear } from './totals'
import type { CertificateRow, TrainingDraft } from './training'
import { trainingKindFields } from './training-fields'

/** The session that a row of the list stands for. */
export const trainingOf = ({ record }: ListRow): TrainingDraft => record as TrainingDraft

/** One certificate in a line: 张示例 数据治理工程师 示证0001 2026-05-12. */
const certificateText = ({ holder, name, number, date }: CertificateRow): string =>
  [holder, name, number, date]
    .map(shown)
    .filter((one) => one !== '')
    .join(' ')

/** What the row of the plan is called that a session carries out; '' where it carries out none. */
const planName = ({ planId }: TrainingDraft, plans: readonly Identified[]): string => {
  const plan = plans.find(({ id }) => id === planId)
  const said = (field: string): string => (plan === undefined ? '' : shown(valueOf(plan, field)))
  return trainingPlanWords.called(said('year'), said('month'), said('title'))
}

/** 培训: every session and how many took part. */
export const trainingList: KindList<TrainingDraft> = {
  id: 'training',
  title: '培训',
  fields: trainingKindFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({ attendees: [] }),
  columns: [
    { field: 'title', width: 30 },
    { field: 'date', width: 12 },
    { field: 'topic', width: 14 },
    { field: 'hours', width: 8 },
    {
      id: 'attendees',
      label: '人数',
      width: 8,
      told: 'number',
      tell: (row) => String(trainingOf(row).attendees.length),
    },
    { field: 'nature', width: 10 },
    { field: 'organiser', width: 20 },
    { field: 'place', width: 20 },
    {
      id: 'certificates',
      label: '证书',
      width: 40,
      told: 'words',
      tell: (row) => (trainingOf(row).certificates ?? []).map(certificateText).join('；'),
    },
    {
      id: 'plan',
      label: '对应的培训计划',
      width: 24,
      told: 'words',
      tell: (row, records) => planName(trainingOf(row), recordsOf(records, 'trainingPlans')),
    },
    { field: 'note', width: 30 },
    { id: 'year', label: '年度', width: 8, told: 'words', tell: (row) => trainingYear(trainingOf(row)) },
  ],
  identity: ['培训名称', '日期'],
  headings: { 培训类别: '类别 培训类型', 培训名称: '培训主题 培训内容' },
  unread: '需说明',
  watched: false,
  check: false,
  incoming: false,
  screen: ['title', 'date', 'topic', 'hours', 'attendees', 'organiser'],
  facet: 'year',
  filed: false,
}
