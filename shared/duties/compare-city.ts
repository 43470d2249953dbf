import { fieldsAsked } from '../forms/fields-of-layout'
import { needsOf } from '../forms/form-needs'
import type { FormLayout } from '../profile/form-layout'
import { emptyFields } from '../roster/holder-fields'
import { holdersByRole, holdersElsewhere } from '../roster/holders'
import type { Roster } from '../roster/roster'
import { shown, type DraftText } from '../base/draft'
import { cityWords } from '../text/city-words'
import { whenWords } from '../text/rule-words'
import type { Binding } from '../profile/binding'
import type { Profile } from '../profile/profile'
import { dueEvents, type DueEvent } from '../profile/rule'

/** What the comparison looks at; `layouts` are the printed forms by name. */
export interface CityFacts {
  readonly roster: Roster
  readonly layouts: ReadonlyMap<string, FormLayout>
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A role that the new city asks for and that too few hold. */
export interface MissingRole {
  readonly title: string
  readonly short: number
  readonly inPrinciple: boolean
  readonly follows: boolean
  readonly clause: string
}

/** A form that the new city prints, and what its holders' records lack for it. */
export interface NeededForm {
  readonly title: string
  readonly clause: string
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    /** Labels of the fields that are empty. */
    readonly missing: readonly string[]
  }[]
}

/** A deadline or cycle that is different; null where a city states none. */
export interface ChangedTerm {
  readonly event: DueEvent
  readonly before: string | null
  readonly after: string | null
  /** Clause of the new city, or of the former one where the new one states nothing. */
  readonly clause: string
}

/** Who gets the filings, before and after; null where a document asks for none. */
export interface ChangedAddressee {
  readonly before: string | null
  readonly after: string | null
  /** Clause of the new city, or of the former one where the new one asks for none; '' where neither has one. */
  readonly clause: string
}

/** What changes for a unit that follows another city's document from now on. Nothing is deleted by it. */
export interface CityChange {
  readonly missingRoles: readonly MissingRole[]
  /** Officers in roles that the new city does not know: kept as they are. */
  readonly keptElsewhere: readonly { readonly name: string; readonly role: string }[]
  readonly forms: readonly NeededForm[]
  readonly terms: readonly ChangedTerm[]
  /** Null where it stays the same. */
  readonly addressee: ChangedAddressee | null
  /** Whether the new document binds the unit. */
  readonly binding: Binding
}

/** Fields that are left empty on purpose: only a change of officers has them, or one of two is enough. */
const optional: readonly string[] = ['changeReason', 'replaces', 'certificates', 'officePhone', 'degree']

const nameOf = (name: DraftText | undefined): string => shown(name) || cityWords.unnamed

const neededForms = (from: Profile | undefined, to: Profile, facts: CityFacts): NeededForm[] => {
  const known = new Set(from?.forms.map(({ layout }) => layout))
  const holders = holdersByRole(to.roles, facts.roster, facts.today)
  return to.forms.flatMap(({ title, clause, layout: layoutId, roles }) => {
    const layout = facts.layouts.get(layoutId)
    if (known.has(layoutId) || layout?.subject !== 'holder') return []
    const people = holders
      .filter(({ role }) => roles?.includes(role.role) ?? true)
      .flatMap(({ current }) => current)
      .map((holder) => ({
        personId: holder.person.id,
        name: nameOf(holder.person.name),
        missing: emptyFields(holder, fieldsAsked(layout).map(needsOf), optional),
      }))
      .filter(({ missing }) => missing.length > 0)
    return [{ title, clause, people }]
  })
}

/** The terms of an event in words as far as they concern the unit, and their clause; null where the city states none. */
const termOf = (profile: Profile | undefined, event: DueEvent): { words: string; clause: string } | null => {
  const rules = (profile?.rules ?? []).filter((rule) => rule.event === event && rule.part !== 'others')
  const [first] = rules
  if (first === undefined) return null
  return { words: [...new Set(rules.map(({ when }) => whenWords(when)))].join('、'), clause: first.clause }
}

const changedAddressee = (from: Profile | undefined, to: Profile): ChangedAddressee | null => {
  const before = from?.filing.addressee ?? null
  const after = to.filing.addressee
  if (before?.name === after?.name) return null
  return { before: before?.name ?? null, after: after?.name ?? null, clause: after?.clause ?? before?.clause ?? '' }
}

/**
 * Compares the rules of two cities, as they hold for this unit, with what the records hold. `from` is absent where the
 * former rules are no longer at hand. Pure; changes nothing.
 */
export const compareCity = (from: Profile | undefined, to: Profile, facts: CityFacts): CityChange => {
  const titles = new Map(from?.roles.map(({ role, title }) => [role, title]))
  return {
    addressee: changedAddressee(from, to),
    binding: to.binding,
    missingRoles: holdersByRole(to.roles, facts.roster, facts.today)
      .filter(({ short }) => short > 0)
      .map(({ role, short }) => ({
        title: role.title,
        short,
        inPrinciple: role.inPrinciple,
        follows: role.follows === true,
        clause: role.clause,
      })),
    keptElsewhere: holdersElsewhere(to.roles, facts.roster).map(({ person, appointment }) => ({
      name: nameOf(person.name),
      role: titles.get(appointment.role) ?? appointment.role,
    })),
    forms: neededForms(from, to, facts),
    terms: dueEvents.flatMap((event) => {
      const before = termOf(from, event)
      const after = termOf(to, event)
      if (before?.words === after?.words) return []
      return [
        {
          event,
          before: before?.words ?? null,
          after: after?.words ?? null,
          clause: after?.clause ?? before?.clause ?? '',
        },
      ]
    }),
  }
}
