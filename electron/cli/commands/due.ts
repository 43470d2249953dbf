import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { isoDate } from '../../../shared/base/ids'
import type { BoundUnit } from '../../../shared/profile/binding'
import { dueOf, dueOfId } from '../../../shared/profile/due'
import type { DueAnswer, DueDay } from '../../../shared/profile/due-answer'
import type { Profile } from '../../../shared/profile/profile'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import { dueEvents } from '../../../shared/profile/rule'
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

const ruleOption = (word: string, { rules }: ProfileFile): string => {
  if (rules.some(({ id }) => id === word)) return word
  const known = new Set(rules.map(({ id, title }) => cliText.named(id, title)))
  throw new CodedFailure(cliText.unknownRule(word, [...known]))
}

/** The document that a deadline stands in: rules may be of a further document of the profile. */
const documentOf = ({ clause, words }: DueDay, { rules, source, sources }: Profile): string => {
  const rule = rules.find((one) => one.clause === clause && one.words === words)
  return sources.find(({ id }) => id === rule?.source)?.title ?? source.title
}

const textOf = (answer: DueAnswer, title: string, on: string, profile: Profile): string => {
  const { to, condition, also = [] } = answer
  const more = [
    ...(to === undefined ? [] : [cliText.filedWith(to)]),
    ...(condition === undefined ? [] : [dueText.pending(condition)]),
  ]
  const others = also.map((one) => dueText.also(one))
  if (answer.due === null) return [answer.reason, ...more, ...others].join('\n')
  return [
    cliText.dueOn(title, on, answer.due),
    cliText.dueBasis(documentOf(answer, profile), answer.clause, answer.words),
    ...more,
    ...(answer.days === undefined ? [] : [cliText.dueDays(answer.days)]),
    ...(answer.note === undefined ? [] : [answer.note]),
    ...(answer.calendar === 'estimated' ? [cliText.dueEstimated] : []),
    ...others,
  ].join('\n')
}

/** What is asked: an event, or one rule by its id. */
interface Question {
  readonly event?: string | undefined
  readonly rule?: string | undefined
  readonly role?: string | undefined
  readonly on: string
}

const answerTo = (
  { event, rule, role, on }: Question,
  file: ProfileFile,
  profile: Profile,
): { readonly answer: DueAnswer; readonly title: string } | undefined => {
  const calendar = readCalendar()
  if (rule !== undefined) {
    const id = ruleOption(rule, file)
    const title = file.rules.find((one) => one.id === id)?.title ?? id
    return { answer: dueOfId(profile, id, on, calendar), title }
  }
  if (event === undefined) return undefined
  const asked = eventOption(event, file)
  const held = role === undefined ? undefined : roleOption(role, file)
  return { answer: dueOf(profile, asked, on, calendar, held), title: eventTitle(asked, profile.events) }
}

/** `cdo due --city C --event E --on DATE`: the deadline that an event starts, with its clause and the counted days. */
export const dueCommand: Command = {
  usage:
    'due --city C (--event E [--role R] | --rule ID) --on DATE [--unit-type T] [--level city|county|township] [--data DIR] [--json]',
  run: async (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...words],
      options: { ...cityOptions, event: text, rule: text, on: text, role: text, 'unit-type': text, level: text },
    })
    const { city, on, level, 'unit-type': unitType } = values
    if (city === undefined || on === undefined) throw new CodedFailure(cliText.usageOf(dueCommand.usage))
    if (!isMoment(on)) throw new CodedFailure({ code: 'E_DATE', message: cliText.noSuchDay(on) })
    const file = await findProfile(city, values.data)
    const profile = profileInForce(file, { day: on.slice(0, 10), unit: unitOf(unitType, level) })
    const answered = answerTo({ ...values, on }, file, profile)
    if (answered === undefined) throw new CodedFailure(cliText.usageOf(dueCommand.usage))
    const { answer, title } = answered
    // No answer, where the question lacks something: a script must not take it for 没有期限.
    if (answer.due === null && answer.asks === 'time')
      throw new CodedFailure({ code: 'E_TIME', message: answer.reason })
    const said = textOf(answer, title, on, profile)
    const hint = answer.due === null && unitType === undefined ? `\n${cliText.anyUnitType}` : ''
    return { exit: 0, json: answer, text: said + hint }
  },
}
