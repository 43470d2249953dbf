import { ownValue } from '../base/own-value'

const typeWords: Readonly<Record<string, string>> = {
  string: '放在双引号里的文字',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true（是）或 false（否）',
}

/** Values as they are written, by the key that they stand at. */
const examples: Readonly<Record<string, string>> = {
  when: '{"kind": "within", "n": 5, "unit": "workday"}',
  splitFrom: '{"rule": "filing", "on": "2026-03-05"}',
  unitTypes: '["dept"]',
  exceptUnitTypes: '["dept"]',
  levels: '["city"]',
  roles: '["cdo"]',
  holderKinds: '["head"]',
  codes: '["01"]',
  topics: '["law"]',
  majors: '["计算机"]',
  dimensions: '["准确性"]',
  stages: '["立项"]',
  names: '["市民政局"]',
  aspects: '["成效"]',
  chapters: '["工作情况"]',
}

/** What an object or a list looks like; lists that stand in the file itself are of values. */
const example = (expected: string, key: string, atTop: boolean): string =>
  (atTop ? undefined : ownValue(examples, key)) ?? (expected === 'array' ? '[{…}]' : '{…}')

const unitOf = (origin: string): string => (origin === 'string' ? ' 个字' : ' 项')
const sizeOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0)

/** How values of a profile are written. */
export const formWords = {
  file: '文件',
  day: '“年-月-日”（如 2026-03-05）',
  moment: '“年-月-日”（如 2026-03-05；按小时算的写 2026-03-05T09:30）',
  /** What stands there, as JSON; long values only with their beginning. */
  shown: (value: unknown) => {
    const text = JSON.stringify(value)
    return text.length > 40 ? `${text.slice(0, 40)}…` : text
  },
  quoted: (value: unknown) => (typeof value === 'string' ? `“${value}”` : formWords.shown(value)),
  /** What a missing key means, with an example where it holds more than a word. */
  meant: (meaning: string, key: string, atTop: boolean) => {
    const shown = atTop ? undefined : ownValue(examples, key)
    return shown === undefined ? meaning : `${meaning}，如 ${shown}`
  },
  type: (expected: string, key: string, atTop: boolean) => {
    if (expected === 'array') return `列表，如 ${example(expected, key, atTop)}`
    return expected === 'object'
      ? `一组项，如 ${example(expected, key, atTop)}`
      : (ownValue(typeWords, expected) ?? expected)
  },
  /** What to do about a key that is none: what it most likely should be, else what there is. */
  instead: (near: string | undefined, known: readonly string[]) => {
    if (near !== undefined) return `多半是“${near}”，请改正`
    const all = known.length === 0 ? '' : `；这里可以写：${known.join('、')}`
    return `请检查拼写和所在的位置，或把它删去${all}`
  },
  tooMuch: (origin: string, value: unknown, most: number | bigint) => {
    if (typeof value === 'number') return `现在是 ${String(value)}，太大，最大 ${String(most)}`
    const unit = unitOf(origin)
    return `现在${origin === 'string' ? '' : '有'} ${String(sizeOf(value))}${unit}，太${origin === 'string' ? '长' : '多'}，最多 ${String(most)}${unit}`
  },
  tooLittle: (origin: string, value: unknown, least: number | bigint) => {
    if (typeof value === 'number') return `现在是 ${String(value)}，太小，至少 ${String(least)}`
    return `是空的，至少写 ${String(least)}${unitOf(origin)}`
  },
  /** What may stand there: the meaning alone where it tells the codes itself. */
  known: (values: readonly string[], meaning: string) => {
    if (meaning === '') return values.join('、')
    return values.every((value) => meaning.includes(value)) ? meaning : `${values.join('、')}（${meaning}）`
  },
} as const
