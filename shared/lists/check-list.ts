import { isRaw, shown, type DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { foldName } from '../field/plain-text'
import { watchWord } from '../field/watch-word'
import type { CodeLists } from '../field/code-lists'
import type { FieldInfo } from '../field/field-info'
import type { FindingLevel } from '../base/finding-level'
import type { DemandDraft } from '../demand/demand'
import { demandFields } from '../demand/demand-fields'
import type { OpeningDraft } from '../opening/opening'
import { openingFields } from '../opening/opening-fields'
import type { SystemDraft } from '../system/system'
import { systemFields } from '../system/system-fields'
import { listGaps as say } from '../text/list-gaps'
import type { ListId } from '../profile/list-id'

/** One thing that a list still lacks. */
export interface ListGap {
  readonly level: FindingLevel
  readonly rule: string
  /** Id of the record or resource that the line stands for; '' for a finding about the list as a whole. */
  readonly key: string
  /** Id of the column it is about. */
  readonly column?: string
  readonly message: string
  /** So many rows of the list: 1, but for the items of one resource. */
  readonly count: number
  /** A system that resources name and the list does not have. */
  readonly system?: string
}

/** What the checks look at in a resource: little, so that 20,000 of them are at hand. */
export interface ListedResource {
  readonly id: string
  readonly name: string
  readonly system: string
  readonly shareType: string
  readonly openType: string
  readonly dutyBasis: string
  readonly collected: string
  readonly hookStatus: string
  readonly unnamedItems: readonly number[]
}

export interface ListFacts {
  readonly systems: readonly SystemDraft[]
  readonly demands: readonly DemandDraft[]
  readonly openings: readonly OpeningDraft[]
  readonly resources: readonly ListedResource[]
}

type Found = Omit<ListGap, 'key' | 'count'>

const must = (rule: string, column: string, message: string): Found => ({ level: '必改', rule, column, message })

/**
 * Required fields that are empty, fields that hold what could not be read, and words of secrets, as the catalogue's own
 * check finds them. A 责任人 may be a name of no roster.
 */
const ofFields = (record: object, fields: Readonly<Record<string, FieldInfo>>, lists: CodeLists): Found[] =>
  Object.entries(fields).flatMap(([field, { label, type, required }]): Found[] => {
    const value = (record as Readonly<Record<string, DraftText | undefined>>)[field]
    if (value === undefined) return required === 'always' ? [must('list-missing', field, say.missing(label))] : []
    const unread = isRaw(value) && type.kind !== 'person'
    const word = watchWord(lists, 'secretWord', shown(value))
    return [
      ...(unread ? [must('list-unread', field, say.unread(label, shown(value)))] : []),
      ...(word === undefined
        ? []
        : [{ ...must('list-secret-word', field, say.secret(label, word)), level: '需说明' as const }]),
    ]
  })

const isTwice = <T>(all: readonly T[], nameOf: (one: T) => string): ((one: T) => boolean) => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
  return (one) => nameOf(one) !== '' && (counts.get(nameOf(one)) ?? 0) > 1
}

/** Systems that resources come from and that no line of the list names, with how many resources; the most named first. */
export const unlistedSystems = ({ systems, resources }: Pick<ListFacts, 'systems' | 'resources'>) => {
  const listed = new Set(systems.flatMap(({ name, shortName }) => [foldName(shown(name)), foldName(shown(shortName))]))
  const folded = new Map<string, string>()
  const found = new Map<string, { readonly name: string; count: number }>()
  for (const { system } of resources) {
    if (system === '') continue
    const fold = folded.get(system) ?? foldName(system)
    folded.set(system, fold)
    if (fold === '' || listed.has(fold)) continue
    const entry = found.get(fold)
    if (entry === undefined) found.set(fold, { name: system, count: 1 })
    else entry.count++
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

const checkSystems = (facts: ListFacts, lists: CodeLists): ListGap[] => {
  const { systems } = facts
  const twice = isTwice(systems, ({ name }) => foldName(shown(name)))
  const own = systems.flatMap((system) => {
    const found = ofFields(system, systemFields, lists)
    if (system.owner === 'line' && system.upperUnit === undefined)
      found.push(must('system-upper-unit', 'upperUnit', say.upperUnit))
    if (twice(system)) found.push(must('system-twice', 'name', say.twice(shown(system.name))))
    return found.map((one) => ({ ...one, key: system.id, count: 1 }))
  })
  const unlisted = unlistedSystems(facts).map(({ name, count }): ListGap => ({
    level: '需说明',
    rule: 'system-unlisted',
    key: '',
    message: say.unlisted(name, count),
    count: 1,
    system: name,
  }))
  return [...own, ...unlisted]
}

const checkDemands = (all: readonly DemandDraft[], lists: CodeLists): ListGap[] => {
  const twice = isTwice(all, ({ name, provider }) =>
    name === undefined ? '' : `${foldName(shown(name))}\n${foldName(shown(provider))}`,
  )
  return all.flatMap((demand) => {
    const found = ofFields(demand, demandFields, lists)
    const [raised, planned] = [dayOf(demand.raised), dayOf(demand.planned)]
    if (demand.state === 'met' && demand.met === undefined) found.push(must('demand-met', 'met', say.met))
    if (raised !== undefined && planned !== undefined && planned < raised)
      found.push({ ...must('demand-dates', 'planned', say.plannedFirst(planned, raised)), level: '需说明' })
    if (twice(demand)) found.push({ ...must('demand-twice', 'name', say.twice(shown(demand.name))), level: '需说明' })
    return found.map((one) => ({ ...one, key: demand.id, count: 1 }))
  })
}

const checkOpenings = ({ openings, resources }: ListFacts, year: string, lists: CodeLists): ListGap[] => {
  const own = openings.filter((opening) => opening.year === year)
  const wanted = new Set(own.map(({ resourceId }) => resourceId))
  const byId = new Map(resources.filter(({ id }) => wanted.has(id)).map((resource) => [resource.id, resource]))
  const twice = isTwice(own, ({ resourceId }) => resourceId)
  return own.flatMap((opening) => {
    const found = ofFields(opening, openingFields, lists)
    const resource = byId.get(opening.resourceId)
    const planned = dayOf(opening.planned)
    if (resource === undefined) found.push(must('opening-gone', 'name', say.gone))
    if (resource?.openType === '3') found.push(must('opening-refused', 'openType', say.refused))
    if (opening.state === 'opened' && opening.opened === undefined)
      found.push(must('opening-opened', 'opened', say.opened))
    if (planned !== undefined && !planned.startsWith(year))
      found.push({ ...must('opening-year', 'planned', say.otherYear(planned, year)), level: '需说明' })
    if (twice(opening)) found.push(must('opening-twice', 'name', say.twicePlanned))
    return found.map((one) => ({ ...one, key: opening.id, count: 1 }))
  })
}

/** Advice about one gap in a list that shows resources. */
const gaps = (
  resources: readonly ListedResource[],
  rule: string,
  column: string,
  message: (count: number) => string,
  countOf: (resource: ListedResource) => number,
): ListGap[] =>
  resources.flatMap((resource) => {
    const count = countOf(resource)
    return count === 0 ? [] : [{ level: '建议', rule, column, message: message(count), key: resource.id, count }]
  })

const isShared = ({ shareType }: ListedResource): boolean => shareType === '1' || shareType === '2'
const empty = (text: string): number => (text === '' ? 1 : 0)

/** What a list still lacks; `year` (`YYYY`) is that of a yearly list. What the catalogue's own check says is not repeated. */
export const checkList = (id: ListId, facts: ListFacts, year: string, lists: CodeLists): readonly ListGap[] => {
  const { demands, resources } = facts
  switch (id) {
    case 'systems':
      return checkSystems(facts, lists)
    case 'demands':
      return checkDemands(
        demands.filter(({ kind }) => kind === 'need'),
        lists,
      )
    case 'backflow':
      return checkDemands(
        demands.filter(({ kind }) => kind === 'backflow'),
        lists,
      )
    case 'opening':
      return checkOpenings(facts, year, lists)
    case 'functions':
      return gaps(
        resources,
        'list-duty',
        'dutyBasis',
        () => say.noDuty,
        (one) => empty(one.dutyBasis),
      )
    case 'responsibility':
      return gaps(
        resources.filter(isShared),
        'list-hook',
        'hookStatus',
        () => say.noHook,
        (one) => empty(one.hookStatus),
      )
    case 'gathering':
      return gaps(
        resources,
        'list-collected',
        'collected',
        () => say.notCollected,
        (one) => empty(one.collected),
      )
    case 'dictionary':
      return gaps(resources, 'list-field-name', 'item.enName', say.noFieldName, (one) => one.unnamedItems.length)
  }
}
