import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { isoDate } from '../../../shared/base/ids'
import { dueOf, type DueAnswer } from '../../../shared/rules/due'
import { dueEvents, type DueEvent } from '../../../shared/rules/rule'
import { eventNames } from '../../../shared/text/due-text'
import { profileIds, readCalendar, readProfile } from '../../assets'
import type { Command } from '../command'
import { cliText } from '../text'

const isDueEvent = (word: string): word is DueEvent => dueEvents.some((event) => event === word)

/** Years that a calendar can name (`calendarYear.id`). */
const isDay = (word: string): boolean => isoDate.safeParse(word).success && word.startsWith('20')

const textOf = (answer: DueAnswer, event: DueEvent, on: string, document: string): string => {
  if (answer.due === null) return answer.reason
  return [
    cliText.dueOn(eventNames[event], on, answer.due),
    cliText.dueBasis(document, answer.clause, answer.words),
    ...(answer.days === undefined ? [] : [cliText.dueDays(answer.days)]),
    ...(answer.note === undefined ? [] : [answer.note]),
    ...(answer.calendar === 'estimated' ? [cliText.dueEstimated] : []),
  ].join('\n')
}

/** `cdo due --city C --event E --on DATE`: the deadline that an event starts, with its clause and the counted days. */
export const dueCommand: Command = {
  usage: 'due --city C --event E --on DATE [--json]',
  run: (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...words], options: { city: text, event: text, on: text } })
    const { city, event, on } = values
    if (city === undefined || event === undefined || on === undefined)
      throw new CodedFailure(cliText.usageOf(dueCommand.usage))
    if (!isDueEvent(event)) throw new CodedFailure({ code: 'E_EVENT', message: cliText.unknownEvent(event, dueEvents) })
    if (!isDay(on)) throw new CodedFailure({ code: 'E_DATE', message: cliText.noSuchDay(on) })
    const profile = readProfile(city, { day: on, unit: { type: '' } })
    if (profile === undefined)
      throw new CodedFailure({ code: 'E_CITY', message: cliText.unknownCity(city, profileIds()) })
    const answer = dueOf(profile, event, on, readCalendar())
    return Promise.resolve({ exit: 0, json: answer, text: textOf(answer, event, on, profile.source.title) })
  },
}
