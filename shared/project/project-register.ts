import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { ruleOfIncident } from '../incident/incident-rule'
import { nameOfBody } from '../profile/due'
import type { ProfileRule } from '../profile/profile'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { standingRule } from '../register/standing-rules'
import { projectWords } from '../text/project-words'
import { isPast, isVeto, latestOpinion } from './opinions'
import type { ProjectDraft } from './project'

const { states, stages } = projectWords

/** What a project is registered under: the standing rules of the city that name this register. */
export const projectSettles: Settling<ProjectDraft> = {
  settlement: ({ id, rule, date }) => ({ id, rule, topic: 'project', day: dayOf(date) }),
  registers: ({ register }) => register === 'projects',
}

/** The rule under which a serious project is reported at once; undefined where the document has none. */
export const reportingRule = (
  { date }: Pick<ProjectDraft, 'date'>,
  question: Pick<RegisterQuestion, 'rules' | 'today'>,
): ProfileRule | undefined => ruleOfIncident({ id: '', kind: 'project', date }, question)

/** True for a serious project that the document wants reported and that is not. */
export const isToReport = (project: ProjectDraft, question: Pick<RegisterQuestion, 'rules' | 'today'>): boolean => {
  if (isRaw(project.serious) || project.serious !== '1') return false
  const reported = dayOf(project.reported)
  if (reported !== undefined && reported <= question.today) return false
  return reportingRule(project, question) !== undefined
}

const opinionState = (project: ProjectDraft, { profile }: RegisterQuestion) => {
  const row = latestOpinion(project)
  if (row === undefined) return undefined
  if (isVeto(row, profile)) return { word: states.vetoed, open: false }
  if (isPast(project, row)) return undefined
  const verdict = shown(row.verdict)
  if (verdict === '') return { word: states.waiting, open: true }
  // A 否决 without reasons, or where the document has none, is no opinion yet; nor is what cannot be read.
  if (verdict === 'veto' || isRaw(row.verdict)) return { word: states.incomplete, open: true }
  return verdict === 'revise' ? { word: states.revise, open: true } : undefined
}

/** How projects stand in their register: one that runs its course waits for nobody here. */
export const projectRegister: Register<ProjectDraft> = {
  begin: (rule, question) => {
    const to = nameOfBody(question.profile, reportingRule({}, question)?.to)
    return {
      stage: 'planned',
      date: question.today,
      ...(rule !== undefined && { rule: rule.id }),
      ...(to !== undefined && { reportedTo: to }),
    }
  },
  rule: (project, { rules }) =>
    ruleOfRecord({ ...project, topic: 'project' }, rules) ?? standingRule('projects', project.date, rules),
  state: (project, question) => {
    if (isToReport(project, question)) return { word: states.toReport, open: true, pressing: true }
    const stage = shown(project.stage)
    const word = ownValue<string>(stages, stage) ?? (stage === '' ? states.none : stage)
    if (stage === 'stopped') return { word, open: false }
    return opinionState(project, question) ?? { word, open: false }
  },
  term: () => undefined,
}

/** By what the search finds a project. */
export const projectSearched: KindSearch<ProjectDraft> = {
  texts: ({ title, content, builder, contractor, systems, note }: ProjectDraft) =>
    foundBy(shown(title), shown(content), shown(builder), shown(contractor), shown(systems), shown(note)),
  source: false,
}
