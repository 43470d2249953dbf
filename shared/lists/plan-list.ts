import type { NewId } from '../base/ids'
import { cleanText } from '../field/plain-text'
import { fieldText, namedPersons } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import { cellAddress } from '../tables/sheet'
import { listFindings, type ListFindingCode } from '../text/list-text'
import type { ListFinding, ListPlace, ListPlan, PlannedLine } from './list-plan'
import { fillRow, type ListWorld } from './fill-row'
import { differingIdentity, identitiesOf, identityMark, identityName, type Identities } from './find-line'
import { resourceRow, type RecordList, type ListedRecords, type ListRow } from './record-list'
import { fieldRefOf } from './list-headings'
import { sheetRemarks } from './sheet-remarks'
import { createWorkingRecords } from './working-records'
import type { ListLine, ListSheet } from './read-list'

export interface PlanNeeds {
  /** `YYYY`: the year whose list a yearly list is. */
  readonly year: string
  readonly lists: CodeLists
  readonly newId: NewId
}

/** A line with its sheet, and the row it was found to stand for. */
interface Placed {
  readonly sheet: ListSheet
  readonly line: ListLine
}

type Verdict =
  | { readonly kind: 'row'; readonly row: ListRow }
  | { readonly kind: 'new'; readonly row: ListRow; readonly named: boolean }
  | { readonly kind: 'out'; readonly code: ListFindingCode; readonly message: string }

const out = (code: ListFindingCode, message: string): Verdict => ({ kind: 'out', code, message })

/** Says for each line which row it stands for; a row is given to one line only. */
const createJudge = (list: RecordList, rows: readonly ListRow[], records: ListedRecords, needs: PlanNeeds) => {
  const { lists, year, newId } = needs
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const own: Identities = identitiesOf(list, rows, records, lists)
  const resources = records.resources.map((resource) => resourceRow(resource))
  const isPart = list.yearly || list.id === 'responsibility'
  const ofResources = isPart ? identitiesOf(list, resources, records, lists) : undefined
  const claimed = new Set<string>()
  const begun = new Set<string>()

  const claim = (row: ListRow): Verdict => {
    if (claimed.has(row.key)) return out('LIST_TWICE', listFindings.LIST_TWICE(identityName(own.ofRow(row))))
    claimed.add(row.key)
    return { kind: 'row', row }
  }

  const marked = (line: ListLine, row: ListRow): Verdict => {
    const verdict = claim(row)
    const said = own.ofLine(line)
    if (verdict.kind !== 'row' || differingIdentity(own.ofRow(row), said).length === 0) return verdict
    const [other] = own.find(line)
    if (other === undefined) return verdict
    return out('LIST_MOVED', listFindings.LIST_MOVED(identityName(said), identityName(own.ofRow(row))))
  }

  const begin = (line: ListLine, name: string): Verdict => {
    const found = ofResources?.find(line) ?? []
    if (found.length > 1) return out('LIST_AMBIGUOUS', listFindings.LIST_AMBIGUOUS(name, found.length))
    const mark = line.key ?? `\n${identityMark(own.ofLine(line))}`
    if (begun.has(mark)) return out('LIST_TWICE', listFindings.LIST_TWICE(name))
    const row = list.begin?.(newId(), year, found[0]?.resource)
    if (row === undefined)
      return found.length > 0
        ? out('LIST_UNLISTED', listFindings.LIST_UNLISTED(name, list.title))
        : out('LIST_UNKNOWN', listFindings.LIST_UNKNOWN(name))
    begun.add(mark)
    return { kind: 'new', row, named: row.resource !== undefined }
  }

  const unmarked = (line: ListLine): Verdict => {
    const name = identityName(own.ofLine(line))
    if (name === '' && (line.key === undefined || list.begin === undefined || list.yearly))
      return out('LIST_NO_NAME', listFindings.LIST_NO_NAME(list.identity))
    const found = own.find(line)
    if (found.length > 1) return out('LIST_AMBIGUOUS', listFindings.LIST_AMBIGUOUS(name, found.length))
    return found[0] === undefined ? begin(line, name) : claim(found[0])
  }

  return {
    knows: ({ key }: ListLine): boolean => key !== undefined && byKey.has(key),
    judge: (line: ListLine): Verdict => {
      const row = line.key === undefined ? undefined : byKey.get(line.key)
      return row === undefined ? unmarked(line) : marked(line, row)
    },
    own,
    rest: (): readonly ListRow[] => rows.filter(({ key }) => !claimed.has(key)),
  }
}

/** Shown columns whose cells say something else than the catalogue: identity columns one by one, the others counted. */
const createShownCheck = (list: RecordList, records: ListedRecords, world: ListWorld) => {
  const shownOnly = list.columns.flatMap((column, at) =>
    column.set === undefined && fieldRefOf(column) !== undefined ? [{ column, at }] : [],
  )
  const counts = new Map<string, { count: number; readonly place: ListPlace }>()
  const findings: ListFinding[] = []
  return {
    look: ({ sheet, line }: Placed, row: ListRow): void => {
      for (const { column, at } of shownOnly) {
        if (sheet.columns[at] === undefined) continue
        const { label, info, get } = column
        const said = cleanText(line.texts[at] ?? '')
        const now = fieldText(info, get(row, records), world.lists, world.persons)
        if (said === cleanText(now)) continue
        const place = placeOf(sheet, line, at)
        if (list.identity.includes(label)) {
          if (said !== '')
            findings.push(findingAt('LIST_IDENTITY', listFindings.LIST_IDENTITY(label, said, now), place))
          continue
        }
        const counted = counts.get(label)
        if (counted === undefined) counts.set(label, { count: 1, place })
        else counted.count += 1
      }
    },
    findings: (): readonly ListFinding[] => [
      ...findings,
      ...[...counts].map(([label, { count, place }]) =>
        findingAt('LIST_SHOWN', listFindings.LIST_SHOWN(label, count), place),
      ),
    ],
  }
}

const placeOf = (sheet: ListSheet, line: ListLine, column: number): ListPlace => ({
  sheet: sheet.name,
  cell: cellAddress(line.row, sheet.columns[column] ?? 0),
})
const findingAt = (code: ListFindingCode, message: string, place: ListPlace): ListFinding => ({ code, message, place })

/**
 * What the lines of a list would change in the records: which are new, changed, the same, and which records the file
 * does not have. Texts are read as typed ones are. Lines carry their record's 内部标识; those without are known by the
 * list's identity columns. Nothing is deleted and nothing is written; what must not be written unconfirmed is set apart.
 */
export const planList = (
  list: RecordList,
  sheets: readonly ListSheet[],
  records: ListedRecords,
  needs: PlanNeeds,
): ListPlan => {
  const world: ListWorld = { lists: needs.lists, persons: namedPersons(records.persons) }
  const { judge, knows, own, rest } = createJudge(list, list.rows(records, needs.year), records, needs)
  const all = sheets.flatMap((sheet) => sheet.lines.map((line): Placed => ({ sheet, line })))
  // A line that carries its record's mark has it, whatever stands before it.
  const verdicts = new Map<ListLine, Verdict>()
  for (const { line } of all) if (knows(line)) verdicts.set(line, judge(line))
  for (const { line } of all) if (!knows(line)) verdicts.set(line, judge(line))

  const identityColumn = Math.max(
    0,
    list.columns.findIndex(({ label }) => label === list.identity[0]),
  )
  const missing = rest().map((row) => ({ key: row.key, name: identityName(own.ofRow(row)) }))

  const carryOut = (without: ReadonlySet<ListLine>): ListPlan => {
    const working = createWorkingRecords()
    const shownCheck = createShownCheck(list, records, world)
    const lines: PlannedLine[] = []
    const findings: ListFinding[] = []
    const secret = new Set<ListLine>()
    let [same, leftOut] = [0, 0]
    for (const placed of all) {
      const { sheet, line } = placed
      if (without.has(line)) {
        leftOut += 1
        continue
      }
      const verdict = verdicts.get(line)
      const place = placeOf(sheet, line, identityColumn)
      if (verdict === undefined || verdict.kind === 'out') {
        leftOut += 1
        if (verdict !== undefined) findings.push(findingAt(verdict.code, verdict.message, place))
        continue
      }
      if (verdict.kind === 'row') shownCheck.look(placed, verdict.row)
      const before = working.current(verdict.row)
      const { row, cells, remarks } = fillRow(list, before, line.texts, sheet.columns, records, world)
      for (const { column, code, message } of remarks) {
        findings.push(findingAt(code, message, placeOf(sheet, line, column)))
        if (code === 'LIST_SECRET') secret.add(line)
      }
      if (cells.length === 0 && !(verdict.kind === 'new' && verdict.named)) {
        same += verdict.kind === 'row' ? 1 : 0
        continue
      }
      working.put(before, row, verdict.kind === 'new')
      const kind = verdict.kind === 'new' ? 'added' : 'changed'
      lines.push({ kind, key: row.key, name: identityName(own.ofRow(row)), place, cells })
    }
    const added = lines.filter(({ kind }) => kind === 'added').length
    return {
      changes: working.changes(),
      lines,
      added,
      changed: lines.length - added,
      same,
      leftOut,
      notInFile: missing,
      findings: [...sheets.flatMap((sheet) => sheetRemarks(list, sheet)), ...findings, ...shownCheck.findings()],
      ...(secret.size === 0 ? {} : { withoutSecrets: carryOut(secret) }),
    }
  }
  return carryOut(new Set())
}
