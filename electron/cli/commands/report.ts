import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import { writeDocx } from '../../../shared/documents/write-docx'
import type { ReportDraft } from '../../../shared/report/report'
import { reportText } from '../../../shared/report/report-papers'
import type { PersonDraft } from '../../../shared/roster/person'
import { printedName } from '../../../shared/unit/printed-name'
import type { Command } from '../command'
import { readDataFolder } from '../read-data-folder'
import { cliText } from '../text'

/** The report of a year that is written of: 总结 before 述职, of several the one that was begun last. */
const reportOfYear = (all: readonly ReportDraft[], year: string): ReportDraft | undefined => {
  const written = all.filter((one) => shown(one.year) === year && (one.chapters ?? []).length > 0)
  const rank = ({ kind }: ReportDraft): number => ['summary', 'debrief'].indexOf(shown(kind))
  return written.toSorted((a, b) => rank(b) - rank(a) || (shown(a.date) < shown(b.date) ? 1 : -1))[0]
}

/** `cdo report --year Y --data DIR --out F.docx`: the report of a year as it goes out. */
export const reportCommand: Command = {
  usage: 'report --year YYYY --data <数据文件夹> --out <文件.docx> [--json]',
  run: async (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...words], options: { data: text, year: text, out: text } })
    const { data, year, out } = values
    if (data === undefined || year === undefined || out === undefined || !out.endsWith('.docx'))
      throw new CodedFailure(cliText.usageOf(reportCommand.usage))
    const { unit, records, today } = await readDataFolder(data)
    const report = reportOfYear(records['reports'] ?? [], year)
    if (report === undefined) throw new CodedFailure(cliText.noReport(year))
    const roster = { persons: (records['persons'] ?? []) as readonly PersonDraft[], appointments: [] }
    const document = reportText(report, { unit: printedName(unit), roster, today })
    const file = resolve(out)
    await writeFile(file, await writeDocx(document))
    const chapters = (report.chapters ?? []).length
    return {
      exit: 0,
      json: { file, title: document.title, chapters },
      text: cliText.reportWritten(document.title, file),
    }
  },
}
