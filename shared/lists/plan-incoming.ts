import { shown, type DraftText } from '../base/draft'
import type { NewId } from '../base/ids'
import { cleanText, foldName } from '../field/plain-text'
import { namedPersons } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import { valueOf } from '../field/record-value'
import { cellAddress } from '../tables/sheet'
import { listFindings, type ListFindingCode } from '../text/list-text'
import { fillRow } from './fill-row'
import { identityName } from './find-line'
import type { AnyIncoming } from './incoming'
import type { ListFinding, ListPlace, ListPlan, PlannedLine } from './list-plan'
import type { IncomingLine, IncomingSheet } from './read-incoming'
import type { ListedRecords, ListRow, RecordList } from './record-list'
import { pairRows, type Row } from './same-row'
import { sheetRemarks } from './sheet-remarks'
import { createWorkingRecords } from './working-records'

export interface IncomingNeeds {
  readonly lists: CodeLists
  readonly newId: NewId
  /** `YYYY`. */
  readonly year: string
  /** What was said of the whole list. */
  readonly head: Readonly<Partial<Record<string, DraftText>>>
  /** Name of the earlier list that this one corrects, '' where it is another one; undefined: the one most like it. */
  readonly against: string | undefined
  /** True where rows are called by their lines, for there are no cells: 第 3 行. */
  readonly pasted: boolean
}

/** Words longer than a field holds are cut to so many characters there; whole they stand elsewhere. */
const CUT = 60

interface Placed {
  readonly sheet: IncomingSheet
  readonly line: IncomingLine
}

const placeIn = (list: RecordList, field: string): number => list.columns.findIndex(({ id }) => id === field)

/** The texts of a line whose words fit their field. */
const fitting = (list: RecordList, incoming: AnyIncoming, line: IncomingLine): readonly (string | undefined)[] => {
  const [at, rest] = [placeIn(list, incoming.text), placeIn(list, incoming.rest)]
  // What the list has no column for goes where words go that do not fit.
  const texts =
    line.others === undefined
      ? line.texts
      : line.texts.with(rest, [(line.texts[rest] ?? '').trim(), ...line.others].filter((one) => one !== '').join('\n'))
  const words = (texts[at] ?? '').trim()
  const type = list.columns[at]?.info.type
  if (type?.kind !== 'text' || words.length <= type.max) return texts
  const own = (texts[rest] ?? '').trim()
  return texts.with(at, `${words.slice(0, CUT)}……`).with(rest, own === '' ? words : `${words}\n${own}`)
}

/** Lists of before by their names, each with its rows. */
const earlierLists = (list: RecordList, incoming: AnyIncoming, records: ListedRecords, year: string) => {
  const found = new Map<string, ListRow[]>()
  for (const row of list.rows(records, year)) {
    const name = incoming.listOf(row.record)
    if (name === undefined) continue
    const same = found.get(name)
    if (same === undefined) found.set(name, [row])
    else same.push(row)
  }
  return found
}

/** The earlier list that half of the rows or more stand in word for word; '' where none has so many. */
const mostAlike = (rows: readonly Row[], earlier: ReadonlyMap<string, readonly Row[]>): string => {
  const folded = rows.map(({ text }) => foldName(text))
  let best = { name: '', same: 0 }
  for (const [name, own] of earlier) {
    const texts = new Set(own.map(({ text }) => foldName(text)))
    const same = folded.filter((text) => texts.has(text)).length
    if (same * 2 >= Math.min(rows.length, own.length) && same > best.same) best = { name, same }
  }
  return best.name
}

/** A line that can be taken over, with its texts as they fit. */
interface ReadRow extends Placed {
  readonly texts: readonly (string | undefined)[]
  readonly row: Row
}

const nameOf = ({ number, text }: Row): string => identityName([number, text])

/** The rows of a list that can be taken over, and what is said of the others. */
const rowsIn = (
  list: RecordList,
  incoming: AnyIncoming,
  sheets: readonly IncomingSheet[],
  placeOf: (placed: Placed, column: number) => ListPlace,
) => {
  const [numberAt, textAt] = [placeIn(list, incoming.number), placeIn(list, incoming.text)]
  const findings: ListFinding[] = []
  const finding = (code: ListFindingCode, message: string, place: ListPlace): void => {
    findings.push({ code, message, place })
  }
  const all: ReadRow[] = []
  const seen = new Set<string>()
  let unread = 0
  for (const sheet of sheets) {
    findings.push(...sheetRemarks(list, sheet, list.columns[placeIn(list, incoming.rest)]?.label))
    for (const [at, count] of sheet.merged)
      finding('LIST_MERGED', listFindings.LIST_MERGED(list.columns[at]?.label ?? '', count), {
        sheet: sheet.name,
        cell: sheet.name,
      })
    for (const line of sheet.lines) {
      const texts = fitting(list, incoming, line)
      const row: Row = { number: cleanText(texts[numberAt] ?? ''), text: (texts[textAt] ?? '').trim() }
      const mark = `${foldName(row.number)}\n${foldName(row.text)}`
      const place = placeOf({ sheet, line }, textAt)
      if (row.text === '')
        finding('LIST_NO_NAME', listFindings.LIST_NO_NAME([list.columns[textAt]?.label ?? '']), place)
      else if (seen.has(mark)) finding('LIST_TWICE', listFindings.LIST_TWICE(nameOf(row)), place)
      else {
        all.push({ sheet, line, texts, row })
        seen.add(mark)
        if (line.doubt !== undefined) finding('LIST_DOUBT', line.doubt, place)
        continue
      }
      unread += 1
    }
  }
  return { all, unread, findings }
}

/**
 * What a list that came in would change: laid beside the earlier list that it corrects, its rows are changed, new or the
 * same, and records that it no longer has are named. Only the fields that follow the list change; nothing is deleted and
 * nothing is written.
 */
export const planIncoming = (
  list: RecordList,
  incoming: AnyIncoming,
  sheets: readonly IncomingSheet[],
  records: ListedRecords,
  needs: IncomingNeeds,
): ListPlan => {
  const { lists, newId, year, head, pasted } = needs
  const world = { lists, persons: namedPersons(records.persons) }
  const textAt = placeIn(list, incoming.text)
  const follows = new Set<string>(incoming.follows)
  const rowIn = ({ record }: ListRow): Row => ({
    number: shown(valueOf(record, incoming.number)),
    text: shown(valueOf(record, incoming.text)),
  })
  const placeOf = ({ sheet, line }: Placed, column: number): ListPlace => ({
    sheet: sheet.name,
    cell: pasted ? listFindings.LIST_LINE(line.row + 1) : cellAddress(line.row, sheet.columns[column] ?? 0),
  })
  const { all, unread, findings: general } = rowsIn(list, incoming, sheets, placeOf)

  const earlier = earlierLists(list, incoming, records, year)
  const earlierRows = new Map([...earlier].map(([name, rows]) => [name, rows.map(rowIn)]))
  const against =
    needs.against ??
    mostAlike(
      all.map(({ row }) => row),
      earlierRows,
    )
  const old = earlier.get(against) ?? []
  const pairs = pairRows(
    all.map(({ row }) => row),
    earlierRows.get(against) ?? [],
  )
  const paired = new Set(pairs)
  const notInFile = old.filter((_, at) => !paired.has(at)).map((row) => ({ key: row.key, name: nameOf(rowIn(row)) }))
  // Of records that stand there already only what follows the list is looked at.
  const followed = (sheet: IncomingSheet) =>
    sheet.columns.map((column, at) => (follows.has(list.columns[at]?.id ?? '') ? column : undefined))
  /** Words that were cut stand in a column that the list need not have. */
  const filled = ({ columns }: IncomingSheet, texts: readonly (string | undefined)[]) =>
    columns.map((column, at) => column ?? (texts[at] === undefined ? undefined : columns[textAt]))
  const begin = (): ListRow | undefined => {
    const begun = list.begin?.(newId(), year, undefined)
    return begun && { ...begun, record: { ...begun.record, ...head } }
  }
  const began = all.map((_, at) => (pairs[at] === undefined ? begin() : undefined))

  const carryOut = (without: ReadonlySet<number>): ListPlan => {
    const working = createWorkingRecords()
    const lines: PlannedLine[] = []
    const said: ListFinding[] = []
    const secret = new Set<number>()
    let same = 0
    for (const [at, placed] of all.entries()) {
      const { sheet, texts, row: called } = placed
      const own = old[pairs[at] ?? -1]
      const before = own ?? began[at]
      if (before === undefined || without.has(at)) continue
      const present = own === undefined ? filled(sheet, texts) : followed(sheet)
      const { row, cells, remarks } = fillRow(list, before, texts, present, records, world)
      for (const { column, code, message } of remarks) {
        said.push({ code, message, place: placeOf(placed, column) })
        if (code === 'LIST_SECRET') secret.add(at)
      }
      if (own !== undefined && cells.length === 0) {
        same += 1
        continue
      }
      working.put(before, row, own === undefined)
      const kind = own === undefined ? 'added' : 'changed'
      lines.push({ kind, key: row.key, name: nameOf(called), place: placeOf(placed, textAt), cells })
    }
    const added = lines.filter(({ kind }) => kind === 'added').length
    return {
      changes: working.changes(),
      lines,
      added,
      changed: lines.length - added,
      same,
      leftOut: unread + without.size,
      notInFile,
      findings: [...general, ...said],
      incoming: { lists: [...earlier].map(([name, { length }]) => ({ name, count: length })), against },
      ...(secret.size === 0 ? {} : { withoutSecrets: carryOut(secret) }),
    }
  }
  return carryOut(new Set())
}
