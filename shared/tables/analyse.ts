import type { NewId } from '../base/ids'
import { checkResources } from '../catalogue/check-catalogue'
import type { CheckContext } from '../catalogue/check-context'
import type { CodeLists } from '../field/code-lists'
import type { Finding } from '../field/finding'
import type { Sheet } from './sheet'
import type { Profile } from '../profile/profile'
import type { OtherSheetReason } from '../text/left-out'
import { buildResource, type BuiltResource } from './build-resource'
import { chooseSheets, type ChosenSheet } from './choose-sheets'
import { extraColumns, type PlannedSheet } from './extra-columns'
import { createFixes } from './autofixes'
import { fieldRefs, type FieldRef } from '../catalogue/field-ref'
import { headerOfRows, type Header } from './find-header'
import { groupRows } from './group-rows'
import { planColumns, planLike, type ColumnPlan, type GivenMapping } from './map-columns'
import { placeFinding, placeFindings, type SourcedResource } from './places'
import { rememberingReaders } from './read-cells'
import { planReading } from './reading-plan'
import { readRecords, type Autofix, type LeftOut } from './read-records'
import { deviationFindings } from './sheet-findings'
import { withoutMarks } from './without-marks'

/** What reading a workbook needs: lists and rules of the city, ids, a mapping made by a person, and who hears of progress. */
export interface AnalyseNeeds {
  readonly lists: CodeLists
  readonly newId: NewId
  readonly profile?: Profile | undefined
  readonly mapping?: GivenMapping | undefined
  /** The one sheet that a person wants read, where no mapping names it. */
  readonly sheet?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly today?: string | undefined
  /** Called now and then with how much of how much is done; the three passes count a third each. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/** All that a workbook says, before anything of it is stored. */
export interface Analysis {
  /** Sheet that was read; the first of several headed alike. '' for a book without any content. */
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly otherSheets: readonly { readonly sheet: string; readonly reason: OtherSheetReason }[]
  /** 1-based row above the first record; null without headings. */
  readonly headerRow: number | null
  /** First and last row of the headings, 1-based; null without headings. */
  readonly headerRows: readonly [number, number] | null
  readonly mapping: ColumnPlan['mapping']
  readonly unmapped: ColumnPlan['unmapped']
  readonly resources: readonly SourcedResource[]
  readonly items: number
  readonly leftOut: readonly LeftOut[]
  /** Findings about the rows themselves, which a check of the stored drafts would no longer find. */
  readonly sheetFindings: readonly Finding[]
  /** All findings, in the order of rows. */
  readonly findings: readonly Finding[]
  readonly autofixed: readonly Autofix[]
  /** Fields without a column: what `checkResources` takes as `missingColumns`. */
  readonly missingColumns: ReadonlySet<string>
}

interface SheetResult extends PlannedSheet {
  readonly above: number
  readonly sourced: readonly SourcedResource[]
  readonly built: readonly BuiltResource[]
  readonly leftOut: readonly LeftOut[]
}

/** Progress of one of the three passes: rows, records, checks. */
const pass =
  (needs: AnalyseNeeds, number: 0 | 1 | 2) =>
  (done: number, total: number): void =>
    needs.progress?.(number * total + done, 3 * total)

const readSheet = (
  chosen: ChosenSheet,
  main: Header | undefined,
  needs: AnalyseNeeds,
  fixes: ReturnType<typeof createFixes>,
  readerOf: ReturnType<typeof rememberingReaders>,
): SheetResult => {
  const { sheet, header } = chosen
  const plan =
    needs.mapping === undefined
      ? planColumns(sheet, header, needs.lists)
      : planLike(sheet, header, needs.mapping, main, needs.lists)
  const records = readRecords(sheet, header, plan.fields, plan.ticks, pass(needs, 0))
  fixes.addAll(records.ditto)
  const total = records.rows.length
  const built: BuiltResource[] = []
  let done = 0
  // Whoever listens for signs of life on a slow machine hears between the long steps too.
  pass(needs, 1)(0, total)
  const mend = (row: number, field: FieldRef, from: string, to: string, why: string): void => {
    fixes.add({ sheet: sheet.name, row, column: plan.fields.get(field) ?? 0, field }, from, to, why)
  }
  const building = { columns: planReading(plan.fields, readerOf), lists: needs.lists, newId: needs.newId, mend }
  for (const group of groupRows(records)) {
    const resource = buildResource(group, building)
    for (const { field, from, to, why } of resource.settled)
      mend(
        resource.fieldRows.get(field) ?? resource.firstRow,
        plan.fields.has(field) ? field : 'shareCondition',
        from,
        to,
        why,
      )
    built.push(resource)
    done += group.rows.length
    if (built.length % 500 === 0) pass(needs, 1)(done, total)
  }
  const kept = built.filter(({ secret }) => secret?.blocked !== true)
  const secretRows = built.filter(({ secret }) => secret?.blocked === true)
  return {
    name: sheet.name,
    plan,
    header,
    above: records.above,
    built,
    sourced: kept.map(({ draft, firstRow, fieldRows, itemRows, everyRow }) => ({
      draft,
      source: { sheet: sheet.name, columns: plan.fields, firstRow, fieldRows, itemRows, everyRow },
    })),
    leftOut: [
      ...records.leftOut,
      ...secretRows.map(({ firstRow, lastRow, draft }) => ({
        sheet: sheet.name,
        rows: [firstRow + 1, lastRow + 1] as const,
        reason: 'secret' as const,
        text: typeof draft.name === 'string' ? draft.name : '',
      })),
    ].toSorted((a, b) => a.rows[0] - b.rows[0]),
  }
}

const chooseFor = (
  sheets: readonly Sheet[],
  { mapping, sheet: only }: Pick<AnalyseNeeds, 'mapping' | 'sheet'>,
): ReturnType<typeof chooseSheets> => {
  const choice = chooseSheets(sheets)
  const wanted = mapping?.sheet ?? only
  const named = wanted === undefined ? undefined : sheets.find(({ name }) => name === wanted)
  const chosen =
    named === undefined
      ? choice.chosen
      : [
          choice.chosen.find(({ sheet }) => sheet === named) ?? {
            sheet: named,
            header: chooseSheets([named]).chosen[0]?.header,
          },
        ]
  if (mapping?.headerRows === undefined) return { ...choice, chosen }
  const rows = mapping.headerRows
  return {
    ...choice,
    chosen: chosen.slice(0, 1).map(({ sheet }) => ({
      sheet,
      header: rows === null ? undefined : headerOfRows(sheet, rows[0] - 1, rows[1] - 1),
    })),
  }
}

/** Findings in the order of rows; the row of each is looked up once, not at every comparison. */
const sortedByRow = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((finding) => ({ finding, row: rowOf(finding) }))
    .sort((a, b) => a.row - b.row)
    .map(({ finding }) => finding)
const rowOf = ({ place }: Finding): number => (place === undefined ? -1 : Number(/\d+$/.exec(place.cell)?.[0] ?? 0))

/**
 * Reads a workbook as a catalogue: chooses the sheet, finds headings, maps columns, leaves out what is no record, fills
 * down, normalises, and checks. What marking (红标) had added to the book is not read. Pure and linear in the number of
 * cells; nothing is stored.
 */
export const analyseSheets = (book: readonly Sheet[], needs: AnalyseNeeds): Analysis => {
  const { sheets, marks } = withoutMarks(book)
  const { chosen, others } = chooseFor(sheets, needs)
  const fixes = createFixes()
  const readerOf = rememberingReaders(needs.lists)
  const results = chosen.map((one) => readSheet(one, chosen[0]?.header, needs, fixes, readerOf))
  const resources = results.flatMap(({ sourced }) => sourced)
  const [main] = results
  const has = (field: FieldRef): boolean => results.some(({ plan }) => plan.fields.has(field))
  const missingColumns = new Set<string>(
    fieldRefs.filter((field) => !has(field) && !(field === 'shareBasis' && has('shareCondition'))),
  )
  const context: CheckContext = {
    lists: needs.lists,
    profile: needs.profile,
    stage: 'import',
    missingColumns,
    today: needs.today,
  }
  pass(needs, 2)(0, 1)
  const sheetFindings = results.flatMap(({ built, plan }, at) =>
    built.flatMap((resource) =>
      deviationFindings(resource, context).map(({ finding, row }) =>
        placeFinding(finding, chosen[at]?.sheet.name ?? '', row, plan.fields.get(finding.field as FieldRef) ?? 0),
      ),
    ),
  )
  const ofDrafts = checkResources(
    resources.map(({ draft }) => draft),
    context,
    pass(needs, 2),
  )
  pass(needs, 2)(1, 1)
  const whyNot = new Map(others.map(({ sheet, reason }) => [sheet, reason]))
  const unread = sheets.filter((sheet) => !chosen.some((one) => one.sheet === sheet))
  const findings = combineFindings(resources, ofDrafts, sheetFindings, sheets)
  return {
    sheet: chosen[0]?.sheet.name ?? '',
    sheets: chosen.map(({ sheet }) => sheet.name),
    otherSheets: [
      ...unread.map(({ name }) => ({ sheet: name, reason: whyNot.get(name) ?? ('not-chosen' as const) })),
      ...marks.map(({ name }) => ({ sheet: name, reason: 'marks' as const })),
    ],
    headerRow: main?.header === undefined ? null : main.above + 1,
    headerRows: main?.header === undefined ? null : [main.header.first + 1, main.header.last + 1],
    mapping: main?.plan.mapping ?? [],
    unmapped: main?.plan.unmapped ?? [],
    resources,
    items: resources.reduce((sum, { draft }) => sum + draft.items.length, 0),
    leftOut: [...results.flatMap(({ leftOut }) => leftOut), ...extraColumns(results)],
    sheetFindings,
    findings,
    autofixed: fixes.list(),
    missingColumns,
  }
}

/** Findings of drafts with their cells, and those of the rows, one for one fault, in the order of rows. */
const combineFindings = (
  resources: readonly SourcedResource[],
  ofDrafts: readonly Finding[],
  ofRows: readonly Finding[],
  sheets: readonly Sheet[],
): Finding[] => {
  const placed = placeFindings(resources, ofDrafts, sheets)
  if (ofRows.length === 0) return sortedByRow(placed)
  const taken = new Set(placed.map(({ rule, resourceId, field }) => `${rule}\n${resourceId ?? ''}\n${field}`))
  const rest = ofRows.filter(({ rule, resourceId, field }) => !taken.has(`${rule}\n${resourceId ?? ''}\n${field}`))
  return sortedByRow([...placed, ...rest])
}
