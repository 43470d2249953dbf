import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { labelOf, type CodeLists } from '../field/code-lists'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { standingRule } from '../register/standing-rules'
import { termUntil } from '../register/term'
import { scenarioWords } from '../text/scenario-words'
import type { ScenarioDraft } from './scenario'

const { states, stages } = scenarioWords

/** What a scenario is registered under: the standing rules of the city that name this register. */
export const scenarioSettles: Settling<ScenarioDraft> = {
  settlement: ({ id, rule, date }) => ({ id, rule, topic: 'project', day: dayOf(date) }),
  registers: ({ register }) => register === 'scenarios',
}

/** The fields of application that the city's document names, in its words; none where it leaves them free. */
export const scenarioFieldsOf = (
  { focusFields, scenarioFields }: Pick<RegisterQuestion['profile'], 'focusFields' | 'scenarioFields'>,
  lists: Pick<CodeLists, 'focusField'>,
): readonly string[] => scenarioFields?.names ?? focusFields?.codes.map((code) => labelOf(lists.focusField, code)) ?? []

/** The day on which the agreement of an operation that goes on ended; undefined where none did. */
const expiredOn = ({ stage, to }: ScenarioDraft, today: string): string | undefined => {
  const last = dayOf(to)
  return last !== undefined && last < today && shown(stage) !== 'stopped' ? last : undefined
}

/** How scenarios stand in their register: what is planned or built is to be brought online, what is online is done. */
export const scenarioRegister: Register<ScenarioDraft> = {
  begin: (rule) => ({ kind: 'scene', stage: 'planned', ...(rule !== undefined && { rule: rule.id }) }),
  rule: (scenario, { rules }) =>
    ruleOfRecord({ ...scenario, topic: 'project' }, rules) ?? standingRule('scenarios', scenario.date, rules),
  state: (scenario, { today }) => {
    if (expiredOn(scenario, today) !== undefined) return { word: states.expired, open: true }
    const stage = shown(scenario.stage)
    const word = ownValue<string>(stages, stage) ?? (stage === '' ? states.none : stage)
    return { word, open: !isRaw(scenario.stage) && (stage === 'planned' || stage === 'building') }
  },
  term: (scenario, { calendar, today }) => {
    const last = expiredOn(scenario, today)
    return last === undefined ? undefined : termUntil(last, calendar, today, false)
  },
}

/** By what the search finds a scenario. */
export const scenarioSearched: KindSearch<ScenarioDraft> = {
  texts: ({ title, field, parties, background, practice, effect, operator, note }: ScenarioDraft) =>
    foundBy(
      shown(title),
      shown(field),
      shown(parties),
      shown(background),
      shown(practice),
      shown(effect),
      shown(operator),
      shown(note),
    ),
  source: false,
}
