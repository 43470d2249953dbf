import type { NewId } from '../base/ids'
import { shortText } from '../register/year-record'
import type { DefectDraft } from './defect'

const LONGEST = shortText.max
/** `1.` `2、` `（3）` `4)` before the words; a decimal (`3.5 亿`) is part of them. */
const NUMBERING = /^(?:[(（]\d{1,3}[)）]|\d{1,3}(?:[、)）]|[.．](?!\d)))\s*/u
/** A cell of the column 序号. */
const NUMBER = /^[(（]?\d{1,4}[、.．)）]?$/u

const problemOf = (line: string): string => {
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const [first = '', ...others] = cells
  return (others.length > 0 && NUMBER.test(first) ? others : cells).join('；').replace(NUMBERING, '').trim()
}

/** Problems in a pasted list, one a line, without their numbering; cells of a pasted table are joined with `；`. */
export const splitProblems = (pasted: string): string[] =>
  pasted
    .split(/\r?\n/)
    .map(problemOf)
    .filter((problem) => problem !== '')

/** What pasted problems have in common: where they came from, and the day. */
export type PastedFrom = Pick<DefectDraft, 'source' | 'rule' | 'listPeriod' | 'checkedBy'> & { readonly date: string }

/** A fault to mend for each problem, all come in on one day; a line too long for a title stands whole in the note. */
export const pastedDefects = (problems: readonly string[], from: PastedFrom, newId: NewId): DefectDraft[] =>
  problems.map((problem) => ({
    id: newId(),
    direction: 'received',
    ...from,
    ...(problem.length <= LONGEST ? { title: problem } : { title: `${problem.slice(0, 60)}……`, note: problem }),
  }))
