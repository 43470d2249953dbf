import { shown } from '../base/draft'
import { namedPersons, personText } from '../field/field-text'
import type { PersonDraft } from '../roster/person'
import type { Attendee } from './training'

const LONGEST = 50
const HAN_WITH_GAPS = /^\p{Script=Han}(?:\s*\p{Script=Han})+$/u

/** `张　三` of a ruled sign-in sheet is 张三; other names keep their blanks. */
const closed = (name: string): string => (HAN_WITH_GAPS.test(name) ? name.replace(/\s+/gu, '') : name)

const SIGNED = /签名|签到|签字|到会|参加/u
const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

/**
 * The names of a sign-in sheet (签到表) that was pasted from a workbook: the column under 姓名, of those who signed where
 * anybody's signature stands in the sheet. Undefined where the text is no such sheet.
 */
const namesOfSheet = (text: string): readonly string[] | undefined => {
  const lines = text.split(/\r?\n/u).map(cellsOf)
  const head = lines.findIndex((cells) => cells.length > 1 && cells.some((cell) => closed(cell) === '姓名'))
  const heads = lines[head]
  if (heads === undefined) return undefined
  const name = heads.findIndex((cell) => closed(cell) === '姓名')
  const sign = heads.findIndex((cell) => SIGNED.test(cell))
  const rows = lines.slice(head + 1).filter((cells) => (cells[name] ?? '') !== '')
  const hasSigned = (cells: readonly string[]): boolean => sign >= 0 && (cells[sign] ?? '') !== ''
  return (rows.some(hasSigned) ? rows.filter(hasSigned) : rows).map((cells) => cells[name] ?? '')
}

/**
 * Names in pasted text, in order and each once: separated by 、，,；; line ends or tabs. `tooLong` are pieces of more
 * than 50 characters, which no name is. Of a sign-in sheet only its names are taken, those of who signed.
 */
export const splitNames = (
  text: string,
): { readonly names: readonly string[]; readonly tooLong: readonly string[] } => {
  const pieces = (namesOfSheet(text) ?? [text])
    .flatMap((piece) => piece.split(/[、，,；;\r\n\t]+/u))
    .map((piece) => closed(piece.trim()))
    .filter((piece) => piece !== '')
  const unique = [...new Set(pieces)]
  return {
    names: unique.filter((name) => name.length <= LONGEST),
    tooLong: unique.filter((name) => name.length > LONGEST),
  }
}

/** Attendees with further names: a name that one person of the roster bears becomes that person; nobody is listed twice. */
export const withNames = (
  attendees: readonly Attendee[],
  names: readonly string[],
  persons: readonly PersonDraft[],
): Attendee[] => {
  const all = [...attendees]
  for (const name of names) {
    const bearers = persons.filter((person) => shown(person.name) === name)
    const [only] = bearers
    const attendee: Attendee = only !== undefined && bearers.length === 1 ? { personId: only.id } : { name }
    if (!all.some((one) => JSON.stringify(one) === JSON.stringify(attendee))) all.push(attendee)
  }
  return all
}

/** An attendee as lists show them: the name, or in brackets that the roster has none. */
export const attendeeName = (attendee: Attendee, persons: readonly PersonDraft[]): string =>
  'name' in attendee ? attendee.name : personText(attendee.personId, namedPersons(persons))
