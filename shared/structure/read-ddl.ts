import { databaseOf } from './database-of'
import { createScanner, type Scanner, type Token } from './ddl-scanner'
import { createDdlTables, type DdlTables } from './ddl-tables'
import { createNotes, type Notes } from './notes'
import { readAlter } from './read-ddl-alter'
import { bracketed, isConstraint, isMark, keyColumns, keyword, readDdlColumn, readPath } from './read-ddl-column'
import { structureLimits, type Structure } from './structure'

// Own reader: SQL parsers of npm (node-sql-parser and others) give up a whole statement at one clause they do not know,
// and none of them knows 达梦.

/** Tokens of one statement that are kept: a table of 4,000 columns has some 60,000. */
const MOST_TOKENS = 200_000
const DELIMITER_BACK = /^[ \t]{0,8}DELIMITER[ \t]{1,8};[ \t]{0,8}\r?$/gim
const COPY_END = /^\\\.\r?$/gm

interface Reading {
  readonly text: string
  readonly scanner: Scanner
  readonly tables: DdlTables
  readonly notes: Notes
  /** Comments and keys may come before their table: they are put to it at the end. */
  readonly later: (() => void)[]
}

/** Tokens to the end of the statement, `head` first; `cut` where it is longer than anything a person wrote. */
const collect = (scanner: Scanner, head: Token): { readonly tokens: Token[]; readonly cut: boolean } => {
  const tokens = [head]
  for (let token = scanner.next(); token !== undefined && token.kind !== 'end'; token = scanner.next()) {
    if (scanner.opensStatement(token)) {
      scanner.back(token)
      break
    }
    if (tokens.length >= MOST_TOKENS) {
      scanner.skipStatement()
      return { tokens, cut: true }
    }
    tokens.push(token)
  }
  return { tokens, cut: false }
}

/** Members of a table between its brackets, each with the comment that stands behind it on its last line. */
const membersOf = (tokens: readonly Token[]): Token[][] => {
  const members: Token[][] = []
  let open: Token[] = []
  let depth = 0
  let lastLine = 0
  for (const token of tokens) {
    if (token.kind === 'comment') {
      const mine = open.length > 0 ? open : members.at(-1)
      if (token.line === lastLine) mine?.push(token)
      continue
    }
    lastLine = token.line
    if (isMark(token, '(')) depth += 1
    if (isMark(token, ')')) depth -= 1
    if (depth === 0 && isMark(token, ',')) {
      members.push(open)
      open = []
    } else open.push(token)
  }
  if (open.length > 0) members.push(open)
  return members.filter((member) => member.length > 0)
}

const tableComment = (tail: readonly Token[]): string | undefined => {
  const at = tail.findIndex((token) => keyword(token) === 'COMMENT')
  const said = isMark(tail[at + 1], '=') ? tail[at + 2] : tail[at + 1]
  return at < 0 || said === undefined || said.text.trim() === '' ? undefined : said.text.trim()
}

const readCreate = (reading: Reading, all: readonly Token[], from: number): void => {
  const { tables, notes, later, text } = reading
  const start = all[0]?.at ?? 0
  const line = all[0]?.line ?? 1
  const bare = all.filter(({ kind }) => kind !== 'comment')
  const after = keyword(bare[from]) === 'IF' ? from + 3 : from
  const { path, end } = readPath(bare, after)
  const name = path.at(-1) ?? ''
  const note = (code: Parameters<Notes['add']>[0]): void => notes.add(code, line, text.slice(start, start + 400), name)
  if (name === '') {
    note('N_DDL_UNKNOWN')
    return
  }
  if (!isMark(bare[end], '(')) {
    // A part of a table that stands in the dump itself: its fields are that table's.
    if (keyword(bare[end]) === 'PARTITION' && keyword(bare[end + 1]) === 'OF') return
    note('N_DDL_NO_COLUMNS')
    return
  }
  const { inner, end: close, closed } = bracketed(all, all.indexOf(bare[end] as Token))
  if (!closed) note('N_DDL_UNCLOSED')
  const members = membersOf(inner)
  const tail = all.slice(close).filter(({ kind }) => kind !== 'comment')
  if (!tables.add(path, tableComment(tail)?.slice(0, structureLimits.comment))) {
    note(tables.full() ? 'N_TABLES_MANY' : 'N_DDL_TWICE')
    return
  }
  let columns = 0
  for (const member of members) {
    const words = member.filter(({ kind }) => kind !== 'comment')
    if (isConstraint(words)) {
      const keys = keyColumns(words)
      later.push(() => {
        for (const key of keys) tables.change(path, key, { isKey: true, nullable: false })
      })
      continue
    }
    const column = readDdlColumn(member)
    const [first] = member
    if (column !== undefined) {
      columns += 1
      tables.setColumn(path, column)
    } else if (first !== undefined) notes.add('N_DDL_COLUMN', first.line, text.slice(first.at, first.at + 200), name)
  }
  if (columns === 0) note('N_DDL_NO_COLUMNS')
}

const readComment = ({ tables, notes, later, text }: Reading, tokens: readonly Token[]): void => {
  const [head] = tokens
  const column = keyword(tokens[2]) === 'COLUMN'
  const { path, end } = readPath(tokens, 3)
  const said = keyword(tokens[end]) === 'IS' ? tokens[end + 1] : undefined
  if (said?.kind !== 'string' || said.text.trim() === '' || head === undefined) return
  const comment = said.text.trim().slice(0, structureLimits.comment)
  const lost = (): void => notes.add('N_DDL_NO_TABLE', head.line, text.slice(head.at, head.at + 200), path.join('.'))
  later.push(() => {
    if (!column) {
      if (tables.has(path)) tables.setComment(path, comment)
      else lost()
    } else if (!tables.change(path.slice(0, -1), path.at(-1) ?? '', { comment })) lost()
  })
}

/** SQL Server keeps comments in properties: 'MS_Description', text, 'SCHEMA', s, 'TABLE', t, 'COLUMN', c. */
const readProperty = ({ tables, later }: Reading, tokens: readonly Token[]): void => {
  const texts = tokens.filter(({ kind }) => kind === 'string' || kind === 'name').map(({ text }) => text)
  const behind = (word: string): string | undefined => {
    const at = texts.findIndex((text) => text.toUpperCase() === word)
    return at < 0 ? undefined : texts[at + 1]
  }
  const [comment, table, column] = [behind('MS_DESCRIPTION'), behind('TABLE'), behind('COLUMN')]
  if (comment === undefined || table === undefined) return
  later.push(() => {
    if (column === undefined) tables.setComment([table], comment)
    else tables.change([table], column, { comment: comment.slice(0, structureLimits.comment) })
  })
}

/** Words that begin a statement without any structure in it: passed over without a word. */
const QUIET = new Set(
  'INSERT REPLACE UPDATE DELETE MERGE SELECT WITH SET USE DROP TRUNCATE LOCK UNLOCK GRANT REVOKE BEGIN START COMMIT ROLLBACK ANALYZE VACUUM CALL DECLARE END IF EXEC EXECUTE PROMPT REM SPOOL WHENEVER CONNECT EXIT PRINT SAVEPOINT RENAME DBCC CHECKPOINT COPY DO SHOW'.split(
    ' ',
  ),
)
const CODE = new Set(['FUNCTION', 'PROCEDURE', 'TRIGGER', 'PACKAGE', 'TYPE', 'EVENT', 'RULE'])

/** Reads one statement; true while what follows may be the inside of a procedure, which nobody needs to hear of. */
const readStatement = (reading: Reading, head: Token, insideCode: boolean): boolean => {
  const { scanner, notes, text } = reading
  const word = keyword(head)
  if (word === 'CREATE' || word === 'ALTER' || word === 'COMMENT') {
    const { tokens, cut } = collect(scanner, head)
    const bare = tokens.filter(({ kind }) => kind !== 'comment')
    const words = bare.slice(0, 8).map(keyword)
    const table = words.indexOf('TABLE')
    if (cut) notes.add('N_DDL_LONG', head.line, text.slice(head.at, head.at + 400), bare[table + 1]?.text ?? '')
    if (word === 'COMMENT' && words[1] === 'ON') readComment(reading, bare)
    else if (word === 'ALTER' && table === 1) readAlter(reading, bare)
    else if (word === 'CREATE' && table > 0 && !words.slice(0, table).includes('ON'))
      readCreate(reading, tokens, table + 1)
    else if (word === 'CREATE' && words.includes('VIEW'))
      notes.add('N_DDL_VIEW', head.line, text.slice(head.at, head.at + 400))
    else if (word === 'CREATE' && words.slice(1).some((each) => CODE.has(each))) return true
    return false
  }
  if (word === 'EXEC' || word === 'EXECUTE') {
    const { tokens } = collect(scanner, head)
    if (tokens.some((token) => token.text.toLowerCase() === 'sp_addextendedproperty')) readProperty(reading, tokens)
    return insideCode
  }
  if (word === 'DELIMITER') {
    scanner.skipToLine(DELIMITER_BACK)
    return false
  }
  if (word === 'COPY') {
    const { tokens } = collect(scanner, head)
    if (tokens.slice(-4).some((token) => keyword(token) === 'STDIN')) scanner.skipToLine(COPY_END)
    return insideCode
  }
  if (!QUIET.has(word) && !insideCode) notes.add('N_DDL_UNKNOWN', head.line, text.slice(head.at, head.at + 400))
  scanner.skipStatement()
  return insideCode || word === 'BEGIN' || word === 'DECLARE'
}

/**
 * Tables and columns of CREATE TABLE, ALTER TABLE and COMMENT ON in a text of MySQL, Oracle, 达梦, PostgreSQL or SQL
 * Server; inserts and all else is passed over. Takes time in proportion to the text, never throws; what it could not
 * understand stands in `notes`. `told` hears of the share that is done (0 … 1).
 */
export const readDdl = (text: string, told: (fraction: number) => void = () => undefined): Structure => {
  const notes = createNotes()
  const scanner = createScanner(text, (line, at) => notes.add('N_DDL_QUOTE', line, text.slice(at, at + 200)))
  const reading: Reading = { text, scanner, notes, tables: createDdlTables(), later: [] }
  let insideCode = false
  let heard = 0
  for (let head = scanner.next(); head !== undefined; head = scanner.next()) {
    if (head.kind !== 'end' && head.kind !== 'comment') insideCode = readStatement(reading, head, insideCode)
    if (scanner.position() - heard < 1_000_000) continue
    heard = scanner.position()
    told(heard / text.length)
  }
  for (const put of reading.later) put()
  const database = databaseOf(text)
  const tables = reading.tables.list().filter(({ columns }) => columns.length > 0)
  return { tables, notes: notes.list(), ...(database === undefined ? {} : { database }) }
}
