const typeWords: Readonly<Record<string, string>> = {
  string: '放在双引号里的文字',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true（是）或 false（否）',
  array: '列表 […]',
  object: '一组项 {…}',
}

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
  type: (expected: string) => typeWords[expected] ?? expected,
  size: (origin: string, count: number | bigint) =>
    `${String(count)}${origin === 'string' ? ' 个字' : origin === 'array' ? ' 项' : ''}`,
  known: (values: readonly string[], meaning: string) =>
    `${values.join('、')}${meaning === '' ? '' : `（${meaning}）`}`,
} as const
