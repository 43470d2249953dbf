import { besideLine, profileLine, profilePlace } from '../text/profile-places'
import { profileProblems } from '../text/profile-problems'

export type ProblemCode = keyof typeof profileProblems

/** Something wrong with a profile before it is a sentence: where (`rules[3].to`), the kind, what the sentence names. */
export interface ProblemFound {
  readonly path: string
  readonly code: ProblemCode
  readonly what?: string
  readonly more?: string
  /** Path of a key that tells the line better than `path` does. */
  readonly at?: string
  /** Path of another value that the sentence names, too, with its line. */
  readonly beside?: string
}

/** The line of the file on which the value at a path begins, where it is known. */
export type LineOf = (path: string) => number | undefined

/** Something wrong with a profile: where (`rules[3].to`), the kind, and a sentence that says where and what to do. */
export interface ProfileProblem {
  readonly path: string
  readonly code: ProblemCode
  /** 建议: worth a look, and no reason to refuse the profile. */
  readonly level: '必改' | '建议'
  readonly message: string
  /** Line of the file, where it is known. */
  readonly line?: number
}

const advice: readonly ProblemCode[] = [
  'clause-missed',
  'document-unnumbered',
  'document-numbers',
  'schema-path',
  'encoding',
  'term-unlike',
  'expect-absent',
  'name-absent',
  'id-built-in',
  'version-narrower',
  'version-roles',
  'version-returns',
  'from-early',
  'title-absent',
]

export const found = (path: string, code: ProblemCode, what = '', more = ''): ProblemFound => ({
  path,
  code,
  what,
  more,
})

/** The path of a key inside the value at a path. */
export const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A path in people's words, with the name of the value (of the list that it is in) and the clause that it cites. */
export const placeOf = (file: unknown, path: string): string => {
  const [, list = '', index = ''] = /^((?:filing\.|catalogue\.)?\w+)\[(\d+)\]/.exec(path) ?? []
  if (list === '') return path
  const values = list.split('.').reduce<unknown>((inside, key) => fieldsOf(inside)[key], file)
  const value = fieldsOf(fieldsOf(values)[index])
  const name = ['title', 'name', 'number', 'id', 'event', 'role']
    .map((key) => textOf(value[key]))
    .find((one) => one !== undefined)
  return profilePlace(list, Number(index) + 1, name, textOf(value['clause']), path)
}

/** A problem with its sentence; `file` is what the profile's JSON holds. */
export const sayProblem = (
  file: unknown,
  { path, code, what = '', more = '', at = path, beside }: ProblemFound,
  lineOf?: LineOf,
): ProfileProblem => {
  const say: (where: string, what: string, more: string) => string = profileProblems[code]
  const other = beside === undefined ? [] : [besideLine(placeOf(file, beside), lineOf?.(beside))]
  const message = say(placeOf(file, path), what, [more, ...other].join('\n'))
  const line = lineOf?.(at)
  return {
    path,
    code,
    level: advice.includes(code) ? '建议' : '必改',
    ...(line === undefined ? { message } : { message: profileLine(line, message), line }),
  }
}
