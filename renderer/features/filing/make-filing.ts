import { CodedFailure } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import type { CodeLists } from '../../../shared/field/code-lists'
import { LEDGER_PART } from '../../../shared/package/book-parts'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import { layoutsWith } from '../../../shared/forms/layouts-with'
import type { Host } from '../../../shared/host/client'
import type { Calendar } from '../../../shared/calendar/calendar'
import { goesAlong } from '../../../shared/package/filing-extras'
import { listIds } from '../../../shared/profile/list-id'
import { listClause } from '../../../shared/profile/list-clause'
import type { Profile } from '../../../shared/profile/profile'
import { namedAppointments } from '../../../shared/roster/named-appointments'
import { failures } from '../../../shared/text/failures'
import { filingFailures } from '../../../shared/text/filing-failures'
import { printedName } from '../../../shared/unit/printed-name'
import { unitCode } from '../../../shared/unit/unit-code'
import { formLayouts } from '../../parts/assets'
import { catalogueSize, resourcesById, smallTables } from '../../data/queries/filing-records'
import { readFormRecords } from '../../data/queries/form-records'
import type { Edit, Records } from '../../data/store/records'
import { watchFiled, type FiledWatch } from '../../data/store/watch-filed'
import { layOutPackage } from '../../io/build-package'
import { fileLists } from '../../io/list-jobs'
import { makeLedger } from '../../io/make-ledger'
import { namedProfile } from '../../io/profile-digest'
import { sealWithForms } from '../../io/seal-forms'
import { loadedProfileIn } from '../../data/store/loaded-profiles'
import { text } from '../../text/zh-cn'
import { extraParts } from './extra-parts'
import { printForms } from './print-forms'
import { readExtras } from './read-extras'

const t = text.filing
const SLICE = 1024 * 1024

/** What making a filing needs of the program. `onStep` hears a sentence of what is happening. */
export interface FilingNeeds {
  readonly host: Host
  readonly records: Records
  readonly lists: CodeLists
  readonly profile: Profile
  readonly calendar: Calendar
  readonly onStep: (step: string) => void
}

export interface FilingOrder {
  readonly period: string
  readonly reasons: FilingRecord['reasons']
  /** What goes along or stays where somebody said so (另附材料), by id. */
  readonly extras: Readonly<Record<string, boolean>>
  readonly signal: AbortSignal
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

const ledgerPieces = (needs: FilingNeeds, unit: string, signal: AbortSignal) =>
  async function* (): AsyncGenerator<Uint8Array> {
    const { rows } = await catalogueSize(needs.records.db)
    const { name: database } = needs.records.db
    const job = makeLedger({ database, rows, title: t.ledgerSheet(unit), unit, lists: needs.lists }, (done) =>
      needs.onStep(t.doing.ledger(done, rows)),
    )
    signal.addEventListener('abort', job.cancel, { once: true })
    const made = await job.done
    if (signal.aborted) throw new CodedFailure(filingFailures.E_CANCELLED())
    if (!made.ok) throw new CodedFailure(made.error)
    yield* slices(made.value)
  }

/** The lists as workbooks of the package, and what is said where one is too long. */
const listBooks = async (
  { records, lists, profile, onStep }: FilingNeeds,
  unit: string,
  also: readonly string[],
  signal: AbortSignal,
) => {
  const clauses = Object.fromEntries(listIds.map((id) => [id, listClause(profile, id)]))
  const ask = { kind: 'file', database: records.db.name, lists, unit, clauses, also } as const
  const { books, tooLong } = await fileLists(ask, signal, (title) => onStep(t.doing.list(title))).catch(
    (thrown: unknown) => {
      throw signal.aborted ? new CodedFailure(filingFailures.E_CANCELLED()) : thrown
    },
  )
  return { books: books.map(({ bytes, ...part }) => ({ ...part, pieces: () => slices(bytes) })), tooLong }
}

/** The draft once a filing was made of it. Ticks are for one filing: the next one begins with what is set beforehand. */
const madeOf = (draft: FilingDraft): FilingDraft => {
  const after: FilingDraft = { ...draft, made: localDay(new Date()) }
  delete after.extras
  return after
}

const sealWatched = async (needs: FilingNeeds, order: FilingOrder, { refuseChanged }: FiledWatch) => {
  const { host, records, profile, onStep } = needs
  const { unit, ...tables } = await smallTables(records.db)
  if (unit === undefined) throw new CodedFailure(filingFailures.E_UNIT_GONE())
  if (!(await host('key.state', {})).unlocked) throw new CodedFailure(failures.E_KEY_LOCKED())
  const name = printedName(unit)
  const today = localDay(new Date())
  const along = (await readExtras(records, { profile, calendar: needs.calendar, today })).filter((extra) =>
    goesAlong(extra, order.extras),
  )
  const also = along.flatMap(({ content }) => (content.kind === 'list' ? [content.list.id] : []))
  const { books, tooLong } = await listBooks(needs, name, also, order.signal)
  if (along.length > also.length) onStep(t.doing.extras)
  const extras = await extraParts(host, along, order.signal)
  const laid = await layOutPackage({
    host,
    records: { unit, ...tables, resources: resourcesById(records.db) },
    books: [
      { ...LEDGER_PART, pieces: ledgerPieces(needs, name, order.signal) },
      ...books,
      ...extras.map(({ bytes, ...part }) => ({ ...part, pieces: () => slices(bytes) })),
    ],
    onProgress: ({ title, part, parts, bytes }) =>
      onStep(t.doing.lay(title, part, parts, (bytes / 1024 / 1024).toFixed(1))),
    signal: order.signal,
  })
  const { chain } = await host('journal.status', {})
  const code = unitCode(unit, chain)
  const rules = await namedProfile(profile.file)
  let missing: readonly string[] = []
  const print = printForms({
    host,
    facts: { profile, lists: needs.lists, unit, roster: tables },
    recordsOf: (layout) => readFormRecords(records.db, layout),
    layouts: layoutsWith((await loadedProfileIn(records.db, profile.id))?.layouts, formLayouts),
    code,
    onForms: (count) => onStep(t.doing.forms(count)),
    onPrinted: (characters) => {
      missing = characters
      onStep(t.doing.seal)
    },
  })
  const sealed = await sealWithForms({
    host,
    laid,
    statement: {
      kind: 'filing',
      unit: { code, name },
      to: [],
      period: order.period,
      profile: rules,
      reasons: order.reasons,
      refs: [],
      crit: [],
    },
    print: async (plan) => {
      const forms = await print(plan)
      // The last moment at which nothing is numbered yet.
      refuseChanged()
      return forms
    },
    signal: order.signal,
  })
  const { statement } = sealed
  const kept = await records.db.filings.get(sealed.id)
  const record: FilingRecord = kept ?? {
    id: sealed.id,
    state: '待报送',
    file: sealed.name,
    kind: 'filing',
    period: statement.period,
    epoch: statement.epoch,
    seq: statement.seq,
    content: statement.content,
    created: statement.created,
    bytes: sealed.bytes,
    counts: statement.counts,
    reasons: order.reasons,
    profile: rules,
    ...(profile.filing.addressee !== null && { to: profile.filing.addressee.name }),
    roster: namedAppointments(tables),
    unit: { code: statement.unit.code, name: statement.unit.name },
    files: statement.files.map(({ name: part, title, len }) => ({ name: part, title, len })),
    copies: [],
  }
  const draft = await records.db.filingDrafts.get('draft')
  const edits: Edit[] = [
    ...(kept === undefined ? [{ table: 'filings' as const, id: record.id, after: record }] : []),
    ...(draft === undefined ? [] : [{ table: 'filingDrafts' as const, id: draft.id, after: madeOf(draft) }]),
  ]
  if (edits.length > 0) await records.commit(t.labels.made(record.seq), edits)
  return { record, again: sealed.again, missing: missing.join(''), tooLong: tooLong.join('、') }
}

/**
 * Lays out, numbers and signs a filing and keeps its record. `again` when the same content is the newest package
 * already: then that one is meant, with its number and its bytes. `missing`: what the printed forms lack a glyph for;
 * `tooLong`: the lists that did not go along as workbooks. E_FILING_CHANGED where records changed meanwhile.
 */
export const sealFiling = async (needs: FilingNeeds, order: FilingOrder) => {
  const watch = watchFiled(needs.records)
  try {
    return await sealWatched(needs, order, watch)
  } finally {
    watch.stop()
  }
}
