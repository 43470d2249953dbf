const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** One value or a value a line, as programs hand out data. */
const holdsJson = (text: string): boolean => {
  if (!/^\s*[[{]/.test(text)) return false
  const [first = ''] = text.trimStart().split('\n', 1)
  return (first.startsWith('{') && isJson(first)) || isJson(text)
}

/** What data a text is that programs keep, for the sentence; undefined for tables and for documents. */
export const dataText = (text: string): string | undefined => {
  if (holdsJson(text)) return ' JSON 数据'
  return /^\s*<\?xml\b/i.test(text) ? ' XML 数据' : undefined
}

const createTable = /create\s+(?:\w+\s+)?table\b/iy
/** What may stand before the first table of a dump: blanks, comments, other statements. */
const before = /\s+|--[^\n]*|#[^\n]*|\/\*[^]*?\*\/;?|[a-z][^;]*;/iy

/** True for a dump of a database: no table, but what items are made of (从建表语句生成). In a cell such words may stand. */
export const isDump = (text: string): boolean => {
  const head = text.slice(0, 65_536)
  for (let at = 0; at < head.length; at = before.lastIndex) {
    createTable.lastIndex = before.lastIndex = at
    if (createTable.test(head)) return true
    if (!before.test(head)) return false
  }
  return false
}
