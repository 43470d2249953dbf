import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { isoDate } from '../../../shared/base/ids'
import type { BoundUnit } from '../../../shared/rules/binding'
import { dueOf, type DueAnswer, type DueDay } from '../../../shared/rules/due'
import type { Profile } from '../../../shared/rules/profile'
import type { ProfileFile } from '../../../shared/rules/profile-file'
import { profileInForce } from '../../../shared/rules/profile-in-force'
import { dueEvents } from '../../../shared/rules/rule'
import { dueText, eventTitle } from '../../../shared/text/due-text'
import { readCalendar } from '../../assets'
import type { Command } from '../command'
import { cityOptions, findProfile } from '../find-profile'
import { cliText } from '../text'
import { levelOption, unitTypeOption } from '../unit-options'

/** A day of the years that a calendar can name (`calendarYear.id`), with or without the time of day. */
const isMoment = (word: string): boolean =>
  isoDate.safeParse(word.slice(0, 10)).success &&
  word.startsWith('20') &&
  (word.length === 10 || /^T([01]\d|2[0-3]):[0-5]\d$/.test(word.slice(10)))

const eventOption = (word: string, { events }: ProfileFile): string => {
  const known: readonly string[] = [...dueEvents, ...(events ?? []).map(({ id }) => id)]
  if (known.includes(word)) return word
  const named = known.map((id) => cliText.named(id, eventTitle(id, events ?? [])))
  throw new CodedFailure({ code: 'E_EVENT', message: cliText.unknownEvent(word, named) })
}

/** Any role of the file is understood, also one that this unit does not have. */
const roleOption = (word: string, { roles }: ProfileFile): string => {
  if (roles.some(({ role }) => role === word)) return word
  // One role may be called otherwise in units of another kind: the first title says enough.
  const firsts = roles.filter(({ role }, at) => roles.findIndex((one) => one.role === role) === at)
  const known = firsts.map(({ role, title }) => cliText.named(role, title))
  throw new CodedFailure(cliText.unknownRole(word, known))
}

const unitOf = (type: string | undefined, level: string | undefined): BoundUnit => ({
  type: type === undefined ? '' : unitTypeOption(type),
  ...(level !== undefined && { level: levelOption(level) }),
})

/** The document that a deadline stands in: rules may be of a further document of the profile. */
const documentOf = ({ clause, words }: DueDay, { rules, source, sources }: Profile): string => {
  const rule = rules.find((one) => one.clause === clause && one.words === words)
  return sources.find(({ id }) => id === rule?.source)?.title ?? source.title
}

const textOf = (answer: DueAnswer, event: string, on: string, profile: Profile): string => {
  const to = answer.to === undefined ? [] : [cliText.filedWith(answer.to)]
  const pending = answer.condition === undefined ? [] : [dueText.pending(answer.condition)]
  if (answer.due === null) return [answer.reason, ...to, ...pending].join('\n')
  return [
    cliText.dueOn(eventTitle(event, profile.events), on, answer.due),
    cliText.dueBasis(documentOf(answer, profile), answer.clause, answer.words),
    ...to,
    ...pending,
    ...(answer.days === undefined ? [] : [cliText.dueDays(answer.days)]),
    ...(answer.note === undefined ? [] : [answer.note]),
    ...(answer.calendar === 'estimated' ? [cliText.dueEstimated] : []),
  ].join('\n')
}

/** `cdo due --city C --event E --on DATE`: the deadline that an event starts, with its clause and the counted days. */
export const dueCommand: Command = {
  usage:
    'due --city C --event E --on DATE [--role R] [--unit-type T] [--level city|county|township] [--data DIR] [--json]',
  run: async (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...words],
      options: { ...cityOptions, event: text, on: text, role: text, 'unit-type': text, level: text },
    })
    const { city, event, on, level, 'unit-type': unitType } = values
    if (city === undefined || event === undefined || on === undefined)
      throw new CodedFailure(cliText.usageOf(dueCommand.usage))
    if (!isMoment(on)) throw new CodedFailure({ code: 'E_DATE', message: cliText.noSuchDay(on) })
    const file = await findProfile(city, values.data)
    const asked = eventOption(event, file)
    const role = values.role === undefined ? undefined : roleOption(values.role, file)
    const profile = profileInForce(file, { day: on.slice(0, 10), unit: unitOf(unitType, level) })
    const answer = dueOf(profile, asked, on, readCalendar(), role)
    // No answer, where the question lacks something: a script must not take it for 没有期限.
    if (answer.due === null && answer.asks === 'time')
      throw new CodedFailure({ code: 'E_TIME', message: answer.reason })
    return { exit: 0, json: answer, text: textOf(answer, asked, on, profile) }
  },
}
