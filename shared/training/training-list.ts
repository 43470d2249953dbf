import { shown } from '../base/draft'
import type { KindList } from '../lists/kind-list'
import type { ListRow } from '../lists/record-list'
import { trainingYear } from './totals'
import type { TrainingDraft } from './training'
import { trainingKindFields } from './training-fields'

/** The session that a row of the list stands for. */
export const trainingOf = ({ record }: ListRow): TrainingDraft => record as TrainingDraft

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
    { field: 'organiser', width: 20 },
    { field: 'place', width: 20 },
    { field: 'note', width: 30 },
    { id: 'year', label: '年度', width: 8, told: 'words', tell: (row) => trainingYear(trainingOf(row)) },
  ],
  identity: ['培训名称', '日期'],
  headings: {},
  unread: '需说明',
  watched: false,
  check: false,
  incoming: false,
  screen: ['title', 'date', 'topic', 'hours', 'attendees', 'organiser'],
  facet: 'year',
  filed: false,
}
