import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, type BareDuty } from '../duties/duty-facts'
import { nameOfBody } from '../profile/due'
import { registerQuestion, type RegisterQuestion } from '../register/register'
import { dutyText } from '../text/duty-text'
import type { IncidentDraft } from './incident'
import { isToReport } from './incident-register'
import { ruleOfIncident } from './incident-rule'

const t = dutyText.atOnce

const toReport = (question: RegisterQuestion, incident: IncidentDraft): BareDuty[] => {
  const rule = ruleOfIncident(incident, question)
  if (rule === undefined || !isToReport(incident, question)) return []
  const { id, title, date, time, addressee } = incident
  const to = shown(addressee) || nameOfBody(question.profile, rule.to)
  return [
    {
      key: `incident:${id}`,
      topic: rule.topic,
      title: shown(title) || rule.title,
      detail: t.detail(dayOf(date), time === undefined || isRaw(time) ? undefined : time),
      due: null,
      atOnce: true,
      ...(to !== undefined && { to }),
      inPrinciple: rule.inPrinciple,
      basis: basisOf(question.profile, rule),
      action: { place: { kind: 'record', table: 'incidents', id }, verb: t.verb },
    },
  ]
}

/** What is found and not reported yet: at once, from the first minute until the first report stands. */
export const incidentDuties: KindDuties<IncidentDraft> = {
  ahead: true,
  duties: (question, incidents) => incidents.flatMap((incident) => toReport(registerQuestion(question), incident)),
}
