import type { Token } from './ddl-scanner'
import type { DdlTables } from './ddl-tables'
import type { Notes } from './notes'
import {
  bracketed,
  isConstraint,
  isMark,
  keyColumns,
  keyword,
  readDdlColumn,
  readPath,
  splitAtCommas,
} from './read-ddl-column'

/** What an ALTER TABLE needs of the reading it stands in. */
export interface AlterReading {
  readonly text: string
  readonly tables: DdlTables
  readonly notes: Notes
  readonly later: (() => void)[]
}

/** Index behind the words that a change may open with: ADD COLUMN IF NOT EXISTS, MODIFY COLUMN, CHANGE COLUMN old. */
const behindVerb = (action: readonly Token[]): number => {
  let at = 1
  if (keyword(action[at]) === 'COLUMN') at += 1
  if (keyword(action[at]) === 'IF') at += 3
  if (keyword(action[0]) === 'CHANGE') at += 1
  return at
}

/** Column definitions of one change: one, or several in brackets. */
const definitionsOf = (action: readonly Token[]): Token[][] => {
  const at = behindVerb(action)
  return isMark(action[at], '(') ? splitAtCommas(bracketed(action, at).inner) : [action.slice(at)]
}

/** The column that a change renames (CHANGE old new …, RENAME COLUMN old TO new) or takes away (DROP COLUMN old). */
const renamedIn = (
  action: readonly Token[],
): { readonly from: string; readonly to: string | undefined } | undefined => {
  const verb = keyword(action[0])
  const named = keyword(action[1]) === 'COLUMN' ? 2 : 1
  const at = verb === 'DROP' && keyword(action[named]) === 'IF' ? named + 2 : named
  const [from, to] = [action[at], action[verb === 'CHANGE' ? at + 1 : at + 2]]
  if (from === undefined || from.kind === 'mark' || (verb !== 'CHANGE' && named === 1)) return undefined
  if (verb === 'DROP') return { from: from.text, to: undefined }
  return (verb === 'CHANGE' || verb === 'RENAME') && to !== undefined ? { from: from.text, to: to.text } : undefined
}

const commentOf = (action: readonly Token[]): string | undefined =>
  keyword(action[0]) === 'COMMENT' ? (isMark(action[1], '=') ? action[2] : action[1])?.text : undefined

/** Keys, further, changed, renamed and dropped columns and the comment that ALTER TABLE gives; everything else says nothing of fields. */
export const readAlter = ({ text, tables, notes, later }: AlterReading, tokens: readonly Token[]): void => {
  let from = 2
  if (keyword(tokens[from]) === 'IF') from += 2
  if (keyword(tokens[from]) === 'ONLY') from += 1
  const { path, end } = readPath(tokens, from)
  const [head] = tokens
  for (const action of splitAtCommas(tokens.slice(end))) {
    const verb = keyword(action[0])
    const keys = keyColumns(action)
    const comment = commentOf(action)
    const changes = verb === 'ADD' || verb === 'MODIFY' || verb === 'CHANGE'
    const columns = changes ? definitionsOf(action).filter((words) => words.length > 1 && !isConstraint(words)) : []
    const renamed = renamedIn(action)
    if (keys.length === 0 && columns.length === 0 && comment === undefined && renamed === undefined) continue
    later.push(() => {
      if (!tables.has(path)) {
        notes.add('N_DDL_NO_TABLE', head?.line ?? 1, text.slice(head?.at ?? 0, (head?.at ?? 0) + 200), path.join('.'))
        return
      }
      if (renamed !== undefined) tables.rename(path, renamed.from, renamed.to)
      if (comment !== undefined) tables.setComment(path, comment)
      for (const words of columns) {
        const column = keyword(words[1]) === 'NOT' || keyword(words[1]) === 'NULL' ? undefined : readDdlColumn(words)
        if (column !== undefined) tables.setColumn(path, column)
      }
      for (const key of keys) tables.change(path, key, { isKey: true, nullable: false })
    })
  }
}
