import type { Finding } from '../../../../shared/field/finding'
import type { CellText, Spot } from '../../../../shared/tables/paste-block'
import { cellText } from '../../../../shared/tables/table-cells'
import { text } from '../../../text/zh-cn'
import { columnsFor, placeText, rowKeyOf, rowsWith } from './repair-table-model'
import { gridColumns } from '../table/table-model'
import type { RepairDrive } from './use-repair'

const t = text.importing.repair

/** One kind of findings as a sheet: the rows concerned, the fields that mend them, and what stands in the cells. */
export const repairSheet = (drive: RepairDrive, findings: readonly Finding[]) => {
  const { repair, world } = drive
  const keys = new Set(findings.map(rowKeyOf))
  const places = new Map(findings.map((finding) => [rowKeyOf(finding), finding.place]))
  const rows = rowsWith(drive.kept, keys)
  const columns = columnsFor(findings)
  const byRow = new Map<string, Finding[]>()
  for (const finding of repair.findings) {
    const key = rowKeyOf(finding)
    if (keys.has(key)) byRow.set(key, [...(byRow.get(key) ?? []), finding])
  }
  return {
    rows,
    columns,
    grid: gridColumns(columns, world).map((column, at) =>
      at === 0 ? { ...column, label: t.where, width: 300 } : column,
    ),
    ofRow: (at: number): readonly Finding[] => byRow.get(rows[at]?.key ?? '') ?? [],
    textAt: ({ row, column }: Spot): string => {
      const line = rows[row]
      const info = columns[column]
      if (line === undefined || info === undefined) return ''
      const place = places.get(line.key)
      return info.fixed
        ? placeText(line, place === undefined ? '' : t.place(place.sheet, place.cell))
        : cellText(line, info, world)
    },
    write: (cells: readonly CellText[]): void =>
      drive.write(
        cells.flatMap(({ row, column, text: typed }) => {
          const line = rows[row]
          const info = columns[column]
          return line === undefined || info === undefined || info.fixed
            ? []
            : [{ row: line, ref: info.ref, text: typed }]
        }),
      ),
  }
}
export type RepairSheet = ReturnType<typeof repairSheet>

/** The nearest cell behind (or before) the active one that a finding is about; undefined where there is none. */
export const nextCell = (
  { rows, columns }: RepairSheet,
  findings: readonly Finding[],
  active: Spot,
  forward: boolean,
): Spot | undefined => {
  const cells = findings.flatMap((finding) => {
    const row = rows.findIndex(({ key }) => key === rowKeyOf(finding))
    const at = columns.findIndex(({ ref, fixed }) => !fixed && ref === finding.field)
    return row < 0 ? [] : [{ row, column: Math.max(1, at) }]
  })
  const order = cells.sort((a, b) => a.row - b.row || a.column - b.column)
  const placeOf = ({ row, column }: Spot): number => row * columns.length + column
  return forward
    ? order.find((cell) => placeOf(cell) > placeOf(active))
    : order.findLast((cell) => placeOf(cell) < placeOf(active))
}
