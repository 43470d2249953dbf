import { shown } from '../../../../shared/base/draft'
import type { ScenarioDraft } from '../../../../shared/scenario/scenario'
import { scenarioPapersOf } from '../../../../shared/scenario/scenario-papers'
import { scenarioFieldsOf } from '../../../../shared/scenario/scenario-register'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { DataPart } from './data-part'
import { StandingPart } from './standing-part'

const t = text.scenarios

function AboutScenarios() {
  return <StandingPart register="scenarios" />
}

/** How a scenario is asked for: what it is, then what a case page tells, and who operates where data are authorised. */
export const scenarioOwn: RegisterOwn = {
  wide: true,
  Before: AboutScenarios,
  After: DataPart,
  papers: scenarioPapersOf,
  form: (record, question, lists) => {
    const scenario = record as ScenarioDraft
    const named = scenarioFieldsOf(question.profile, lists)
    const operated =
      shown(scenario.kind) === 'operation' ||
      [scenario.agency, scenario.operator, scenario.agreement, scenario.from, scenario.to].some(
        (one) => one !== undefined,
      )
    return {
      fields: ['title', 'kind', 'field', 'stage', 'date', 'parties'],
      wide: ['title', 'parties'],
      ...(named.length > 0 && { choices: { field: named } }),
      sections: [
        ...(operated
          ? [
              {
                heading: t.sections.operation,
                fields: ['agency', 'operator', 'agreement', 'registrationNo', 'from', 'to'],
              },
            ]
          : []),
        { heading: t.sections.story, fields: ['background', 'practice', 'effect'] },
        {
          heading: t.sections.more,
          fields: ['example', 'published', 'publishedOn', ...(operated ? [] : ['registrationNo']), 'note', 'handler'],
        },
      ],
      rows: ['results'],
      placed: ['results'],
      hints: { ...t.hints, field: named.length > 0 ? t.fieldNamed : t.fieldFree },
    }
  },
}
