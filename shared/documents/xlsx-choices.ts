import { columnName } from '../tables/sheet'
import { cellElement, cellStyle, xmlText, type SharedStrings } from './xlsx-cells'
import { columnsElement, rowElement, sheetHead } from './xlsx-frame'

/** Name of the hidden sheet that holds what drop-down lists offer. */
export const CHOICES_SHEET = '字典'

/** One drop-down list: its heading on the sheet 字典 and what it offers. */
export interface Choices {
  readonly title: string
  readonly words: readonly string[]
}

/** A column with a drop-down list: 0-based, its heading, and the place of its list on the sheet 字典. */
export interface ChosenColumn {
  readonly column: number
  readonly label: string
  readonly choices: number
}

/** `<dataValidations>` of the columns from row `first` to `last` (1-based). They warn and do not refuse: paper holds more than lists. */
export const validationsElement = (
  columns: readonly ChosenColumn[],
  all: readonly Choices[],
  [first, last]: readonly [first: number, last: number],
): string => {
  if (columns.length === 0) return ''
  const rules = columns.map(({ column, label, choices }) => {
    const source = columnName(choices)
    const range = `${CHOICES_SHEET}!$${source}$2:$${source}$${(all[choices]?.words.length ?? 0) + 1}`
    const name = columnName(column)
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(label.slice(0, 32))}" error="请从下拉列表中选择。" sqref="${name}${first}:${name}${last}"><formula1>${xmlText(range)}</formula1></dataValidation>`
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** The sheet 字典, a column for each list. */
export const choicesSheet = (all: readonly Choices[], strings: SharedStrings): string => {
  const longest = all.reduce((most, { words }) => Math.max(most, words.length), 0)
  const rows = Array.from({ length: longest + 1 }, (_, line) => {
    const cells = all.map(({ title, words }, column) => {
      const text = line === 0 ? title : words[line - 1]
      const style = line === 0 ? cellStyle.header : cellStyle.text
      return text === undefined ? '' : cellElement(line + 1, column, { kind: 'text', text }, style, strings)
    })
    return rowElement(line + 1, cells)
  })
  const widths = all.length === 0 ? '' : columnsElement(all.map(() => 24))
  return `${sheetHead('')}${widths}<sheetData>${rows.join('')}</sheetData></worksheet>`
}
