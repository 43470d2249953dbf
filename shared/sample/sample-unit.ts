import { shown } from '../base/draft'
import type { ItemDraft, ResourceDraft } from '../catalogue/resource'
import { rosterOf, type Holder } from '../roster/holders'
import { stewardOf, type Roster } from '../roster/roster'
import type { Profile } from '../profile/profile'
import type { HolderKind } from '../profile/profile-file'
import { createChance, type Chance } from './sample-chance'
import type { SampleVocabulary } from './sample-vocabulary'
import { numberInList } from '../unit/number-in-list'
import type { UnitDraft } from '../unit/unit'

export interface SampleSize {
  readonly seed: number
  readonly resources: number
  /** Items of each resource. */
  readonly items: number
}

/** The invented unit with its catalogue, in catalogue order, and its people. */
export interface SampleUnit extends Roster {
  readonly unit: UnitDraft
  readonly resources: readonly ResourceDraft[]
}

type Kind = SampleVocabulary['kinds'][number]
type Aspect = Kind['aspects'][number]

/** How many resources and items a resource the vocabulary can tell apart. */
export const sampleLimits = ({ kinds, areas, items, itemQualifiers }: SampleVocabulary) => ({
  resources:
    kinds.reduce((sum, { subjects, aspects }) => sum + subjects.length * aspects.length, 0) * (areas.length + 1),
  items: items.length * itemQualifiers.length,
})

const day = (chance: Chance, year: number): string =>
  `${year}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`

/** Subject and aspect of every resource without a town: neighbours differ in their subject. */
const topicsOf = ({ kinds }: SampleVocabulary): { kind: Kind; subject: string; aspect: Aspect }[] => {
  const topics = kinds.flatMap((kind) =>
    kind.aspects.flatMap((aspect, at) => kind.subjects.map((subject) => ({ at, kind, subject, aspect }))),
  )
  return topics.sort((one, other) => one.at - other.at)
}

const itemsOf = (words: SampleVocabulary, count: number, chance: Chance): ItemDraft[] =>
  Array.from({ length: count }, (_, index) => {
    const word = words.items[index % words.items.length]
    const qualifier = words.itemQualifiers[Math.floor(index / words.items.length)] ?? ''
    if (word === undefined) throw new Error('no item words')
    const { name, enName, type, length, example } = word
    return {
      id: chance.uuid(),
      name: `${qualifier}${name}`,
      enName: qualifier === '' ? enName : `${enName}_${words.itemQualifiers.indexOf(qualifier)}`,
      type,
      ...(length !== undefined && { length }),
      isKey: index === 0 ? '1' : '0',
      nullable: index === 0 ? '0' : '1',
      example,
    }
  })

const sharing = (words: SampleVocabulary, personal: boolean, chance: Chance) => {
  if (personal)
    return chance.below(4) === 0
      ? { shareType: '3', shareBasis: words.shareBasis, openType: '3' }
      : { shareType: '2', shareCondition: words.shareCondition, openType: '3' }
  if (chance.below(3) === 0) return { shareType: '1', openType: '2', openCondition: words.openCondition }
  return { shareType: '1', openType: '1' }
}

const volumes = (chance: Chance, opened: boolean) => {
  const decimal = (whole: number): string => `${whole}.${1 + chance.below(9)}`
  const [storage, records] = [1 + chance.below(40), 1 + chance.below(90)]
  return {
    totalStorage: decimal(storage),
    totalRecords: decimal(records),
    sharedStorage: decimal(storage - 1),
    sharedRecords: decimal(records - 1),
    openStorage: opened ? decimal(storage - 1) : '0',
    openRecords: opened ? decimal(records - 1) : '0',
  }
}

const systemOf = ({ system, systemSubjects }: SampleVocabulary, subject: string): string =>
  Object.entries(systemSubjects).find(([, parts]) => parts.some((part) => subject.includes(part)))?.[0] ?? system

const createResources = (words: SampleVocabulary, { resources, items }: SampleSize, owner: string, chance: Chance) => {
  const topics = topicsOf(words)
  return Array.from({ length: resources }, (_, index): ResourceDraft => {
    const topic = topics[index % topics.length]
    const area = words.areas[Math.floor(index / topics.length) - 1] ?? ''
    if (topic === undefined) throw new Error('no topics')
    const { kind, subject, aspect } = topic
    const name = `${area}${subject}${aspect.name}`
    const terms = sharing(words, aspect.personal, chance)
    const sub = String(1 + words.kinds.indexOf(kind)).padStart(3, '0')
    return {
      id: chance.uuid(),
      status: '待报送',
      class: '3',
      classItem: words.classItem,
      classSub: kind.classSub,
      name,
      code: `${words.codePrefix}${sub}/${String(index + 1).padStart(6, '0')}`,
      provider: words.unit.name,
      providerCode: words.unit.creditCode,
      department: kind.department,
      system: systemOf(words, subject),
      abstract: `记录${area === '' ? '全县' : area}${subject}工作中形成的${aspect.name}，用于业务办理、统计分析和部门核验。`,
      formatClass: aspect.form,
      formatType: chance.pick(words.formats[aspect.form] ?? ['pdf']),
      ...volumes(chance, terms.openType !== '3'),
      ...terms,
      shareWayClass: 'platform',
      shareWay: aspect.form === 'db' ? chance.pick(['db', 'api']) : 'file',
      cycle: aspect.cycle,
      published: day(chance, 2022 + chance.below(3)),
      lastUpdated: day(chance, 2025),
      dataLevel: aspect.personal ? 'g3' : 'g1',
      classTag: kind.classSub,
      secrecy: '0',
      hasPersonal: aspect.personal ? '1' : '0',
      hasSensitive: aspect.personal ? '1' : '0',
      scope: area === '' ? '全县' : area,
      focusFields: '11',
      ownerPerson: owner,
      items: itemsOf(words, items, chance),
    }
  })
}

/** A post that fits the role: by the kind of holder that the document wants, else by the role; called as in units of the type. */
const postOf = (
  { unit, posts, kindPosts, typePosts, otherPost }: SampleVocabulary,
  role: string,
  kinds: readonly HolderKind[] = [],
) => {
  const [kind] = kinds
  const post = (kind === undefined ? undefined : kindPosts[kind]) ?? posts[role] ?? otherPost
  return typePosts[unit.type]?.[post] ?? post
}

/** The invented unit itself under a city's rules, of its own type or another; in a list of units it takes the place that its name has. */
export const sampleUnitRecord = (
  { unit, unitNames }: SampleVocabulary,
  {
    id,
    version,
    units,
  }: Pick<Profile, 'id' | 'version'> & { readonly units: { readonly names: readonly string[] } | null },
  type: string = unit.type,
): UnitDraft => {
  const name = type === unit.type ? unit.name : (unitNames[type] ?? unit.name)
  const number = units === null ? undefined : numberInList(units.names, name)
  const standing = { told: version, ...(number !== undefined && { listed: number }) }
  return { id: 'unit', city: id, ...unit, name, type, standing: { [id]: standing }, sample: true }
}

/**
 * Roles that no city asked for when the sample was made first. Their people come last and from a chance of their own, so
 * that everybody else and the catalogue of a seed stay what they are.
 */
const laterRoles: readonly string[] = ['support_other']

/** One invented person for each role that the city asks for, in its order. */
const createRoster = (words: SampleVocabulary, { roles }: Profile, chance: Chance, later: Chance): Roster => {
  const holders: Holder[] = []
  const isLater = ({ role }: { readonly role: string }): boolean => laterRoles.includes(role)
  const inTurn = [...roles.filter((one) => !isLater(one)), ...roles.filter(isLater)]
  for (const [index, one] of inTurn.entries()) {
    const { role, holderKinds } = one
    const { uuid } = isLater(one) ? later : chance
    const id = uuid()
    const surname = words.surnames[index % words.surnames.length] ?? ''
    const person = {
      id,
      name: `${surname}${words.given}${index < words.surnames.length ? '' : '二'}`,
      sex: index % 2 === 0 ? '1' : '2',
      post: postOf(words, role, holderKinds),
      department: words.kinds[index % words.kinds.length]?.department ?? '',
      officePhone: `0000-000${String(1000 + index)}`,
      education: '21',
      inChargeSince: '2025-03',
    }
    const appointment = { id: uuid(), personId: id, role, from: '2025-03-01', documentNumber: words.document }
    holders.push({ person, appointment })
  }
  const place = ({ appointment }: Holder): number => roles.findIndex(({ role }) => role === appointment.role)
  const inOrder = rosterOf(holders.toSorted((a, b) => place(a) - place(b)))
  return { ...inOrder, persons: holders.map(({ person }) => person) }
}

/**
 * The invented unit that shows what the program does: catalogue and officers of the city's roles. Pure and repeatable:
 * the same words, profile and size give the same records to the byte. Sizes above `sampleLimits` throw. `chance` is that
 * of the seed, from its beginning.
 */
export const createSampleUnit = (
  vocabulary: SampleVocabulary,
  profile: Profile,
  size: SampleSize,
  unit: UnitDraft = sampleUnitRecord(vocabulary, profile),
  chance: Chance = createChance(size.seed),
): SampleUnit => {
  const words = { ...vocabulary, unit: { ...vocabulary.unit, name: shown(unit.name), type: shown(unit.type) } }
  const limits = sampleLimits(words)
  if (size.resources > limits.resources || size.items > limits.items) throw new Error('sample too large for its words')
  const roster = createRoster(words, profile, chance, createChance(size.seed + 2))
  const resources = createResources(words, size, stewardOf(roster) ?? '', chance)
  return { unit, resources, ...roster }
}
