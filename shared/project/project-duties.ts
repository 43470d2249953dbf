import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, type BareDuty } from '../duties/duty-facts'
import { nameOfBody } from '../profile/due'
import { registerQuestion, type RegisterQuestion } from '../register/register'
import { dutyText } from '../text/duty-text'
import type { ProjectDraft } from './project'
import { isToReport, reportingRule } from './project-register'

const t = dutyText.seriousProject

const toReport = (question: RegisterQuestion, project: ProjectDraft): BareDuty[] => {
  const rule = reportingRule(project, question)
  if (rule === undefined || !isToReport(project, question)) return []
  const { id, title, date, reportedTo } = project
  const to = shown(reportedTo) || nameOfBody(question.profile, rule.to)
  return [
    {
      key: `project:${id}`,
      topic: rule.topic,
      title: t.title(shown(title)),
      detail: t.detail(dayOf(date)),
      due: null,
      atOnce: true,
      ...(to !== undefined && { to }),
      inPrinciple: rule.inPrinciple,
      basis: basisOf(question.profile, rule),
      action: { place: { kind: 'record', table: 'projects', id }, verb: t.verb },
    },
  ]
}

/** Serious projects that the document wants reported at once, until the report stands. */
export const projectDuties: KindDuties<ProjectDraft> = {
  ahead: true,
  duties: (question, projects) => projects.flatMap((project) => toReport(registerQuestion(question), project)),
}
