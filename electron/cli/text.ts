/** Every sentence that only the command line says. */
export const cliText = {
  usage: (lines: readonly string[]) =>
    `用法：cdo <命令> [参数] [--json]\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  wrongUse: (usage: string) => `参数不对。用法：cdo ${usage}`,
  unknownCity: (id: string, known: readonly string[]) =>
    `没有编号为“${id}”的规则包，请用其中之一：${known.join('、')}。`,
  mappingUnreadable: (path: string) => `列对应文件“${path}”打不开，请检查路径是否正确。`,
  mappingForm: (path: string) =>
    `列对应文件“${path}”的内容不对，应为 [{"column":"E","field":"name"}, …]，字段名见 check --json 的 mapping。请改正后重试。`,
  checked: (sheet: string, resources: number, items: number) =>
    `工作表“${sheet}”：${String(resources)} 个信息资源，${String(items)} 个信息项。`,
  findingCounts: (must: number, explain: number, advice: number) =>
    `必改 ${String(must)}，需说明 ${String(explain)}，建议 ${String(advice)}。`,
  furtherFindings: (count: number) => `另有 ${String(count)} 处，用 --json 可看全部。`,
  unmapped: (columns: readonly string[]) => `没有对应到字段的列：${columns.join('、')}。`,
  leftOut: (rows: readonly string[]) => `没有带入的行：${rows.join('、')}。`,
  autofixed: (count: number) => `自动整理了 ${String(count)} 处，用 --json 可看明细。`,
} as const
