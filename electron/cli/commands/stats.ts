import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { numbersOfYear, statOf, valueText } from '../../../shared/stats/numbers'
import type { Stat } from '../../../shared/stats/stat'
import { statGroups, type StatGroup } from '../../../shared/text/stats-words'
import { printedName } from '../../../shared/unit/printed-name'
import type { Command } from '../command'
import { readDataFolder } from '../read-data-folder'
import { cliText } from '../text'
import { alignedTable } from '../aligned-table'

/** A year that numbers can be told of. */
export const yearOption = (word: string | undefined, today: string): string => {
  const year = word ?? today.slice(0, 4)
  if (!/^20\d\d$/.test(year) || year > today.slice(0, 4)) throw new CodedFailure(cliText.noSuchYear(year, today))
  return year
}

const linesOf = (stat: Stat, before: readonly Stat[]): readonly (readonly string[])[] => {
  const last = (id: string): number | null => {
    const found = statOf(before, id)
    return found?.row?.value ?? found?.stat.value ?? null
  }
  const own = [stat.label, stat.unit, valueText(stat.value), valueText(last(stat.id)), stat.asOf]
  return [
    own,
    ...stat.rows.map(({ id, label, value }) => [
      `　${label}`,
      stat.unit,
      stat.value === null ? '—' : String(value),
      valueText(last(id)),
      stat.asOf,
    ]),
  ]
}

/** `cdo stats --data DIR`: the numbers of a year beside those of the year before, as a table or as JSON with their records. */
export const statsCommand: Command = {
  usage: 'stats --data <数据文件夹> [--year YYYY] [--json]',
  run: async (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...words], options: { data: text, year: text } })
    if (values.data === undefined) throw new CodedFailure(cliText.usageOf(statsCommand.usage))
    const { unit, facts, today } = await readDataFolder(values.data)
    const year = yearOption(values.year, today)
    const before = String(Number(year) - 1)
    const [stats, former] = [numbersOfYear(facts, year), numbersOfYear(facts, before)]
    const groups = (Object.keys(statGroups) as StatGroup[]).flatMap((group) => {
      const lines = stats.filter((stat) => stat.group === group).flatMap((stat) => linesOf(stat, former))
      return lines.length === 0 ? [] : ['', `${statGroups[group]}：`, ...alignedTable([cliText.statsColumns, ...lines])]
    })
    return {
      exit: 0,
      json: { unit: printedName(unit), year, stats, before: former },
      text: [cliText.statsHead(printedName(unit), year, before), ...groups].join('\n'),
    }
  },
}
