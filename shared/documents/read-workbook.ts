import { codedOf, CodedFailure, type CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import { workbookFailures, workbookNotes } from '../text/workbook-failures'
import { decodeText } from './decode-text'
import { readCsv } from './read-csv'
import { limits } from './limits'
import { hiddenTables } from './ods-hidden'
import { recognise, type FileKind } from './recognise'
import { readXlsx } from './read-xlsx'
import { refuseBook, report, type Reading, type ReadWatch, type Workbook } from './workbook'
import { UnknownToReader } from './xml-scanner'
import { readZipDirectory } from './zip-directory'

/** Extensions that each kind of content rightly has, and how it is called when it has another. */
const expected: Readonly<Record<Exclude<FileKind['kind'], 'other'>, readonly [string, RegExp]>> = {
  zip: [' xlsx 表格', /\.(xlsx|xlsm|xltx|xltm|xlsb|ods|et)$/i],
  ole: [' xls 表格', /\.(xls|et|xlt|ett)$/i],
  text: ['文本表格', /\.(csv|txt|tsv|tab)$/i],
  html: ['网页表格', /\.html?$/i],
  'xml-book': [' XML 表格', /\.xml$/i],
}

/** SheetJS is loaded for a file that needs it: it is three quarters of the worker's code. */
const readBySheetJs = async (
  data: Uint8Array | string,
  reading: Reading,
  hidden?: ReadonlySet<string>,
): Promise<Workbook> => (await import('./read-with-sheetjs')).readWithSheetJs(data, reading, hidden)

const readText = (kind: 'html' | 'xml-book', bytes: Uint8Array, reading: Reading): Promise<Workbook> => {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new CodedFailure(workbookFailures.E_BOOK_ENCODING(reading.name))
  if (/<!(doctype(?!\s+html)|entity)/i.test(decoded.text))
    throw new CodedFailure(workbookFailures.E_BOOK_ENTITY(reading.name))
  if (kind === 'html' && !/<table\b/i.test(decoded.text))
    throw new CodedFailure(workbookFailures.E_BOOK_NOT_WORKBOOK(reading.name, '没有表格的网页，多为登录页或出错页'))
  return readBySheetJs(decoded.text, reading)
}

/** What a zip that is no workbook holds, for the sentence. */
const otherZip = (names: Iterable<string>): string => {
  for (const name of names) {
    if (name.startsWith('word/')) return ' Word 文档'
    if (name.startsWith('ppt/')) return '演示文稿'
  }
  return '压缩包'
}

const isBook = (names: ReadonlySet<string>): boolean =>
  names.has('xl/workbook.bin') ||
  names.has('content.xml') ||
  [...names].some((name) => /(^|\/)workbook[^/]*\.xml$/.test(name))

/** Our reader first; SheetJS for what it does not know (.xlsb, .ods, UTF-16), as far as memory allows. */
const readZip = async (bytes: Uint8Array, reading: Reading): Promise<Workbook> => {
  const parts = readZipDirectory(bytes, reading)
  if (!isBook(new Set(parts.keys())))
    throw new CodedFailure(workbookFailures.E_BOOK_NOT_WORKBOOK(reading.name, otherZip(parts.keys())))
  try {
    return await readXlsx(bytes, parts, reading)
  } catch (thrown) {
    if (!(thrown instanceof UnknownToReader)) throw thrown
    const inflated = [...parts.values()].reduce((sum, part) => sum + part.size, 0)
    if (inflated > limits.legacyInflated)
      refuseBook(reading, 'E_BOOK_TOO_BIG', '这种格式最多能读 40 MB，.xlsx 格式可以更大')
    const content = parts.get('content.xml')
    return readBySheetJs(bytes, reading, content && hiddenTables(bytes, content, reading))
  }
}

/** What WPS and Office lay beside a file as long as it is open. */
const OWNER_FILE = /^(?:~\$|\.~)/
const ownerFile = '表格打开时产生的临时文件，请选文件名不带“~”的那一个'

const readAs = async (found: FileKind, bytes: Uint8Array, reading: Reading): Promise<Workbook> => {
  switch (found.kind) {
    case 'zip':
      return readZip(bytes, reading)
    case 'ole':
      if (bytes.length > limits.legacyBytes) refuseBook(reading, 'E_BOOK_TOO_BIG', '旧格式的表格最多能读 100 MB')
      return readBySheetJs(bytes, reading)
    case 'html':
    case 'xml-book':
      return readText(found.kind, bytes, reading)
    case 'text':
      return readCsv(bytes, reading)
    case 'other':
      throw new CodedFailure(
        workbookFailures.E_BOOK_NOT_WORKBOOK(reading.name, OWNER_FILE.test(reading.name) ? ownerFile : found.what),
      )
  }
}

/**
 * Any table file as sheets of text: .xlsx, .xlsm, .xls, .et, .csv, .txt, and files whose extension lies.
 * `name` is only used in sentences and as the sheet name of text files. Refusals are E_BOOK_* of `workbook-failures`.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  name: string,
  watch: ReadWatch = {},
): Promise<Result<Workbook, CodedError>> => {
  const reading = { name, watch }
  if (bytes.length === 0) return failure(workbookFailures.E_BOOK_EMPTY(name))
  try {
    const found = recognise(bytes)
    report(reading, 0, 0)
    const book = await readAs(found, bytes, reading)
    if (book.sheets.every((sheet) => sheet.rows.length === 0)) return failure(workbookFailures.E_BOOK_EMPTY(name))
    const [called, extensions] = found.kind === 'other' ? ['', /$/] : expected[found.kind]
    const notes = extensions.test(name) ? [] : [workbookNotes.N_BOOK_OTHER_KIND(called)]
    return success({ sheets: book.sheets, notes: [...notes, ...book.notes] })
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded !== undefined) return failure(coded)
    throw thrown
  }
}
