import type { ResourceDraft } from '../catalogue/resource'
import type { DemandDraft } from '../demand/demand'
import type { OpeningDraft } from '../opening/opening'
import { canonical, NotCanonical, tidy } from '../base/canonical-json'
import type { AppointmentDraft, PersonDraft } from '../roster/person'
import type { SystemDraft } from '../system/system'
import type { TrainingDraft } from '../training/training'
import type { UnitDraft } from '../unit/unit'

/** Records of one table: an array in any order, or a stream that is in ascending order of id (code units), as a store reads by key. */
export type RecordSource<T> = readonly T[] | AsyncIterable<T>

/** What a filing hands over. */
export interface FilingRecords {
  readonly unit: UnitDraft
  readonly resources: RecordSource<ResourceDraft>
  readonly persons: RecordSource<PersonDraft>
  readonly appointments: RecordSource<AppointmentDraft>
  readonly trainings: RecordSource<TrainingDraft>
  readonly systems: RecordSource<SystemDraft>
  readonly demands: RecordSource<DemandDraft>
  readonly openings: RecordSource<OpeningDraft>
}

/** `counts` of a filing's statement. */
export interface FilingCounts {
  resources: number
  items: number
  persons: number
  appointments: number
  trainings: number
  systems: number
  demands: number
  openings: number
}

/** One part of the package: UTF-8 in pieces of about 1 MiB at most; a part is read once, in the order of the list. */
export interface FilingPart {
  readonly name: string
  readonly media: string
  readonly title: string
  readonly pieces: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** Characters gathered before they are encoded: at most 1 MiB of UTF-8 with the one record that goes over it. */
const PIECE_CHARS = 256 * 1024

/** A record as a line. What was typed may hold decomposed or broken characters; only those are put right here. */
const line = (record: object): string => {
  try {
    return canonical(record)
  } catch (thrown) {
    if (thrown instanceof NotCanonical) return canonical(tidy(record))
    throw thrown
  }
}

const inOrder = <T extends { readonly id: string }>(source: RecordSource<T>): RecordSource<T> =>
  Symbol.asyncIterator in source ? source : [...source].sort((one, other) => (one.id < other.id ? -1 : 1))

async function* piecesOf<T extends { readonly id: string }>(
  source: RecordSource<T>,
  filed: (record: T) => object,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let gathered = ''
  let last = ''
  for await (const record of inOrder(source)) {
    if (record.id <= last) throw new Error(`records not in ascending order at ${record.id}`)
    last = record.id
    gathered += `${line(filed(record))}\n`
    if (gathered.length < PIECE_CHARS) continue
    yield encoder.encode(gathered)
    gathered = ''
  }
  if (gathered !== '') yield encoder.encode(gathered)
}

const titles = {
  resources: '数据资源目录（含信息项）',
  persons: '人员',
  appointments: '任职',
  trainings: '培训',
  systems: '信息系统',
  demands: '数据需求和回流需求',
  openings: '年度开放计划',
  unit: '单位',
} as const

/** The unit without what it only said to this program: how it stands under the document, and numbers of its staff. */
const filedUnit = (unit: UnitDraft): Omit<UnitDraft, 'standing' | 'staff'> => {
  const filed = { ...unit }
  delete filed.standing
  delete filed.staff
  return filed
}

/**
 * Lays records out as the parts of a filing: canonical NDJSON a table, sorted by id, so that the same records give the
 * same bytes whatever the order of edits. `counts` is complete once all pieces have been read.
 */
export const filingParts = (records: FilingRecords): { parts: readonly FilingPart[]; counts: FilingCounts } => {
  const counts: FilingCounts = {
    resources: 0,
    items: 0,
    persons: 0,
    appointments: 0,
    trainings: 0,
    systems: 0,
    demands: 0,
    openings: 0,
  }
  const part = <T extends { readonly id: string }>(
    table: keyof typeof titles,
    source: RecordSource<T>,
    filed: (record: T) => object,
  ): FilingPart => ({
    name: `data/${table}.ndjson`,
    media: 'application/x-ndjson',
    title: titles[table],
    pieces: () => piecesOf(source, filed),
  })
  const counted =
    <T extends object>(table: Exclude<keyof FilingCounts, 'resources' | 'items'>) =>
    (record: T): T => {
      counts[table]++
      return record
    }
  const filedResource = (record: ResourceDraft): ResourceDraft => {
    counts.resources++
    counts.items += record.items.length
    // How far a filing has come is not part of what is filed: noting 已报送 afterwards must not make it another filing.
    return { ...record, status: '已报送' }
  }
  const parts = [
    part('resources', records.resources, filedResource),
    part('persons', records.persons, counted<PersonDraft>('persons')),
    part('appointments', records.appointments, counted<AppointmentDraft>('appointments')),
    part('trainings', records.trainings, counted<TrainingDraft>('trainings')),
    part('systems', records.systems, counted<SystemDraft>('systems')),
    part('demands', records.demands, counted<DemandDraft>('demands')),
    part('openings', records.openings, counted<OpeningDraft>('openings')),
    part('unit', [records.unit], filedUnit),
  ]
  return { parts, counts }
}
