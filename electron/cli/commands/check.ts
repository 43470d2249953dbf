import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CodedFailure, type CodedError } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import type { CodeLists } from '../../../shared/field/code-lists'
import { fieldText } from '../../../shared/field/field-text'
import { anyUnit } from '../../../shared/profile/binding'
import type { Profile } from '../../../shared/profile/profile'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import type { CheckedBook } from '../../../shared/tables/analyse-book'
import { fieldInfoOf, isFieldRef } from '../../../shared/catalogue/field-ref'
import { givenMapping, type GivenMapping } from '../../../shared/tables/map-columns'
import { leftOutText } from '../../../shared/text/left-out'
import { readCodeLists } from '../../assets'
import { refused, type Command, type Outcome } from '../command'
import { cityOptions, findProfile } from '../find-profile'
import { openBookFile } from '../read-file'
import { cliText } from '../text'

const refuse = (error: CodedError): never => {
  throw new CodedFailure(error)
}

interface Wanted {
  readonly profile: Profile
  readonly mapping: GivenMapping | undefined
  /** Where the marked workbook goes. */
  readonly marked: string | undefined
}

/** What a check of a file tells: of the file itself, of its content, and where the marked workbook went. */
interface Checked {
  readonly notes: readonly CodedError[]
  readonly analysis: CheckedBook
  readonly written: string | undefined
}

/** Reads and analyses in the file's worker: the cells never leave it. Gives the path of the marked workbook, too. */
const analyseFile = async (path: string, { profile, mapping, marked }: Wanted): Promise<Checked> => {
  const opened = await openBookFile(path)
  if (!opened.ok) return refuse(opened.error)
  const ids = { now: Date.now(), random: new Uint8Array(randomBytes(16)) }
  const answer = await opened.value.ask('check', {
    lists: readCodeLists(),
    profile,
    today: localDay(new Date()),
    ids,
    mapping,
  })
  try {
    if (!answer.ok) return refuse(answer.error)
    const { notes } = opened.value
    if (marked === undefined) return { notes, analysis: answer.value, written: undefined }
    const { writeMarkedFile } = await import('../write-marked-file')
    const written = await writeMarkedFile(opened.value, path, answer.value, marked)
    return { notes, analysis: answer.value, written: written.path }
  } finally {
    opened.value.cancel()
  }
}

const readMapping = async (path: string | undefined): Promise<GivenMapping | undefined> => {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() =>
    refuse({ code: 'E_MAPPING_UNREADABLE', message: cliText.mappingUnreadable(path) }),
  )
  try {
    return givenMapping.parse(JSON.parse(text))
  } catch (thrown) {
    return refuse({
      code: 'E_MAPPING_FORM',
      message: cliText.mappingForm(path),
      detail: thrown instanceof Error ? thrown.message : '',
    })
  }
}

/** A suggestion as people would type it: the label, not the stored code. */
const suggestionText = (field: string, suggestion: string, lists: CodeLists): string =>
  isFieldRef(field) ? fieldText(fieldInfoOf(field), suggestion, lists) : suggestion

const jsonOf = ({ notes, analysis, written }: Checked, lists: CodeLists): unknown => ({
  sheet: analysis.sheet,
  sheets: analysis.sheets,
  otherSheets: analysis.otherSheets,
  headerRow: analysis.headerRow,
  headerRows: analysis.headerRows,
  mapping: analysis.mapping,
  unmapped: analysis.unmapped,
  resources: analysis.resources,
  items: analysis.items,
  findings: analysis.findings.map(({ level, rule, place, resource, field, value, message, suggestion }) => ({
    level,
    rule,
    sheet: place?.sheet ?? analysis.sheet,
    cell: place?.cell ?? null,
    resource,
    field,
    value,
    message,
    ...(suggestion === undefined ? {} : { suggestion: suggestionText(field, suggestion, lists) }),
  })),
  leftOut: analysis.leftOut.map(({ reason, ...row }) => ({ ...row, reason, why: leftOutText[reason] })),
  autofixed: analysis.autofixed,
  ...(notes.length === 0 ? {} : { notes: notes.map(({ code, message }) => ({ code, message })) }),
  ...(written === undefined ? {} : { marked: written }),
})

/** How many findings people are shown before the rest is only counted. */
const SHOWN = 200

const textOf = ({ notes, analysis, written }: Checked): string => {
  const count = (level: string): number => analysis.findings.filter((finding) => finding.level === level).length
  const lines = [
    cliText.checked(analysis.sheet, analysis.resources, analysis.items),
    ...notes.map(({ message }) => message),
    cliText.findingCounts(count('必改'), count('需说明'), count('建议')),
    ...analysis.findings
      .slice(0, SHOWN)
      .map(
        ({ level, place, message }) =>
          `[${level}] ${place === undefined ? '' : `${place.sheet}!${place.cell} `}${message}`,
      ),
  ]
  if (analysis.findings.length > SHOWN) lines.push(cliText.furtherFindings(analysis.findings.length - SHOWN))
  if (analysis.unmapped.length > 0)
    lines.push(
      cliText.unmapped(analysis.unmapped.map(({ column, header }) => `${column}${header === '' ? '' : `“${header}”`}`)),
    )
  const left = analysis.leftOut.filter(({ reason }) => reason !== 'empty')
  if (left.length > 0)
    lines.push(
      cliText.leftOut(
        left.map(
          ({ rows, reason }) =>
            `${rows[0] === rows[1] ? String(rows[0]) : `${String(rows[0])}–${String(rows[1])}`}（${leftOutText[reason]}）`,
        ),
      ),
    )
  if (analysis.autofixed.length > 0)
    lines.push(cliText.autofixed(analysis.autofixed.reduce((sum, { more }) => sum + 1 + (more ?? 0), 0)))
  if (written !== undefined) lines.push(cliText.markedWritten(written))
  return lines.join('\n')
}

const run = async (words: readonly string[]): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { ...cityOptions, mapping: { type: 'string' }, marked: { type: 'string' } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0 || values.city === undefined)
    return refused({ code: 'E_USAGE', message: cliText.wrongUse(checkCommand.usage) }, 2)
  const file = await findProfile(values.city, values.data)
  const profile = profileInForce(file, { day: localDay(new Date()), unit: anyUnit })
  const mapping = await readMapping(values.mapping)
  const checked = await analyseFile(path, { profile, mapping, marked: values.marked })
  return {
    exit: checked.analysis.findings.some(({ level }) => level === '必改') ? 1 : 0,
    json: jsonOf(checked, readCodeLists()),
    text: textOf(checked),
  }
}

/** `cdo check`: a dry run of the import of any table file; nothing is stored. `--marked` writes the file marked (红标). */
export const checkCommand: Command = {
  usage: 'check 文件 --city 城市 [--data 数据文件夹] [--mapping 列对应.json] [--marked 红标表.xlsx] [--json]',
  run,
}
