import { shown } from '../base/draft'
import { standingText as t } from '../text/standing-text'
import type { AddresseeDraft, StandingDraft, UnitDraft } from './unit'

/** Names of what standing refers to by id, as the rules call it. */
export interface StandingNames {
  readonly city: (id: string) => string
  readonly body: (city: string, id: string) => string
  /** Title of the value that has the condition. */
  readonly condition: (city: string, key: string) => string
}

/** A thing said: its words, and what they stand for where the words do not show it. */
type Said = ReadonlyMap<string, readonly [words: string, value?: string]>

/** Contact data are never shown in lists of changes: that they are there, or were changed, is enough. */
const addresseeSaid = (addressee: AddresseeDraft, said: Map<string, readonly [string, string?]>): void => {
  if (addressee.name !== undefined) said.set('name', [t.addressee(shown(addressee.name))])
  if (addressee.reason !== undefined) said.set('reason', [t.reason(shown(addressee.reason))])
  for (const field of ['contact', 'phone', 'mail'] as const)
    if (addressee[field] !== undefined) said.set(field, [t[field], shown(addressee[field])])
}

const saidOf = (city: string, standing: StandingDraft, names: StandingNames): Said => {
  const { follows, listed, filesWith, answers = {}, addressee = {}, told, left } = standing
  const said = new Map<string, readonly [string, string?]>()
  if (listed !== undefined) said.set('listed', [listed === 'none' ? t.notListed : t.listed(listed)])
  if (follows !== undefined) {
    said.set('follows', [follows.chosen ? t.follows : t.notFollows])
    if (follows.by !== undefined) said.set('by', [t.by(shown(follows.by))])
    if (follows.since !== undefined) said.set('since', [t.since(shown(follows.since))])
  }
  if (filesWith !== undefined) said.set('filesWith', [t.filesWith(names.body(city, filesWith))])
  for (const [key, answer] of Object.entries(answers))
    said.set(`answer ${key}`, [t.answer(names.condition(city, key), answer)])
  addresseeSaid(addressee, said)
  if (told !== undefined) said.set('told', [t.told(told)])
  if (left !== undefined) said.set('left', [t.left(left)])
  return said
}

/** What one state of a unit's standing says that the other does not, a document at a time; '' where it says no more. */
export const standingWords = (one: UnitDraft['standing'], other: UnitDraft['standing'], names: StandingNames): string =>
  Object.entries(one ?? {})
    .flatMap(([city, standing]) => {
      const known = saidOf(city, other?.[city] ?? {}, names)
      const more = [...saidOf(city, standing, names)].flatMap(([key, [words, value = words]]) => {
        const [knownWords, knownValue = knownWords] = known.get(key) ?? []
        return knownValue === value ? [] : [words]
      })
      return more.length === 0 ? [] : [t.ofCity(names.city(city), more.join('，'))]
    })
    .join('；')

/** 在职人数 of every year, in words. */
export const staffWords = (staff: UnitDraft['staff']): string =>
  (staff ?? []).map(({ year, count }) => t.staff(year, shown(count))).join('，')
