import { holdersByRole } from '../roster/holders'
import { dutyText } from '../text/duty-text'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'

/** Roles that the document wants filled and nobody holds today. */
export const roleDuties = ({ profile, facts, today }: DutyQuestion): BareDuty[] =>
  holdersByRole(profile.roles, facts.roster, today)
    .filter(({ short, role }) => short > 0 && !profile.conditions.some(({ key }) => key === `roles/${role.role}`))
    .map(({ role, short }) => ({
      key: `role:${role.role}`,
      topic: 'team',
      title: dutyText.role.title(role.title),
      detail: dutyText.role.detail(role.min, short, role.instead),
      due: null,
      inPrinciple: role.inPrinciple,
      basis: basisOf(profile, { ...role, text: role.holder }),
      action: { place: { kind: 'screen', screen: 'roster' }, verb: dutyText.role.verb },
    }))
