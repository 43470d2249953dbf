import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { TextBlock } from '../forms/official-text'
import type { PapersOf } from '../register/paper'
import { signInTable } from '../register/sign-in'
import { dayText } from '../text/period-text'
import { signInWords as t } from '../text/sign-in-words'
import type { TrainingDraft } from './training'

const fact = (label: string, value: string): TextBlock[] => (value === '' ? [] : [{ kind: 'fact', label, value }])

/** The sign-in sheet of a training, with the people of the roster on it; filled, it is pasted back as those who took part. */
export const trainingPapersOf: PapersOf<TrainingDraft> = ({ title, date, place, organiser, hours }, facts) => [
  {
    id: 'sign-in',
    label: t.label,
    make: () => {
      const day = dayOf(date)
      return {
        title: t.title(shown(title), '培训'),
        blocks: [
          ...fact(t.facts.time, day === undefined ? shown(date) : dayText(day)),
          ...fact(t.facts.place, shown(place)),
          ...fact(t.facts.organiser, shown(organiser)),
          ...fact(t.facts.hours, shown(hours)),
          signInTable(
            facts.roster.persons.map((person) => ({
              name: shown(person.name),
              unit: shown(person.department) || facts.unit,
              post: shown(person.post),
            })),
          ),
        ],
        unit: facts.unit,
        day: facts.today,
      }
    },
  },
]
