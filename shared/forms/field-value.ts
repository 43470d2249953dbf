import { isRaw, type DraftText } from '../base/draft'
import type { Identified, RecordsByTable } from '../field/kind'
import { labelOf, type CodeList, type CodeListId, type CodeLists } from '../field/code-lists'
import { holderBefore, type Holder } from '../roster/holders'
import type { Certificate, ResumeRow } from '../roster/person'
import type { Roster } from '../roster/roster'
import type { Profile } from '../profile/profile'
import { roleTitle } from '../profile/role-title'
import { formText } from '../text/form-text'
import { printedName } from '../unit/printed-name'
import type { UnitDraft } from '../unit/unit'
import type { Paragraph } from './filled-form'
import type { FormField } from '../profile/form-field'
import { date, lines, said } from './printed-words'

/** What a form may print of the unit. A blank form has neither unit nor holders. */
export interface UnitFacts {
  readonly profile: Profile
  readonly lists: CodeLists
  readonly unit?: UnitDraft
  readonly roster: Roster
  /** The officer of a form that is for one. */
  readonly holder?: Holder
  /** Points by the printed number of their row; `total` for the sum. */
  readonly scores?: Readonly<Record<string, string>>
  /** What stands in the corner instead of the annex: what the sheet is not. */
  readonly corner?: string
  /** True where it is printed apart from filings and bears no number of theirs. */
  readonly apart?: boolean
  /** The day of the form, `YYYY-MM-DD`: whose appointments hold, and the date that it prints. */
  readonly day: string
}

/** What a form may print from: the unit, and records of any kind. */
export interface FormFacts extends UnitFacts {
  /** Records that the form prints, and those that they refer to; none on a blank form. */
  readonly records: RecordsByTable
  /** The record of a form that is for one. */
  readonly record?: Identified
}

/** 2012.07, as résumés of officials are written. */
const point = (value: DraftText | undefined): string => said(value).replace(/^(\d{4})-(\d{2})(-\d{2})?$/, '$1.$2')

const code = (lists: CodeLists, list: CodeListId, value: DraftText | undefined): string =>
  value === undefined || isRaw(value) ? said(value) : labelOf(lists[list], value)

/**
 * The everyday name that forms bear: 中共党员 (the short name of GB/T 4762), 大学本科. The lists keep it as the first other
 * spelling; what has none, such as 大学本科肄业, is printed as it is called.
 */
const shortName = (list: CodeList, value: DraftText | undefined): string => {
  const entry = list.entries.find((one) => one.code === value)
  return entry === undefined ? said(value) : (entry.aliases?.[0] ?? entry.label)
}

const resumeLines = (rows: readonly ResumeRow[]): Paragraph[] =>
  rows.flatMap(({ from, to, what }): Paragraph[] => {
    const [first, last] = [point(from), point(to)]
    const lead = first === '' && last === '' ? '' : `${first}—${last}`
    const [text = { text: '' }, ...more] = lines(said(what))
    if (lead === '') return [text, ...more].filter((line) => line.text !== '')
    return [{ ...text, lead }, ...more.map((line) => ({ ...line, lead: '' }))]
  })

const certificateLine = ({ name, number, issuer, issued }: Certificate): string =>
  formText.certificate(
    said(name),
    [said(number) === '' ? '' : formText.certificateNumber(said(number)), said(issuer), date(issued)].filter(
      (part) => part !== '',
    ),
  )

/** Where a field is printed: for which officer, and in which place of a list (from 1; 0 outside a list). */
interface Place extends Partial<Holder> {
  readonly index: number
  readonly facts: UnitFacts
}

const replacedName = ({ appointment, facts }: Place): string =>
  said(appointment && holderBefore(facts.roster, appointment)?.person.name)

const heldRole = ({ appointment, facts }: Place): string =>
  appointment === undefined ? '' : roleTitle(facts.profile, appointment.role)

const unitName = ({ unit }: UnitFacts): string => (unit === undefined ? '' : printedName(unit))

/** Leaves a value of the program's own out of a form that is printed empty. */
const filled = ({ facts }: Place, value: string): Paragraph[] => (facts.unit === undefined ? [] : lines(value))

const values: Readonly<Record<FormField, (place: Place) => Paragraph[]>> = {
  unit: ({ facts }) => lines(unitName(facts)),
  unitCode: ({ facts }) => lines(said(facts.unit?.creditCode)),
  unitAddress: ({ facts }) => lines(said(facts.unit?.address)),
  city: (place) => filled(place, place.facts.profile.name),
  addressee: (place) => filled(place, place.facts.profile.filing.addressee?.name ?? ''),
  day: (place) => filled(place, date(place.facts.day)),
  role: (place) => lines(heldRole(place)),
  subject: ({ facts, person }) => lines([unitName(facts), said(person?.name)].join('　')),
  index: ({ index }) => lines(index === 0 ? '' : String(index)),
  name: ({ person }) => lines(said(person?.name)),
  sex: ({ person, facts }) => lines(code(facts.lists, 'sex', person?.sex)),
  ethnicGroup: ({ person, facts }) => lines(code(facts.lists, 'ethnicGroup', person?.ethnicGroup)),
  born: ({ person }) => lines(date(person?.born)),
  nativePlace: ({ person }) => lines(said(person?.nativePlace)),
  politicalStatus: ({ person, facts }) => lines(shortName(facts.lists.politicalStatus, person?.politicalStatus)),
  educationDegree: ({ person, facts }) =>
    lines(
      shortName(facts.lists.education, person?.education),
      person?.degree === '0' ? '' : code(facts.lists, 'degree', person?.degree),
    ),
  major: ({ person }) => lines(said(person?.major)),
  contact: ({ person }) => lines(said(person?.officePhone), said(person?.mobile)),
  officePhone: ({ person }) => lines(said(person?.officePhone)),
  mobile: ({ person }) => lines(said(person?.mobile)),
  unitPost: ({ person, facts }) => lines(`${unitName(facts)}${said(person?.post)}`),
  post: ({ person }) => lines(said(person?.post)),
  rank: ({ person }) => lines(said(person?.rank)),
  department: ({ person }) => lines(said(person?.department)),
  inChargeSince: ({ person }) => lines(date(person?.inChargeSince)),
  digitalSince: ({ person }) => lines(date(person?.digitalSince)),
  resume: ({ person }) => resumeLines(person?.resume ?? []),
  skills: ({ person }) => lines(said(person?.skills), ...(person?.certificates ?? []).map(certificateLine)),
  photo: () => [],
  from: ({ appointment }) => lines(date(appointment?.from)),
  documentNumber: ({ appointment }) => lines(said(appointment?.documentNumber)),
  changeReason: ({ appointment }) => lines(said(appointment?.changeReason)),
  replaces: (place) => lines(replacedName(place)),
  workPlan: ({ appointment }) => lines(said(appointment?.workPlan)),
  recommendation: ({ appointment }) => lines(said(appointment?.recommendation)),
}

/**
 * What a field prints: codes as their labels, dates in Chinese, nothing where the record has nothing. `index` is the
 * place of the officer in a list of them, from 1.
 */
export const fieldValue = (
  field: FormField,
  holder: Holder | undefined,
  facts: UnitFacts,
  index = 0,
): readonly Paragraph[] => values[field]({ ...holder, index, facts })
