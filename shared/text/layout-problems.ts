const known = (all: readonly string[]): string => (all.length === 0 ? '' : `可以写：${all.join('、')}。`)

/** What is wrong with a form's layout: where, what, and what to do. */
export const layoutProblems = {
  /** A table or a field by the name that layouts bear, and what people call it. */
  named: (name: string, word: string) => `${name}（${word}）`,
  json: '内容不是完整的 JSON，请改正后再检查。',
  form: (path: string) => `${path === '' ? '整个文件' : path}：内容不符合格式`,
  table: (path: string, table: string, all: readonly string[]) =>
    `${path}：没有“${table}”这一类记录，请改正。${known(all)}`,
  field: (path: string, field: string, word: string, all: readonly string[]) =>
    `${path}：“${word}”没有“${field}”这个字段，请改正。${known(all)}`,
  rows: (path: string, member: string, word: string | undefined, all: readonly string[]) =>
    word === undefined
      ? `${path}：整张表不是印一条记录的，没有“${member}”这样的小表。请把 subject 写成 {"record": "…"}。`
      : `${path}：“${word}”没有“${member}”这个小表，请改正。${known(all)}`,
  outsideRows: (path: string, field: string, table: string, member: string) =>
    `${path}：“${field}”要写在 each 为 {"rows": "${member}"} 的行里，整张表的 subject 是 {"record": "${table}"}。`,
  outside: (path: string, field: string, table: string) =>
    `${path}：看不出“${field}”印的是哪一条记录。请写在 each 为 {"record": "${table}"} 的行里，或把 subject 写成 {"record": "${table}"}。`,
} as const
