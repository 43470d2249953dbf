import { isRaw, shown, type DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import { mustExplain, mustMend, type LineGap } from '../lists/check-fields'
import type { KindList, ListCheck, ListCheckFacts } from '../lists/kind-list'
import { requestRule } from '../profile/request-terms'
import { projectGaps as say, projectWords } from '../text/project-words'
import { hasReasons, latestOpinion, VETO_REASONS } from './opinions'
import type { OpinionRow, ProjectDraft } from './project'
import { projectFields } from './project-kind'

/** 万元 from which an amount of an office was more likely typed in 元: one hundred million. */
const LIKELY_YUAN = 10_000

/** An amount that reads as a number of 元: asked about, and kept as it is. */
const budgetGap = (budget: DraftText | undefined): LineGap[] => {
  if (budget === undefined || isRaw(budget) || Number(budget) < LIKELY_YUAN) return []
  const divided = String(Number(budget) / LIKELY_YUAN)
  return [{ ...mustExplain('project-budget', 'budget', say.yuan(budget, divided, divided)), level: '建议' }]
}

/** What an opinion still lacks; `at` is its place in the list, from 0. */
export const opinionGaps = (row: OpinionRow, at: number): LineGap[] => {
  if (shown(row.verdict) === '') return []
  return [
    ...(shown(row.verdict) === 'veto' && !hasReasons(row)
      ? [mustMend('project-veto-reasons', 'opinions', say.vetoReasons(at + 1, VETO_REASONS))]
      : []),
    ...(shown(row.who) === '' ? [mustExplain('project-opinion-who', 'opinions', say.nobody(at + 1))] : []),
  ]
}

const gapsOf = ({ budget, exchange, exchangeWhy, reported, opinions = [] }: ProjectDraft, today: string): LineGap[] => {
  const day = dayOf(reported)
  return [
    ...budgetGap(budget),
    ...(exchange === '1' && exchangeWhy === undefined
      ? [mustExplain('project-exchange', 'exchangeWhy', say.exchange(requestRule.source.title))]
      : []),
    ...(day !== undefined && day > today
      ? [mustMend('project-report-ahead', 'reported', say.reportedAhead(day, today))]
      : []),
    ...opinions.flatMap(opinionGaps),
  ]
}

const check = ({ today }: ListCheckFacts<ProjectDraft>): ListCheck<ProjectDraft> => ({
  ofLine: (project) => gapsOf(project, today),
  ofList: [],
})

/** One opinion in a line: 2026-05-18 立项 张示例 同意 （…）. */
const opinionText = ({ date, stage, who, verdict, reasons }: OpinionRow): string => {
  const words = (all: Readonly<Record<string, string>>, value: DraftText | undefined) =>
    ownValue(all, shown(value)) ?? shown(value)
  const said = [
    shown(date),
    words(projectWords.opinionStages, stage),
    shown(who),
    words(projectWords.verdicts, verdict),
  ]
  return [said.filter((one) => one !== '').join(' '), shown(reasons)].filter((one) => one !== '').join('：')
}

/** 项目台账. */
export const projectList: KindList<ProjectDraft> = {
  id: 'projects',
  title: '项目台账',
  fields: projectFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({ stage: 'planned' }),
  columns: [
    { field: 'title', width: 34 },
    { field: 'stage', width: 10 },
    { field: 'date', width: 12 },
    { field: 'budget', width: 14 },
    { field: 'funds', width: 18 },
    { field: 'alone', width: 10 },
    { field: 'basis', width: 24 },
    { field: 'content', width: 36 },
    { field: 'builder', width: 24 },
    { field: 'contractor', width: 24 },
    { field: 'term', width: 16 },
    { field: 'serious', width: 10 },
    { field: 'reported', width: 12 },
    { field: 'reportedTo', width: 24 },
    { field: 'systems', width: 20 },
    { field: 'makes', width: 28 },
    { field: 'catalogued', width: 10 },
    { field: 'gathered', width: 10 },
    { field: 'shared', width: 10 },
    { field: 'exchange', width: 14 },
    { field: 'exchangeWhy', width: 24 },
    {
      id: 'verdict',
      label: '最近的意见',
      width: 12,
      told: projectWords.verdicts,
      tell: ({ record }) => shown(latestOpinion(record as ProjectDraft)?.verdict),
    },
    {
      id: 'opinions',
      label: '审核意见',
      width: 40,
      told: 'words',
      tell: ({ record }) => ((record as ProjectDraft).opinions ?? []).map(opinionText).join('；'),
    },
    { field: 'note', width: 24 },
    { field: 'handler', width: 10 },
  ],
  identity: ['项目名称'],
  headings: {
    项目名称: '名称 项目',
    '预算（万元）': '预算 投资 金额 投资金额 预算金额 项目预算 投资额（万元）',
    申报日期: '申报时间 立项时间 日期',
    承建或服务单位: '承建单位 服务商 第三方服务机构 中标单位',
    建设单位: '申报单位 责任单位',
    建设内容: '主要内容 内容 项目内容',
    项目阶段: '阶段 进展 状态',
  },
  unread: '需说明',
  watched: true,
  check,
  incoming: false,
  screen: ['title', 'stage', 'date', 'budget', 'builder', 'verdict', 'state'],
  facet: false,
  filed: false,
}
