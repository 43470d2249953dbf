/** What is wrong with a rule profile: each sentence says where, what, and what to do. */
export const profileProblems = {
  'not-json': (path: string, detail: string) =>
    `${path}不是完整的 JSON 文件，请检查逗号、引号和括号是否成对（${detail}）。`,
  'key-unknown': (path: string, key: string) => `${path}里有不认识的项“${key}”，请检查拼写和所在的位置，或把它删去。`,
  'key-missing': (path: string) => `缺少${path}，请补上。`,
  'type-wrong': (path: string, wanted: string) => `${path}的类型不对，应为${wanted}，请改正。`,
  'too-much': (path: string, most: string) => `${path}太长或太大，最多 ${most}，请改正。`,
  'too-little': (path: string, least: string) => `${path}太短、太小或是空的，至少 ${least}，请改正。`,
  'form-wrong': (path: string, wanted: string) => `${path}的写法不对，应符合 ${wanted}，请改正。`,
  'value-wrong': (path: string, known: string) => `${path}的值不在可用的范围里，可用：${known}。请改正。`,
  'kind-wrong': (path: string) => `${path}的种类不认识，请对照模板改成其中一种。`,
  'schema-other': (path: string, detail: string) => `${path}不符合规则包格式：${detail}。请对照模板改正。`,
  'code-unknown': (path: string, code: string, list: string) =>
    `${path}里的代码“${code}”不在代码表“${list}”里，请换成表里的代码。`,
  'name-unknown': (path: string, name: string, where: string) => `${path}指到“${name}”，${where}里没有，请补上或改正。`,
  'cdo-missing': (path: string) => `${path}里没有首席数据官（cdo），请补上。`,
  'clause-unlisted': (path: string, clause: string) => `${path}引用的条款“${clause}”不在 clauses 里，请补上或改正。`,
  'clause-twice': (path: string, clause: string) => `${path}的条款“${clause}”写了两次，请删去一处。`,
  'clause-silent': (path: string, clause: string) =>
    `${path}的条款“${clause}”没有被引用，也没有写明原因，请补上规则，或在 none 里写明为什么没有。`,
  'clause-both': (path: string, clause: string) =>
    `${path}的条款“${clause}”已被引用，又写了没有规则的原因，请删去 none。`,
  'value-twice': (path: string, name: string) => `${path}的“${name}”与前面的一处重复，起始日也相同，请删去一处。`,
  'event-unfit': (path: string, event: string, kind: string) =>
    `${path}的事件“${event}”不能和期限种类“${kind}”一起用，请改正其中一个。`,
  'event-missing': (path: string) => `${path}写了期限，没有写从什么事件起算，请补上 event。`,
  'day-wrong': (path: string, day: string) => `${path}的“${day}”不是日历上的一天，请改成“月-日”，如 12-31。`,
  'max-below-min': (path: string) => `${path}小于 min，请改正其中一个。`,
  weights: (path: string, total: string) => `${path}的分值加起来是 ${total}，应为 100，请核对。`,
  'pattern-wrong': (path: string, pattern: string) => `${path}的“${pattern}”不是正确的正则表达式，请改正。`,
  'words-missing': (path: string, words: string) => `${path}的“${words}”在文件里找不到，请按原文改正。`,
  'words-elsewhere': (path: string, words: string, clause: string) =>
    `${path}的“${words}”在文件里，但不在${clause}，请核对条款号。`,
} as const
