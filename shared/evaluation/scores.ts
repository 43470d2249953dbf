import { isRaw, shown, type DraftText } from '../base/draft'
import type { EvaluationDraft, EvaluationRow } from './evaluation'

/** One place after the point: 4.5. */
const POINTS = /^\d{1,3}(?:\.\d)?$/

/** A row of the city's table as its profile has it. */
export interface TableRow {
  readonly number: string
  readonly points: number
  /** False where only others award points: 第三方评估. */
  readonly self: boolean
}

/**
 * Points that were typed into a row, as the record keeps them: from 0 to those of the row, with one place at most. What is
 * more, or no number, stays as it was typed, in no sum.
 */
export const readPoints = (typed: string, { points }: Pick<TableRow, 'points'>): DraftText | undefined => {
  const text = typed.normalize('NFKC').trim().replace(/分$/u, '')
  if (text === '') return undefined
  return POINTS.test(text) && Number(text) <= points ? text : { raw: typed.trim() }
}

const valueOf = (value: DraftText | undefined): number | undefined =>
  value === undefined || isRaw(value) ? undefined : Number(value)

/** The sum of the points that rows hold; undefined where none holds any. One place. */
export const sumOf = (rows: readonly EvaluationRow[], member: 'own' | 'awarded'): number | undefined => {
  const found = rows.flatMap((row) => valueOf(row[member]) ?? [])
  return found.length === 0 ? undefined : Math.round(found.reduce((sum, one) => sum + one, 0) * 10) / 10
}

/** The row of a record for a row of the table; an empty one where nothing was typed yet. */
export const rowFor = ({ rows = [] }: Pick<EvaluationDraft, 'rows'>, { number, points }: TableRow): EvaluationRow =>
  rows.find((row) => shown(row.number) === number) ?? { number, points: String(points) }

/** The rows of a record with another value in one of them, in the order of the table; rows without any are left out. */
export const withRow = (
  { rows = [] }: Pick<EvaluationDraft, 'rows'>,
  table: readonly TableRow[],
  number: string,
  change: Partial<EvaluationRow>,
): EvaluationRow[] => {
  const said = ({ own, why, awarded }: EvaluationRow) => own !== undefined || why !== undefined || awarded !== undefined
  const ofTable = table.map((row) => {
    const merged = { ...rowFor({ rows }, row), ...(row.number === number ? change : {}) }
    return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
  })
  // Rows of another version of the table stay behind those of today's.
  const others = rows.filter((row) => !table.some((one) => one.number === shown(row.number)))
  return [...ofTable.filter(said), ...others]
}

/** What the printed table shows: awarded points and their sum, or of a 自查 the unit's own without any sum. */
export const printedScores = ({ nature, rows = [], total }: EvaluationDraft): Readonly<Record<string, string>> => {
  const isSelf = shown(nature) === 'self'
  const member = isSelf ? 'own' : 'awarded'
  const scores = rows.flatMap((row) => {
    const points = valueOf(row[member])
    return points === undefined ? [] : [[shown(row.number), String(points)] as const]
  })
  const sum = isSelf ? '' : shown(total) || String(sumOf(rows, 'awarded') ?? '')
  return { ...Object.fromEntries(scores), ...(sum !== '' && { total: sum }) }
}
