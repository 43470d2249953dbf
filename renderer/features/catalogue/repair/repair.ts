import { checkResources } from '../../../../shared/catalogue/check-catalogue'
import type { CheckContext } from '../../../../shared/catalogue/check-context'
import { indexResources } from '../../../../shared/catalogue/check-index'
import { checkResource } from '../../../../shared/catalogue/check-resource'
import type { Finding } from '../../../../shared/field/finding'
import type { FindingLevel } from '../../../../shared/base/finding-level'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { ruleInfo, rules } from '../../../../shared/catalogue/quality-rules'
import type { Analysis } from '../../../../shared/tables/analyse'
import { placeFindings, type SourcedResource } from '../../../../shared/tables/places'

/** What stands between a workbook and the catalogue: drafts as they are being mended, nothing stored yet. */
export interface Repair {
  readonly resources: readonly SourcedResource[]
  /** Resources that the user chose to leave out. */
  readonly excluded: ReadonlySet<string>
  /** Fields (`resource id`, line break, `field`) whose uneven rows a person has settled. */
  readonly settled: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** A state as undo keeps it: findings are found again. */
export type RepairStep = Omit<Repair, 'findings'>

/** Up to this many resources everything is checked after each edit; above it, the edited one alone. */
const WHOLE = 3_000

/** Rules that one resource alone cannot tell: kept until its field is touched, or everything is checked again. */
const AMONG_ALL: ReadonlySet<string> = new Set(['code-duplicate', 'code-pattern', 'fill-down-counted'])

const fieldKey = (resourceId: string | undefined, field: string): string => `${resourceId ?? ''}\n${field}`

/** Names a finding across checks. */
export const findingKey = ({ rule, resourceId, itemId, field }: Finding): string =>
  [rule, resourceId ?? '', itemId ?? '', field].join('\n')

/** Names the cell that a finding is about. */
export const cellKey = ({ resourceId, itemId, field }: Finding): string =>
  [resourceId ?? '', itemId ?? '', field].join('\n')

const rowOf = ({ place }: Finding): number => (place === undefined ? -1 : Number(/\d+$/.exec(place.cell)?.[0] ?? 0))

/** The repair of one analysed workbook; each step gives a new state. `context` must be that of the analysis. */
export const createRepair = (analysis: Analysis, context: CheckContext) => {
  const kept = ({ resources, excluded }: Pick<Repair, 'resources' | 'excluded'>) =>
    excluded.size === 0 ? resources : resources.filter(({ draft }) => !excluded.has(draft.id))

  /** Findings about rows, as long as nobody has settled them and no other finding says the same. */
  const withRows = (placed: readonly Finding[], { excluded, settled }: Omit<Repair, 'findings' | 'resources'>) => {
    const taken = new Set(placed.map(({ rule, resourceId, field }) => `${rule}\n${fieldKey(resourceId, field)}`))
    const rows = analysis.sheetFindings.filter(
      ({ rule, resourceId, field }) =>
        !taken.has(`${rule}\n${fieldKey(resourceId, field)}`) &&
        !settled.has(fieldKey(resourceId, field)) &&
        !excluded.has(resourceId ?? ''),
    )
    return [...placed, ...rows].sort((a, b) => rowOf(a) - rowOf(b))
  }

  const checkedAll = (state: RepairStep): Repair => {
    const resources = kept(state)
    const found = checkResources(
      resources.map(({ draft }) => draft),
      context,
    )
    return { ...state, findings: withRows(placeFindings(resources, found, []), state) }
  }

  const checkedOne = (state: Repair, id: string): Repair => {
    const resources = kept(state)
    if (resources.length <= WHOLE) return checkedAll(state)
    const changed = resources.filter(({ draft }) => draft.id === id)
    const index = indexResources(resources.map(({ draft }) => draft))
    const found = changed.flatMap(({ draft }) => checkResource(draft, context, index))
    const others = state.findings.filter(
      ({ resourceId, rule, field }) =>
        resourceId !== id || (AMONG_ALL.has(rule) && !state.settled.has(fieldKey(id, field))),
    )
    return { ...state, findings: withRows([...others, ...placeFindings(changed, found, [])], state) }
  }

  return {
    start: (): Repair => ({
      resources: analysis.resources,
      excluded: new Set(),
      settled: new Set(),
      findings: analysis.findings,
    }),
    /** Changes one draft in one field and checks again. */
    edit(state: Repair, id: string, field: string, change: (draft: ResourceDraft) => ResourceDraft): Repair {
      const resources = state.resources.map((one) => (one.draft.id === id ? { ...one, draft: change(one.draft) } : one))
      const settled = new Set(state.settled).add(fieldKey(id, field))
      return checkedOne({ ...state, resources, settled }, id)
    },
    /** Changes several drafts at once and checks everything once. */
    editMany(
      state: Repair,
      fields: readonly { readonly id: string; readonly field: string }[],
      change: (draft: ResourceDraft) => ResourceDraft,
    ): Repair {
      const ids = new Set(fields.map(({ id }) => id))
      const settled = new Set(state.settled)
      for (const { id, field } of fields) settled.add(fieldKey(id, field))
      return checkedAll({
        ...state,
        settled,
        resources: state.resources.map((one) => (ids.has(one.draft.id) ? { ...one, draft: change(one.draft) } : one)),
      })
    },
    exclude: (state: Repair, id: string): Repair => checkedAll({ ...state, excluded: new Set(state.excluded).add(id) }),
    /** Goes back to what was before a step, and checks again. */
    back: (before: RepairStep): Repair => checkedAll(before),
    restore: (state: Repair): Repair => checkedAll({ ...state, excluded: new Set() }),
    kept,
  }
}

/** Findings of one rule, as the left side of the repair lists them. */
export interface FindingGroup {
  readonly rule: string
  readonly title: string
  readonly level: FindingLevel
  readonly findings: readonly Finding[]
}

const LEVELS: readonly FindingLevel[] = ['必改', '需说明', '建议']
const RULES = Object.keys(rules)

/** Findings by rule, 必改 first, then in the order of the table of rules. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.level}\n${finding.rule}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  const grouped = [...groups.values()].flatMap((found): FindingGroup[] => {
    const [first] = found
    return first === undefined
      ? []
      : [{ rule: first.rule, level: first.level, title: ruleInfo(first.rule)?.title ?? first.rule, findings: found }]
  })
  return grouped.sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || RULES.indexOf(a.rule) - RULES.indexOf(b.rule),
  )
}

/** Findings that the same answer would mend: same kind, field and suggestion. */
export const alikeIn = (findings: readonly Finding[], finding: Finding): readonly Finding[] =>
  finding.suggestion === undefined
    ? []
    : findings.filter(
        ({ rule, field, suggestion }) =>
          rule === finding.rule && field === finding.field && suggestion === finding.suggestion,
      )

/** How many findings of a level there are. */
export const countLevel = (findings: readonly Finding[], level: FindingLevel): number =>
  findings.reduce((sum, finding) => sum + Number(finding.level === level), 0)

/** Ids of the resources that have a finding at 必改. */
export const blockedIds = (findings: readonly Finding[]): ReadonlySet<string> => {
  const blocked = new Set<string>()
  for (const { level, resourceId } of findings)
    if (level === '必改' && resourceId !== undefined) blocked.add(resourceId)
  return blocked
}
