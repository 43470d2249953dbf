import { ownValue } from '../base/own-value'
import type { JsonWanted } from '../base/scan-json'
import type { DueAnswer } from '../profile/due-answer'
import type { Expectation } from '../profile/expectation'
import { whenKindWords } from './rule-words'

/** Parts of the sentences about a rule profile. */
export const profileWords = {
  code: (code: string, label: string) => (label === '' ? code : `${code}（${label}）`),
  /** What may be written instead, and where it is listed. */
  known: (where: string, all: readonly string[]) =>
    all.length === 0 ? `${where} 现在是空的` : `${where} 里有：${all.join('、')}`,
  /** Some of many, by name. */
  some: (names: readonly string[], all: number) => `${names.join('、')}${names.length < all ? ' 等' : ''}`,
  clause: (number: string, source: string | undefined) => (source === undefined ? number : `${source} 的${number}`),
  expected: ({ event, rule, on, role, unitType, due }: Expectation, title: string) =>
    `${[rule, event === undefined ? undefined : profileWords.code(event, title), role, unitType].filter((one) => one !== undefined).join('、')}，从 ${on} 起算，预期 ${due ?? '没有期限'}`,
  answered: (answer: DueAnswer) => {
    const { due, also = [] } = answer
    const first = due === null ? `没有期限（${answer.reason}）` : `${due}（${answer.clause}：“${answer.words}”）`
    const others = also.flatMap((one) => (one.rule === undefined ? [] : [one.rule]))
    return others.length === 0
      ? first
      : `${first}；这个事项还有别的规则，要算那一条的，用 rule 写明编号：${others.join('、')}`
  },
} as const

const wantedWords: Readonly<Record<JsonWanted, string>> = {
  value: '应为一个值（文字要放在英文双引号里）',
  string: '这段文字没有用英文双引号结束，或里面有没写成 \\" 的双引号',
  key: '应为放在英文双引号里的项名；最后一项后面不能有逗号',
  colon: '应为英文冒号',
  'comma-or-end': '应为英文逗号，或结束的括号',
  'end-of-file': '文件应到此结束，请看前面的括号是否多了',
  'less-depth': '括号套得太深',
}

/** Where a JSON text stops being one. */
export interface JsonStop {
  readonly wanted: JsonWanted
  /** What stands there; '' at the end of the file. */
  readonly got: string
  readonly column: number
  readonly text: string
  /** The line before, where something is missing at its end. */
  readonly before: { readonly line: number; readonly text: string } | undefined
}

/** Why a file is no JSON, for people who did not write it by hand often. */
export const jsonStopText = ({ wanted, got, column, text, before }: JsonStop): string =>
  [
    `第 ${String(column)} 列${got === '' ? '，文件在这里就结束了' : `读到“${got}”`}，${wantedWords[wanted]}`,
    ...(/[，：“”｛｝［］‘’]/u.test(got) ? ['这是中文标点，请换成英文的'] : []),
    ...(text === '' ? [] : [`这一行是：${text}`]),
    ...(before === undefined ? [] : [`也请看第 ${String(before.line)} 行末尾：${before.text}`]),
  ].join('；')

const kindName = (kind: string): string => profileWords.code(kind, ownValue(whenKindWords, kind) ?? '')

const documentName = (id: string): string => (id === '' ? '主文件' : `文件 ${id} `)

/** A version of a rule by its place and its first day. */
const versionName = (version: string): string => {
  const [path = '', from = ''] = version.split('\n')
  return from === '' ? `${path}，没有起始日` : `${path}，自 ${from} 起`
}

/** What is wrong with a rule profile: each sentence says where, what, and what to do. */
export const profileProblems = {
  'not-json': (_: string, detail: string) => `不是完整的 JSON 文件：${detail}。请改正后再检查。`,
  encoding: (_: string, charset: string) => `文件是 ${charset} 编码，已照此读出。请用记事本另存为 UTF-8 编码，再载入。`,
  'schema-path': (where: string, path: string) =>
    `${where} 现在是“${path}”，编辑器找不到格式说明，不会提示。请改成 profile.schema.json 所在的位置，如 ./profile.schema.json。`,
  'key-unknown': (where: string, key: string, instead: string) => `${where}里有不认识的项“${key}”，${instead}。`,
  'key-missing': (where: string, meaning: string) =>
    `缺少${where}${meaning === '' ? '' : `，它是：${meaning}`}，请补上。`,
  'key-twice': (where: string) => `${where}写了两次，只有后一处起作用，请删去一处。`,
  'type-wrong': (where: string, wanted: string, got: string) =>
    `${where}的类型不对，现在是 ${got}，应为${wanted}，请改正。`,
  'too-much': (where: string, size: string) => `${where}${size}，请改正。`,
  'too-little': (where: string, size: string) => `${where}${size}，请改正。`,
  'form-wrong': (where: string, got: string, wanted: string) => `${where}的写法“${got}”不对，请改正。写法：${wanted}。`,
  'date-form': (where: string, got: string, wanted: string) =>
    `${where}的日期“${got}”写法不对，应写成 ${wanted}，请改正。`,
  'date-none': (where: string, got: string) =>
    `${where}的日期“${got}”在日历上没有，请改成真有的一天，写成“年-月-日”，如 2026-03-05。`,
  'date-years': (where: string, got: string) =>
    `${where}的日期“${got}”不在 2000 年到 2099 年之间，算不了期限，请改正。`,
  'value-wrong': (where: string, got: string, known: string) =>
    `${where}的值${got}不在可用的范围里，可以写：${known}。请改正。`,
  'kind-wrong': (where: string, got: string, known: string) =>
    `${where}的种类${got}不认识，可以写：${known}。请改成其中一种。`,
  'schema-other': (where: string, detail: string) => `${where}不符合规则包格式：${detail}。请对照模板改正。`,
  'code-unknown': (where: string, code: string, known: string) =>
    `${where}里的代码“${code}”不在代码表里，请换成表里的代码。${known}。`,
  'role-untitled': (where: string, code: string, known: string) =>
    `${where}的“${code}”是自定角色，却没有名称，请在 title 里写明，或换成代码表里的角色。${known}。`,
  'name-unknown': (where: string, name: string, known: string) =>
    `${where}指到“${name}”，规则包里没有，请补上或改正。${known}。`,
  'layout-wrong': (where: string, name: string, problem: string) => `${where}的版式文件“${name}”不对。${problem}`,
  'source-unknown': (where: string, name: string, more: string) => {
    const [known = '', count = ''] = more.split('\n')
    const all = count === '1' ? '' : `（这样写的共 ${count} 处）`
    return `${where}指到文件“${name}”${all}，规则包里没有，请补上或改正。${known}。`
  },
  'event-collides': (where: string, id: string, title: string) =>
    `${where}的“${id}”是软件自带的事件（${title}），自定事件请换一个编号。`,
  'id-built-in': (where: string, id: string, builtIn: string) => {
    const [name = '', version = '', older] = builtIn.split('\n')
    const refused = older === undefined ? '' : `这个文件的 ${older} 版比它旧，载入会被拒绝，请把 version 改大。`
    return `${where}的“${id}”是程序自带的${name}规则的编号，载入后会替换程序自带的 ${version} 版，同一个地方以载入的为准。${refused}是另一个地方的规则，请换一个编号。`
  },
  'cdo-missing': (where: string) => `${where}里没有首席数据官（cdo），请补上。`,
  'clause-unlisted': (where: string, clause: string, known: string) =>
    `${where}引用的条款“${clause}”不在 clauses 里，请补上或改正。${known}。`,
  'clause-twice': (where: string, clause: string) => `${where}的条款“${clause}”写了两次，请删去一处。`,
  'clause-silent': (where: string, clause: string) =>
    `${where}的条款“${clause}”没有被引用，也没有写明原因，请补上规则，或在 none 里写明为什么没有。`,
  'clause-both': (where: string, clause: string) =>
    `${where}的条款“${clause}”已被引用，又写了没有规则的原因，请删去 none。`,
  'clause-absent': (where: string, clause: string, document: string) =>
    `${where}：${document === '' ? '文件' : `文件 ${document} `}里没有条款“${clause}”，请核对条款号。`,
  'clause-missed': (_: string, clause: string, opening: string) =>
    `文件里的条款“${clause}”（${opening}…）没有列在 clauses 里，请补上；没有规则的，在 none 里写明为什么。`,
  'document-unnumbered': (_: string, document: string) =>
    `${document === '' ? '文件' : `文件 ${document} `}里没有认出条款号（“一、”“第一条”等），只核对了字句。编号由排版软件自动生成时，请另存为纯文本再核对。`,
  'document-other': (_: string, document: string) =>
    `为${documentName(document)}给出的文件里没有认出条款，引用的字句也一句都找不到，不像是这份文件。请核对 --document 给的是不是原文。`,
  'document-numbers': (_: string, document: string, count: string) =>
    `${document === '' ? '文件' : `文件 ${document} `}里有 ${count} 处编号是排版软件自动生成的，读不到，条款会对不上。请在排版软件里另存为纯文本，再用它核对。`,
  'name-absent': (where: string, names: string, counts: string) => {
    const [count = '', document = ''] = counts.split('\n')
    return `${where}有 ${count} 个名称在${documentName(document)}里找不到：${names}。请按原文核对。`
  },
  'title-absent': (where: string, value: string, document: string) =>
    `${where}的“${value}”在${documentName(document)}里找不到，请按原文核对。`,
  'documents-swapped': (_: string, one: string, other: string) =>
    `${documentName(one)}和${documentName(other)}好像给反了，引用的字句多半在对方的文件里。请把 --document 里的两份文件对调，再检查一次。`,
  'document-wrong': (_: string, of: string, counts: string) => {
    const [standIn = '', all = '', lost = ''] = counts.split('\n')
    return `${documentName(of)}的 ${all} 处引用，有 ${lost} 处的字句不在给出的文件里，却在${documentName(standIn)}里。请核对 --document 有没有给错，没有给错的，请改正这些引用的 source。`
  },
  'source-doubtful': (_: string, of: string, places: string) => {
    const [standIn = '', ...paths] = places.split('\n')
    return `有 ${String(paths.length)} 处引用的字句不在${documentName(of)}里，却在${documentName(standIn)}里，多半漏写或写错了 source，请改正：${paths.join('、')}。`
  },
  'value-twice': (where: string, name: string, more: string) => {
    const [key = '', other = ''] = more.split('\n')
    return `${where}和${other}的 ${key} 都是“${name}”，对同样的单位，起始日也相同，分不出用哪一处。三种改法：是两件事的，其中一处换一个 ${key}；后一处是新版本的，写更晚的 from；重复的，删去一处。`
  },
  'versions-cross': (where: string, until: string, versions: string) => {
    const [next = '', from = '', before = ''] = versions.split('\n')
    return `${where}的最后一天 ${until} 落在下一版（${next}，自 ${from} 起）的日子里，到那天已由下一版代替，请改成 ${before}，或删去 until。`
  },
  'versions-same-day': (where: string, units: string, version: string) =>
    `${where}与另一处（${versionName(version)}）同一天起施行，又都管${units}，分不清用哪一个。请用 unitTypes、exceptUnitTypes 分开，或改正 from。`,
  'version-returns': (where: string, until: string, versions: string) =>
    `${where}施行到 ${until} 为止，此后前一版（${versionName(versions)}）又会施行。不再施行的，请给前一版写上 until。`,
  'version-narrower': (where: string, units: string, versions: string) => {
    const [from = '', path = '', first = '', before = ''] = versions.split('\n')
    return `${where}自 ${from} 起只代替一部分单位，${units}仍按前一版（${versionName(`${path}\n${first}`)}）办。不再要求的，请把前一版的 until 写成 ${before}。`
  },
  'version-roles': (where: string, roles: string, versions: string) => {
    const [from = '', path = '', first = ''] = versions.split('\n')
    return `${where}自 ${from} 起代替前一版（${versionName(`${path}\n${first}`)}），从那天起对${roles}没有这条规则。仍要求的，请写进 roles。`
  },
  'event-unfit': (where: string, event: string, kinds: string) => {
    const [kind = '', known = ''] = kinds.split('\n')
    const named = known.split('、').map(kindName).join('、')
    return `${where}的事件“${event}”不能和期限种类“${kindName(kind)}”一起用，它可以用：${named}。请改正其中一个。`
  },
  'event-missing': (where: string) => `${where}写了期限，没有写从什么事件起算，请补上 event。`,
  'term-unlike': (where: string, said: string, term: string) =>
    `${where}写的是${term}，引用的字句里却是“${said}”，请核对是否抄错。`,
  'day-wrong': (where: string, day: string) => `${where}的“${day}”不是日历上的一天，请改成“月-日”，如 12-31。`,
  'until-before-from': (where: string, until: string, from: string) =>
    `${where}的最后一天 ${until} 早于起始日 ${from}，请改正其中一个。`,
  'from-early': (where: string, from: string, more: string) => {
    const [date = '', document = '', count = ''] = more.split('\n')
    const others = count === '1' ? ' ' : `（这样写的共 ${count} 处）`
    return `${where}的起始日 ${from}${others}早于${documentName(document)}的日期 ${date}，请核对是否抄错年份。`
  },
  'max-below-min': (where: string) => `${where}小于 min，请改正其中一个。`,
  'condition-unasked': (where: string) =>
    `${where}写了条件，但只有 roles、rules 和 filing.addressee 的条件会去问单位，写在这里等于没有条件。请把条件写到对应的规则或角色上。`,
  weights: (where: string, total: string) => `${where}的分值加起来是 ${total}，应为 100，请核对。`,
  'debrief-empty': (where: string) => `${where}没有写提纲，请写 parts（各部分），或 chapters（各章）。`,
  'pattern-wrong': (where: string, pattern: string) => `${where}的“${pattern}”不是正确的正则表达式，请改正。`,
  'words-common': (where: string, words: string) =>
    `${where}的“${words}”太短或太平常，哪里都有，定不了条款，请照抄原文里能说明问题的几个字。`,
  'words-missing': (where: string, words: string, more: string) => {
    const [document = '', passage = ''] = more.split('\n')
    const mend = passage === '' ? '请按原文改正' : `原文是“${passage}”，请照抄原文`
    return `${where}的“${words}”在${documentName(document)}里找不到，${mend}。`
  },
  'words-elsewhere': (where: string, words: string, clause: string) =>
    `${where}的“${words}”在文件里，但不在${clause}，请核对条款号。`,
  'expect-wrong': (where: string, expected: string, got: string) =>
    `${where}：${expected}，按规则算得 ${got}。请核对规则，或改正预期答案。`,
  'expect-nothing': (where: string) => `${where}没有写明算哪个期限，请写 event（事项）或 rule（规则编号）。`,
  'expect-absent': (_: string, count: string, titles: string) =>
    `有 ${count} 条有期限的规则没有预期答案（${titles}），数字抄错了，这里查不出来。请按文件自己算几个期限，写在 expect 里。`,
} as const
