import { grouped } from '../base/grouped'
import { askedFrom } from './asked-from'
import {
  asksUnit,
  bindingOf,
  bureauBearer,
  concerns,
  isGovernment,
  levelOf,
  type Binding,
  type BoundUnit,
} from './binding'
import { endedBefore, holdsOnDay, inForce } from './in-force'
import type { Addressee, Condition, ProfileRole, ProfileRule, RulePart } from './profile'
import type { ProfileFile } from './profile-file'
import type { Bearer, Level, Rule, Topic } from './rule'

/** What decides which values hold. */
export interface InForceFor {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly unit: BoundUnit
}

/** Topics of what others do that reaches the unit where a rule does not say so itself (`awaited`). */
const reaching: readonly Topic[] = ['meeting', 'quality', 'evaluation', 'list']

/** What the document asks of the units themselves is nothing that a government waits for. */
const reachesUnit = ({ awaited, bearer, topic, when }: Rule): boolean =>
  awaited ??
  (bearer !== 'unit' &&
    (topic === 'meeting' || (reaching.includes(topic) && (when.kind === 'each' || when.kind === 'yearly'))))

/** What conditions stand on. */
type Conditional = Rule | ProfileRole | NonNullable<ProfileFile['filing']>['addressee'][number]

/** A profile as one unit sees it on a day. */
export class SeenByUnit {
  readonly #file: ProfileFile
  readonly #unit: BoundUnit
  readonly #day: string
  readonly #level: Level
  readonly #bearers: ReadonlySet<Bearer>
  readonly binding: Binding

  constructor(file: ProfileFile, { unit, day }: InForceFor) {
    this.#file = file
    this.#unit = unit
    this.#day = day
    this.#level = levelOf(unit, file)
    this.binding = bindingOf(file, unit, day)
    this.#bearers = new Set(this.#bearersOf())
  }

  #bearersOf(): Bearer[] {
    const bureau = bureauBearer(this.#unit, this.#file)
    // Whoever only follows the document goes by what it asks of units.
    const governs = isGovernment(this.#unit, this.#file) && this.binding.state !== 'follows'
    const own: Bearer[] = governs ? ['government', 'all'] : ['unit', 'all']
    return [...(asksUnit(this.binding.state) ? own : []), ...(bureau === undefined ? [] : [bureau])]
  }

  /** True where the document has anything to do with the unit beside its work as a data bureau. */
  get named(): boolean {
    return asksUnit(this.binding.state) || this.binding.state === 'optional'
  }

  concerns(value: Parameters<typeof concerns>[0]): boolean {
    return concerns(value, this.#unit.type, this.#level)
  }

  answer(key: string): '适用' | '不适用' | undefined {
    return this.#unit.answers?.[key]
  }

  /** True where the unit said that the condition of a value does not apply; a version without one is asked of it again. */
  #isSetAside({ condition }: { readonly condition?: string | undefined }, key: string): boolean {
    return condition !== undefined && this.answer(key) === '不适用'
  }

  #isPending({ condition }: { readonly condition?: string | undefined }, key: string): boolean {
    return condition !== undefined && this.answer(key) === undefined
  }

  /** The values in force that are for the unit and that it did not set aside. */
  of<V extends Parameters<typeof concerns>[0] & { from: string | null; condition?: string | undefined }>(
    values: readonly V[] | undefined,
    list: string,
    nameOf: (value: V) => string,
  ): V[] {
    const asked = (values ?? []).filter(
      (value) => this.concerns(value) && !this.#isSetAside(value, `${list}/${nameOf(value)}`),
    )
    return inForce(asked, nameOf, this.#day)
  }

  /** Of each role one value, in the order of the file: where one names the type (数据执行官 of state firms), the general one gives way. */
  roles(): ProfileRole[] {
    if (!this.named) return []
    const { roles } = this.#file
    const ofType = ({ unitTypes }: ProfileRole) => unitTypes?.includes(this.#unit.type) ?? false
    const nameOf = ({ role }: ProfileRole) => role
    const typed = this.of(roles.filter(ofType), 'roles', nameOf)
    const general = this.of(
      roles.filter((value) => !ofType(value)),
      'roles',
      nameOf,
    ).filter(({ role }) => !typed.some((value) => value.role === role))
    const { state } = this.binding
    // Whoever only follows the document is warned of a vacancy and never kept from filing.
    const asFor = (value: ProfileRole): ProfileRole => {
      // A vacancy counts once the unit has said that the post is one of its own.
      const asked = asksUnit(state) && !this.#isPending(value, `roles/${value.role}`)
      const role = asked ? value : { ...value, min: 0 }
      return state === 'follows' ? { ...role, follows: true } : role
    }
    return [...typed, ...general].sort((a, b) => roles.indexOf(a) - roles.indexOf(b)).map(asFor)
  }

  #partOf(rule: Rule): RulePart {
    if (!this.concerns(rule) || this.#isSetAside(rule, `rules/${rule.id}`)) return 'others'
    if (this.#bearers.has(rule.bearer)) return 'own'
    // Nothing is asked of it by name, but what names its kind of unit is.
    if (this.binding.state === 'optional' && rule.bearer === 'unit' && rule.unitTypes !== undefined) return 'own'
    return asksUnit(this.binding.state) && reachesUnit(rule) ? 'awaited' : 'others'
  }

  /** A version of a rule as the unit sees it; `versions`: all of that rule. */
  #seen(rule: Rule, versions: readonly Rule[]): ProfileRule {
    const part = this.#partOf(rule)
    const own = versions.filter((one) => this.#partOf(one) === part)
    const pending = part !== 'others' && this.#isPending(rule, `rules/${rule.id}`)
    return {
      ...rule,
      part,
      askedFrom: askedFrom(rule, own),
      ...(own.length > 1 && { versions: own }),
      ...(pending && { pending }),
    }
  }

  /** Every rule in force, and those that were the unit's, ended before the day and go on in no later version. */
  rules(): { readonly inForce: ProfileRule[]; readonly ended: ProfileRule[] } {
    const { rules } = this.#file
    const versions = grouped(rules, ({ id }) => id)
    const seen = (rule: Rule) => this.#seen(rule, versions.get(rule.id) ?? [])
    // Of a rule that is told by kind of unit the one that is for this unit; what is for others only keeps its name.
    const concerned = rules.filter((rule) => this.concerns(rule))
    const mine = new Set(concerned.filter((rule) => holdsOnDay(rule, this.#day)).map(({ id }) => id))
    const those = rules.filter((rule) => this.concerns(rule) || !mine.has(rule.id))
    return {
      inForce: inForce(those, ({ id }) => id, this.#day).map(seen),
      ended: endedBefore(concerned, ({ id }) => id, this.#day).map(seen),
    }
  }

  addressees(bodies: ProfileFile['bodies']): { chosen: Addressee | null; choices: Addressee[] } {
    const all = this.named ? this.of(this.#file.filing?.addressee, 'addressee', ({ body }) => body) : []
    const candidates = all.map(({ body, clause, words }) => ({
      body,
      clause,
      words,
      name: bodies.find(({ id }) => id === body)?.name ?? body,
      own: false,
    }))
    const asked = candidates.find(({ body }) => body === this.#unit.filesWith)
    // One that depends on a condition is none before the unit says that it applies.
    const plain = candidates.filter((_, at) => {
      const value = all[at]
      return (
        value?.asked !== true && (value?.condition === undefined || this.answer(`addressee/${value.body}`) === '适用')
      )
    })
    const chosen = asked ?? this.#latest(plain, all) ?? null
    const { addressee = '' } = this.#unit
    return {
      chosen:
        addressee === '' ? chosen : { ...(chosen ?? { body: '', clause: '', words: '' }), name: addressee, own: true },
      choices: all.some((value) => value.asked === true) ? candidates : [],
    }
  }

  /** One that names the type of the unit wins over one for all; of equals, the later. */
  #latest(plain: readonly Addressee[], all: NonNullable<ProfileFile['filing']>['addressee']): Addressee | undefined {
    const typed = plain.filter(({ body }) => all.some((value) => value.body === body && value.unitTypes !== undefined))
    const from = ({ body }: Addressee) => all.find((value) => value.body === body)?.from ?? ''
    return [...(typed.length > 0 ? typed : plain)].sort((a, b) => (from(a) < from(b) ? -1 : 1)).at(-1)
  }

  conditions(): Condition[] {
    const { roles, rules, filing, bodies } = this.#file
    const open = <V extends Conditional>(
      values: readonly V[],
      list: string,
      nameOf: (value: V) => string,
      titleOf: (value: V) => string,
    ) =>
      this.of(values, list, nameOf).flatMap((value): Condition[] => {
        const { condition, clause, words } = value
        const key = `${list}/${nameOf(value)}`
        return condition === undefined || this.answer(key) !== undefined
          ? []
          : [{ key, title: titleOf(value), condition, clause, words }]
      })
    if (!this.named) return []
    return [
      ...open(
        roles,
        'roles',
        ({ role }) => role,
        ({ title }) => title,
      ),
      ...open(
        rules.filter((rule) => this.#partOf(rule) !== 'others'),
        'rules',
        ({ id }) => id,
        ({ title }) => title,
      ),
      ...open(
        filing?.addressee ?? [],
        'addressee',
        ({ body }) => body,
        ({ body }) => bodies.find(({ id }) => id === body)?.name ?? body,
      ),
    ]
  }
}
