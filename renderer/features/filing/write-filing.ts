import { codedOf, CodedFailure } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { Written } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { makeCover } from '../../io/make-pdf'
import { text } from '../../text/zh-cn'
import type { FilingNeeds } from './make-filing'

const t = text.filing

/** Where a package went; `cover` is the page beside it, or why there is none. */
export interface WrittenFiling {
  readonly record: FilingRecord
  readonly written: Written
  readonly cover: { readonly name: string; readonly missing: string } | { readonly why: string }
}

const writeCover = async (
  { host, profile }: FilingNeeds,
  record: FilingRecord,
  folder: string,
): Promise<WrittenFiling['cover']> => {
  const { fingerprint } = await host('key.state', {})
  const made = await makeCover({
    unitName: record.unit?.name ?? '',
    unitCode: record.unit?.code ?? '',
    city: profile.name,
    addressee: record.to ?? profile.filing.addressee?.name ?? '',
    period: record.period,
    epoch: record.epoch,
    seq: record.seq,
    file: record.file,
    counts: record.counts,
    statementId: record.id,
    content: record.content,
    fingerprint: fingerprint ?? '',
    date: localDay(new Date(record.created)),
    files: record.files ?? [],
  })
  if (!made.ok) throw new CodedFailure(made.error)
  const name = t.coverName(record.file.replace(/\.cdop$/, ''))
  await host('file.write', { folder, name, bytes: made.value.bytes })
  return { name, missing: made.value.missing.join('') }
}

/** Writes a kept package and its cover to a folder, reads them back, and notes the copy. */
export const writeFiling = async (needs: FilingNeeds, record: FilingRecord, folder: string): Promise<WrittenFiling> => {
  const { host, records, onStep } = needs
  onStep(t.doing.write)
  const written = await host('package.export', { id: record.id, folder })
  onStep(t.doing.cover)
  const cover = await writeCover(needs, record, folder).catch((thrown: unknown) => ({
    why: (codedOf(thrown) ?? failures.E_INTERNAL()).message,
  }))
  const now = (await records.db.filings.get(record.id)) ?? record
  const after = { ...now, copies: [...now.copies, { place: folder, at: new Date().toISOString() }] }
  await records.commit(t.labels.copied(record.seq), [{ table: 'filings', id: record.id, after }])
  return { record: after, written, cover }
}
