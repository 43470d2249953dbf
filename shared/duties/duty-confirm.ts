import { dutyText } from '../text/duty-text'
import { asksUnit, documentLevel } from '../profile/binding'
import { documentOf, type BareDuty, type DutyQuestion } from './duty-facts'

const place = { kind: 'screen', screen: 'standing' } as const
/** The level stands with the unit itself. */
const levelPlace = { kind: 'screen', screen: 'settings' } as const

/**
 * What the unit has to say of itself before the document is clear: whether it is in the list of units, with which body
 * it files where there are two, and whether what depends on a condition applies to it.
 */
export const confirmDuties = ({ profile }: DutyQuestion): BareDuty[] => {
  const { binding, filing, units, conditions, file } = profile
  const t = dutyText.confirm
  const duty = (key: string, title: string, detail: string, clause: string, words: string): BareDuty => ({
    key: `confirm:${key}`,
    kind: 'confirm',
    topic: 'team',
    title,
    detail,
    due: null,
    inPrinciple: false,
    basis: { source: documentOf(profile, undefined), clause, words, text: detail },
    action: { place, verb: t.verb },
  })
  const byLevel = file.scope.find(({ levels }) => levels !== undefined)
  return [
    ...(profile.levelOpen && byLevel !== undefined
      ? [
          {
            ...duty('level', t.level.title, t.level.detail(documentLevel(file)), byLevel.clause, byLevel.words),
            action: { place: levelPlace, verb: t.verb },
          },
        ]
      : []),
    ...(binding.state === 'unconfirmed' && units !== null
      ? [duty('listed', t.listed.title, t.listed.detail(units.clause), units.clause, units.words)]
      : []),
    ...(asksUnit(binding.state) &&
    filing.choices.length > 0 &&
    filing.addressee?.own !== true &&
    !filing.chosen &&
    filing.addressee !== null
      ? [
          duty(
            'addressee',
            t.addressee.title,
            t.addressee.detail(
              filing.choices.map(({ name }) => name),
              filing.addressee.name,
            ),
            filing.addressee.clause,
            filing.addressee.words,
          ),
        ]
      : []),
    ...conditions.map(({ key, title, condition, clause, words }) =>
      duty(key, t.condition.title(title), t.condition.detail(condition), clause, words),
    ),
  ]
}
