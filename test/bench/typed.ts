const growing = (words: readonly string[]): string[] =>
  words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))

/** Words as they grow letter by letter under a typing hand. */
export const typed = growing(['不动产', '登记机关', '统一社会信用代码', '身份', '公司名称', '有效期', '检查日期'])

/** The same in pinyin and in initials. */
export const spelled = growing(['bdc', 'dengjijiguan', 'sfz', 'xinxi', 'tyshxydm'])
