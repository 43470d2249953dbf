/** What a clerk types for each kind of fault of the sample workbook. */
export const answers: Readonly<Record<string, string>> = {
  'name-is-system': '城乡居民社会救助信息',
  'duplicate-by-punctuation': '志愿服务组织审批复核信息',
  'format-type-mismatch': 'mysql',
  'missing-abstract': '记录村民委员会成员的姓名、职务和任期，用于基层政权建设。',
  'refused-without-basis': '《中华人民共和国个人信息保护法》第三十四条',
  'condition-missing': '经提供方同意后用于核对殡葬补贴',
  'bad-date': '2024年5月13日',
}

/** The kinds where the program's own suggestion is right and is taken. */
export const suggested: readonly string[] = [
  'fill-down-counted',
  'provider-code-wrong',
  'share-way-mismatch',
  'number-with-unit',
]
