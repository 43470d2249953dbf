import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import type { OfficialText, TextBlock } from '../forms/official-text'
import type { PaperFacts, PapersOf } from '../register/paper'
import { dayText } from '../text/period-text'
import { scenarioPapers as t, scenarioWords } from '../text/scenario-words'
import { dataName } from './used-data'
import type { ScenarioDraft } from './scenario'
import { dataSourcesIn } from './scenario-list'

const fact = (label: string, value: string): TextBlock[] => (value === '' ? [] : [{ kind: 'fact', label, value }])

const chapter = (heading: string, blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: heading }, ...blocks]

const paragraph = (text: string): TextBlock[] => (text === '' ? [] : [{ kind: 'paragraph', text }])

const aboutOf = (scenario: ScenarioDraft, unit: string): TextBlock[] => {
  const online = dayOf(scenario.date)
  const kind = shown(scenario.kind)
  return [
    ...fact(t.facts.unit, unit),
    ...fact(t.facts.field, shown(scenario.field)),
    ...fact(t.facts.kind, ownValue<string>(scenarioWords.kinds, kind) ?? kind),
    ...fact(t.facts.parties, shown(scenario.parties)),
    ...fact(t.facts.online, online === undefined ? shown(scenario.date) : dayText(online)),
    ...fact(t.facts.published, shown(scenario.published)),
    ...fact(t.facts.agency, shown(scenario.agency)),
    ...fact(t.facts.operator, shown(scenario.operator)),
    ...fact(t.facts.registration, shown(scenario.registrationNo)),
  ]
}

const resultsOf = ({ results = [] }: ScenarioDraft): TextBlock[] =>
  results.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [
            { label: t.columns.what, width: 3 },
            { label: t.columns.number, width: 2, align: 'right' },
            { label: t.columns.how, width: 4 },
          ],
          rows: results.map(({ what, number, unit, how }) => [
            shown(what),
            `${shown(number)}${shown(unit)}`,
            shown(how),
          ]),
        },
      ]

const caseOf = (scenario: ScenarioDraft, { unit, today, records }: PaperFacts): OfficialText => {
  const sources = dataSourcesIn(records)
  const data = (scenario.data ?? []).map((one) => dataName(one, sources)).join('、')
  return {
    title: t.title(shown(scenario.title)),
    blocks: [
      ...chapter(t.headings.about, aboutOf(scenario, unit)),
      ...chapter(t.headings.background, paragraph(shown(scenario.background))),
      ...chapter(t.headings.practice, paragraph(shown(scenario.practice))),
      ...chapter(t.headings.data, paragraph(data)),
      ...chapter(t.headings.effect, [...paragraph(shown(scenario.effect)), ...resultsOf(scenario)]),
    ],
    signature: { unit, date: '' },
    unit,
    day: today,
  }
}

/** Papers of a scenario: its case page, once something is written of it. */
export const scenarioPapersOf: PapersOf<ScenarioDraft> = (scenario, facts) =>
  [scenario.background, scenario.practice, scenario.effect].every((one) => one === undefined)
    ? []
    : [{ id: 'case', label: t.label, make: () => caseOf(scenario, facts) }]
