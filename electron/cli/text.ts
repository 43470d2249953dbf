/** Every sentence that only the command line says. */
export const cliText = {
  usage: (lines: readonly string[]) =>
    `用法：cdo <命令> [参数] [--json]\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  wrongUse: (usage: string) => `参数不对。用法：cdo ${usage}`,
  unknownCity: (id: string, known: readonly string[]) =>
    `没有编号为“${id}”的规则包，请用其中之一：${known.join('、')}。`,
} as const
