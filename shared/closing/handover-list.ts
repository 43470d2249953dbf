import { localDay } from '../base/local-day'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { FilingRecord } from '../filing/filing'
import type { OfficialText, TextBlock, TextTable } from '../forms/official-text'
import { holdersByRole } from '../roster/holders'
import type { Roster } from '../roster/roster'
import { closingText as t } from '../text/closing-text'
import { closeYear, type ClosingFacts } from './year-closing'

/** What is handed over besides the records. */
export interface HandoverFacts extends ClosingFacts {
  /** The unit by its printed name. */
  readonly unit: string
  readonly roster: Roster
  readonly filings: readonly FilingRecord[]
  /** How many resources the catalogue has. */
  readonly resources: number
  readonly folder: string
  /** Of the key that signs; absent where there is none. */
  readonly fingerprint?: string
  /** When the newest snapshot and the last copy elsewhere were made, as they are to be read. */
  readonly snapshot?: string
  readonly backup?: string
}

const heading = (text: string): TextBlock => ({ kind: 'heading', level: 1, text, number: false })
const says = (text: string): TextBlock => ({ kind: 'paragraph', text })

const table = (labels: Readonly<Record<string, string>>, rows: TextTable['rows']): TextBlock => ({
  kind: 'table',
  columns: Object.values(labels).map((label) => ({ label })),
  rows,
})

const facts = ({ unit, profile, resources, folder, fingerprint, snapshot, backup }: HandoverFacts): TextBlock[] => {
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t.facts.unit, unit],
    [t.facts.document, profile.source.title],
    [t.facts.addressee, profile.filing.addressee?.name],
    [t.facts.resources, t.resources(resources)],
    [t.facts.folder, folder],
    [t.facts.key, fingerprint],
    [t.facts.snapshot, snapshot],
    [t.facts.backup, backup],
  ]
  return lines.map(([label, value]) => ({ kind: 'fact', label, value: value ?? t.none }))
}

const people = ({ profile, roster, today }: HandoverFacts): TextTable['rows'] =>
  holdersByRole(profile.roles, roster, today).flatMap(({ role, current }) =>
    current.map(({ person, appointment }) => [
      role.title,
      shown(person.name),
      dayOf(appointment.from) ?? shown(appointment.from),
    ]),
  )

/**
 * The list with which whoever keeps the desk hands it over at the end of a year (`YYYY`), or when somebody else takes it:
 * who holds which post, what was registered and filed, what is still to be done, where the data lie. No passphrase, no
 * phone number, nothing of what records say but their names.
 */
export const handoverList = (year: string, all: HandoverFacts): OfficialText => {
  const closed = closeYear(year, all)
  const kindOf = (name: string) => all.kinds[name]
  const open = closed.flatMap(({ table: name, open: rows }) =>
    rows.map((one) => [kindOf(name)?.word ?? name, one.called || t.unnamed, one.state, one.due ?? t.noDay]),
  )
  const filed = all.filings
    .filter(({ created }) => localDay(new Date(created)).startsWith(year))
    .toSorted((a, b) => a.epoch - b.epoch || a.seq - b.seq)
  const holders = people(all)
  return {
    title: t.title(year),
    note: t.note(all.today),
    blocks: [
      heading(t.unit),
      ...facts(all),
      says(t.keyNote),
      heading(t.people),
      ...(holders.length === 0 ? [says(t.none)] : [table(t.peopleColumns, holders)]),
      heading(t.registers),
      ...(closed.length === 0
        ? [says(t.none)]
        : [
            table(
              t.registersColumns,
              closed.map(({ table: name, total, open: rows }) => {
                const counter = kindOf(name)?.counter ?? ''
                return [kindOf(name)?.word ?? name, t.count(total, counter), t.count(rows.length, counter)]
              }),
            ),
          ]),
      heading(t.open),
      ...(open.length === 0
        ? [says(t.nothingOpen)]
        : [
            table(
              t.openColumns,
              open.map((row, at) => [String(at + 1), ...row]),
            ),
          ]),
      heading(t.filings),
      ...(filed.length === 0
        ? [says(t.noFilings)]
        : [
            table(
              t.filingsColumns,
              filed.map(({ epoch, seq, period, created, state }) => [
                `${String(epoch)}-${String(seq)}`,
                period,
                localDay(new Date(created)),
                state,
              ]),
            ),
          ]),
      heading(t.signed),
      ...t.signatures.map(says),
    ],
    unit: all.unit,
    day: all.today,
  }
}
