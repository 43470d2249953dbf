import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import type { CodeLists } from '../field/code-lists'
import { readDdl } from '../structure/read-ddl'
import { readFieldRows } from '../structure/read-field-rows'
import { readJsonFields } from '../structure/read-json-fields'
import type { Structure } from '../structure/structure'
import { workbookFailures } from '../text/workbook-failures'
import { decodeText } from './decode-text'
import { limits } from './limits'
import { recognise } from './recognise'
import { readWorkbook } from './read-workbook'
import type { ReadWatch } from './workbook'

const DDL = /\bcreate\s{1,9}(?:\w{1,20}\s{1,9}){0,4}table\b/iu
const JSON_START = /^\s{0,99}[[{]/u
/** JSON is parsed in one go, which says nothing meanwhile. */
const JSON_SECONDS = 60

/**
 * The tables and columns that a file declares or shows: CREATE TABLE in a dump, headings of a workbook or of delimited
 * text, a data dictionary, JSON. Content decides, not the ending. `name` is used in sentences and for tables without one.
 */
export const readStructure = async (
  bytes: Uint8Array,
  name: string,
  lists: CodeLists,
  watch: ReadWatch = {},
): Promise<Result<Structure, CodedError>> => {
  const bare = name.replace(/\.[^.]*$/, '')
  if (recognise(bytes).kind === 'text' && bytes.length > 0) {
    if (bytes.length > limits.textBytes)
      return failure(workbookFailures.E_BOOK_TOO_BIG(name, `超过 ${String(limits.textBytes / 1024 / 1024)} MB`))
    const decoded = decodeText(bytes)
    if (decoded === undefined) return failure(workbookFailures.E_BOOK_ENCODING(name))
    if (DDL.test(decoded.text))
      return success(readDdl(decoded.text, (fraction) => watch.progress?.({ rows: 0, fraction })))
    if (JSON_START.test(decoded.text)) {
      watch.quiet?.(JSON_SECONDS)
      return success(readJsonFields(bare, decoded.text, lists))
    }
  }
  const read = await readWorkbook(bytes, name, watch)
  if (!read.ok) return read
  const shown = read.value.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const each = shown.map((sheet) =>
    readFieldRows(shown.length > 1 ? sheet.name : nameOf(sheet.name, bare), sheet.rows, lists),
  )
  return success({ tables: each.flatMap(({ tables }) => tables), notes: each.flatMap(({ notes }) => notes) })
}

/** Sheets that nobody named say nothing: then the file's name is the better one. */
const nameOf = (sheet: string, file: string): string => (/^(?:sheet|工作表)\s*\d*$/iu.test(sheet) ? file : sheet)
