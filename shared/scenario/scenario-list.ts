import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustExplain, mustMend, type LineGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { recordsOf, type ListedRecords } from '../lists/record-list'
import { scenarioGaps as say } from '../text/scenario-words'
import { dataName, type DataSources } from './used-data'
import type { ScenarioDraft } from './scenario'
import { scenarioFields } from './scenario-kind'

const advise = (rule: string, column: string, message: string): LineGap => ({
  ...mustExplain(rule, column, message),
  level: '建议',
})

const gapsOf = ({ kind, stage, date, from, to, agency, operator, results = [] }: ScenarioDraft): LineGap[] => {
  const [first, last] = [dayOf(from), dayOf(to)]
  return [
    ...(shown(stage) === 'online' && date === undefined ? [mustExplain('scenario-online', 'date', say.online)] : []),
    ...(first !== undefined && last !== undefined && first > last
      ? [mustMend('scenario-term', 'to', say.term(first, last))]
      : []),
    ...(shown(kind) === 'operation' && (agency === undefined || operator === undefined)
      ? [advise('scenario-agency', agency === undefined ? 'agency' : 'operator', say.agency)]
      : []),
    ...results.flatMap(({ number, how }, at) =>
      number !== undefined && how === undefined ? [advise('scenario-how', 'results', say.how(at + 1))] : [],
    ),
  ]
}

/** What used data are looked up in, where lists are made. */
export const dataSourcesIn = (records: ListedRecords): DataSources => ({
  resources: records.resources,
  demands: recordsOf(records, 'demands'),
})

/** 场景清单. */
export const scenarioList: KindList<ScenarioDraft> = {
  id: 'scenarios',
  title: '场景清单',
  fields: scenarioFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({ kind: 'scene', stage: 'planned' }),
  columns: [
    { field: 'title', width: 34 },
    { field: 'kind', width: 12 },
    { field: 'field', width: 14 },
    { field: 'stage', width: 10 },
    { field: 'date', width: 12 },
    { field: 'parties', width: 28 },
    {
      id: 'data',
      label: '用到的数据',
      width: 36,
      told: 'words',
      tell: ({ record }, records) =>
        ((record as ScenarioDraft).data ?? []).map((one) => dataName(one, dataSourcesIn(records))).join('、'),
    },
    { field: 'background', width: 32 },
    { field: 'practice', width: 32 },
    { field: 'effect', width: 32 },
    {
      id: 'results',
      label: '成效数据',
      width: 32,
      told: 'words',
      tell: ({ record }) =>
        ((record as ScenarioDraft).results ?? [])
          .map(({ what, number, unit }) => `${shown(what)} ${shown(number)}${shown(unit)}`.trim())
          .join('；'),
    },
    { field: 'example', width: 10 },
    { field: 'published', width: 22 },
    { field: 'publishedOn', width: 12 },
    { field: 'agency', width: 20 },
    { field: 'operator', width: 20 },
    { field: 'agreement', width: 20 },
    { field: 'from', width: 14 },
    { field: 'to', width: 14 },
    { field: 'registrationNo', width: 18 },
    { field: 'note', width: 24 },
    { field: 'handler', width: 10 },
  ],
  identity: ['场景名称'],
  headings: {
    场景名称: '名称 应用场景 项目名称 应用名称',
    应用领域: '领域 重点领域 所属领域',
    进展: '状态 阶段 建设情况',
    上线日期: '上线时间 投用时间',
    参与单位: '合作单位 牵头单位',
    取得的成效: '成效 应用成效 效果',
  },
  unread: '需说明',
  watched: true,
  check: () => ({ ofLine: gapsOf, ofList: [] }),
  incoming: false,
  screen: ['title', 'kind', 'field', 'date', 'example', 'state'],
  facet: false,
  filed: false,
}
