import type { CodedError } from '../../shared/base/coded-error'
import type { Finding } from '../../shared/field/finding'
import type { Verdict } from '../../shared/package/statement'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { handedOver } from '../../shared/text/handed-over'
import { rulesNamed } from '../../shared/text/rules-named'

/** Every sentence that only the command line says. */
export const cliText = {
  usage: (lines: readonly string[]) =>
    `用法：cdo <命令> [参数] [--json]\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  wrongUse: (usage: string) => `参数不对。用法：cdo ${usage}`,
  unknownOption: (option: string, near: string | undefined, usage: string) =>
    `没有“${option}”这个参数${near === undefined ? '' : `，多半是“${near}”`}。用法：cdo ${usage}`,
  optionValue: (option: string, usage: string) =>
    `“${option}”后面的内容不对：要填内容的没有填，或不用填的填了。用法：cdo ${usage}`,
  wordTooMany: (word: string, usage: string) => `“${word}”是多出来的，这个命令不用写。用法：cdo ${usage}`,
  journalWhole: (entries: number, head: string) => `日志完整：共 ${entries} 条，链尾 ${head}。`,
  restored: (folder: string, entries: number, files: number) =>
    `已恢复并核对无误：日志 ${entries} 条，共 ${files} 个文件，在“${folder}”。\n用它打开程序：npm start -- --data "${folder}"，或改名为原来的数据文件夹后照常打开。`,
  unknownCity: (id: string, known: readonly string[]) =>
    `没有编号为“${id}”的规则包，请用其中之一：${known.join('、')}，或写出规则文件（.json）的路径。`,
  profileWrong: (path: string, problems: readonly string[]): CodedError => ({
    code: 'E_PROFILE_WRONG',
    message: [`规则文件“${path}”有 ${String(problems.length)} 处问题，不能使用：`, ...problems].join('\n'),
  }),
  unknownEvent: (event: string, known: readonly string[]) =>
    `没有“${event}”这个事项，--event 请用其中之一：${known.join('；')}。`,
  noSuchDay: (day: string) =>
    `“${day}”不是 2000 年到 2099 年之间的日期，--on 请按 2026-03-05 的样子填写；按小时计算的期限请写 2026-03-05T09:30。`,
  unknownRole: (role: string, known: readonly string[]): CodedError => ({
    code: 'E_ROLE',
    message: `规则包里没有“${role}”这个角色，--role 请用其中之一：${known.join('；')}。`,
  }),
  unknownRule: (rule: string, known: readonly string[]): CodedError => ({
    code: 'E_RULE',
    message: `规则包里没有“${rule}”这条规则，--rule 请用其中之一：${known.join('；')}。`,
  }),
  anyUnitType: '没有写 --unit-type，以上按不分单位类型的规则回答；只对某类单位的规则请写明类型再查。',
  unknownUnitType: (type: string, known: readonly string[]): CodedError => ({
    code: 'E_UNIT_TYPE',
    message: `没有“${type}”这类单位，--unit-type 请用其中之一：${known.join('；')}。`,
  }),
  unknownLevel: (level: string, known: readonly string[]): CodedError => ({
    code: 'E_LEVEL',
    message: `没有“${level}”这个级别，--level 请用其中之一：${known.join('、')}。`,
  }),
  named: (code: string, label: string) => `${code} ${label}`,
  dueOn: (event: string, on: string, due: string) => `${event}：从 ${on} 起算，${due} 截止。`,
  dueBasis: (document: string, clause: string, words: string) => `依据：《${document}》${clause}：“${words}”。`,
  filedWith: (body: string) => `报送：${body}。`,
  dueDays: (days: readonly string[]) => `计入的工作日（${String(days.length)} 个）：${days.join('、')}。`,
  dueEstimated: '所在年份的放假安排尚未公布，暂按法定节假日和周末推算。',
  mappingUnreadable: (path: string) => `列对应文件“${path}”打不开，请检查路径是否正确。`,
  mappingForm: (path: string) =>
    `列对应文件“${path}”的内容不对，应为 [{"column":"E","field":"name"}, …]，字段名见 check --json 的 mapping。请改正后重试。`,
  checked: (sheet: string, resources: number, items: number) =>
    `工作表“${sheet}”：${String(resources)} 个信息资源，${String(items)} 个信息项。`,
  findingCounts: (must: number, explain: number, advice: number) =>
    `必改 ${String(must)}，需说明 ${String(explain)}，建议 ${String(advice)}。`,
  rule: ({
    rule,
    level,
    atFiling,
    title,
    source,
    todo,
  }: Readonly<Record<'rule' | 'level' | 'atFiling' | 'title' | 'source' | 'todo', string>>) =>
    `${rule}  ${level}${atFiling === level ? '' : `（报送时${atFiling}）`}  ${title}（${source}）。${todo}。`,
  furtherFindings: (count: number) => `另有 ${String(count)} 处，用 --json 可看全部。`,
  unmapped: (columns: readonly string[]) => `没有对应到字段的列：${columns.join('、')}。`,
  leftOut: (rows: readonly string[]) => `没有带入的行：${rows.join('、')}。`,
  autofixed: (count: number) => `自动整理了 ${String(count)} 处，用 --json 可看明细。`,
  markedWritten: (path: string) => `红标表已写入并读回核对：${path}`,
  usageOf: (usage: string): CodedError => ({ code: 'E_USAGE', message: `参数不对。用法：cdo ${usage}` }),
  unreadable: (path: string, detail: string): CodedError => ({
    code: 'E_FILE_UNREADABLE',
    message: `文件“${path}”打不开，可能不存在或没有读取权限。请检查路径后重试。`,
    detail,
  }),
  numberRange: (name: string, most: number): CodedError => ({
    code: 'E_USAGE',
    message: `${name} 请填 0 到 ${most} 之间的整数。`,
  }),
  sampleNotClean: ({ rule, resource, message }: Finding): CodedError => ({
    code: 'E_SAMPLE',
    message: `示例单位没有通过检查：${resource}：${message}`,
    detail: rule,
  }),
  listTitle: (unit: string) => `${unit}数据资源目录`,
  ledgerFile: (name: string) => name.replace(/\.cdop$/, '-目录.xlsx'),
  listFile: (name: string, title: string) => name.replace(/\.cdop$/, `-${title}.xlsx`),
  formFile: (name: string, title: string) => name.replace(/\.cdop$/, `-${title}.pdf`),
  coverFile: (name: string) => name.replace(/\.cdop$/, '-封面.pdf'),
  profileFine: ({ name, version, rules, clauses }: ProfileFile, advice: number) =>
    `${name}规则包 ${version} ${advice === 0 ? '没有发现问题' : `没有必改的问题，有 ${advice} 条建议，可以看一看再定`}：规则 ${rules.length} 条，条款 ${clauses.length} 条。`,
  profileFinding: (level: string, message: string) => `${level}：${message}`,
  profileFindings: (wrong: number, advice: number) => `必改 ${wrong} 处，建议 ${advice} 处，请改正后再检查一次。`,
  notCompared: (documents: readonly { readonly id: string; readonly title: string | undefined }[]): CodedError => ({
    code: 'N_NOT_COMPARED',
    message: `未核对：${documents.map(({ id, title = '' }) => `${id === '' ? '主文件' : id}${title === '' ? '' : `《${title}》`}`).join('、')}没有给出，引用的字句和条款没有与原文对照。主文件用 --document 文件 给出，其他的用 --document 编号=文件。`,
  }),
  documentKind: (path: string, ending: string): CodedError => ({
    code: 'E_DOCUMENT_KIND',
    message: `“${path}”是 ${ending} 文件，--document 只读 .docx 和 .txt。请另存为 .docx 或 .txt，再检查一次。`,
  }),
  documentTwice: (id: string): CodedError => ({
    code: 'E_USAGE',
    message: `${id === '' ? '主文件' : `文件“${id}”`}给了两次，--document 请每份文件只写一次；主文件之外的写成 编号=文件。`,
  }),
  documentUnknown: (id: string, known: readonly string[]): CodedError => ({
    code: 'E_USAGE',
    message: `规则包的 sources 里没有“${id}”这份文件。${known.length === 0 ? 'sources 现在是空的。' : `可以写：${known.join('、')}。`}`,
  }),
  documentOfNoSource: (id: string): CodedError => ({
    code: 'N_DOCUMENT_UNKNOWN',
    message: `未核对：规则包的 sources 里没有“${id}”这份文件，给出的文件没有用上。改好上面的问题后再检查一次。`,
  }),
  profileUnfit: (path: string) => `规则包“${path}”不符合格式，不能比较。请先用 cdo profile check 检查并改正。`,
  profilesCompared: (a: { id: string; version: string }, b: { id: string; version: string }) =>
    `${a.id} ${a.version} → ${b.id} ${b.version}`,
  profileDifferences: (added: number, removed: number, changed: number) =>
    `增加 ${added} 项，去掉 ${removed} 项，改动 ${changed} 项。`,
  profileValue: (path: string, title: string | undefined) => (title === undefined ? path : `${path}《${title}》`),
  versionUnraised: ({ id, version }: { readonly id: string; readonly version: string }): CodedError => ({
    code: 'N_VERSION_SAME',
    message: `两个文件的编号和版本都是 ${id} ${version}，内容却不同，分不出哪一份是新的。请把改过的一份的 version 加大。`,
  }),
  sourceTable: (name: string, comment: string, columns: number) =>
    `${name}${comment === '' ? '' : `（${comment}）`}：${String(columns)} 个字段`,
  structureNote: (line: number, message: string, text: string) => `第 ${String(line)} 行：${message}${text}`,
  noUnit: (folder: string): CodedError => ({
    code: 'E_NO_UNIT',
    message: `数据文件夹“${folder}”里还没有登记单位。请先打开程序登记单位，再运行这个命令。`,
  }),
  noSuchYear: (year: string, today: string): CodedError => ({
    code: 'E_YEAR',
    message: `--year 请填 2000 到 ${today.slice(0, 4)} 之间的年份，如 2026；“${year}”不是，或还没有到。`,
  }),
  noReport: (year: string): CodedError => ({
    code: 'E_NO_REPORT',
    message: `没有 ${year} 年写了正文的报告。请先在“事项”的“述职与总结”里起草，再运行这个命令。`,
  }),
  reportWritten: (title: string, file: string) => `“${title}”已写入：${file}`,
  statsHead: (unit: string, year: string, before: string) =>
    `${unit}${year}年统计（右边一列是${before}年；“—”表示没有可算的数，或往年的数没有保存）`,
  statsColumns: ['项目', '单位', '本年', '上年', '截至'],
  noCatalogue: (path: string): CodedError => ({
    code: 'E_NO_CATALOGUE',
    message: `“${path}”里没有数据资源目录。请选择单位报送的 .cdop 报送包。`,
  }),
  dcatDone: (path: string, resources: number, leftOut: readonly string[]) =>
    [
      `${String(resources)} 个信息资源已写入：${path}`,
      ...(leftOut.length === 0 ? [] : [`没有写出的内容 ${String(leftOut.length)} 处：`, ...leftOut.slice(0, 20)]),
    ].join('\n'),
  dcatLeftOut: (resource: string, field: string, reason: string) => `${resource}，${field}：${reason}`,
  notTrusted: '以上内容未经验证，请用 cdo verify 验证后再采用。',
  demoDone: (path: string, id: string, counts: Readonly<Record<string, number>>) =>
    `示例报送包已写入并读回核对：${path}\n编号 ${id}\n${handedOver(counts).join('、')}。`,
  demoNoPosts: '文件没有要求这类单位设置岗位，包内没有人员。',
  demoNoForms: '文件没有要求这类单位填报表格，包内没有表格。',
  demoNoAddressee: '文件没有写明这类单位的收件机关，封面上留空。',
  verdict: (file: string, { code, message, unit, seq, id, fingerprint, profile }: Verdict) =>
    [
      `${file}：${code}`,
      message,
      unit && `单位 ${unit.name}（${unit.code}）　第 ${seq ?? 0} 号`,
      id && `编号 ${id}`,
      profile && `规则 ${rulesNamed(profile)}`,
      fingerprint && `指纹 ${fingerprint}`,
    ]
      .filter((line) => line !== undefined && line !== '')
      .join('\n'),
} as const
