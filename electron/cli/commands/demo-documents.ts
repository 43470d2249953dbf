import { chinaDay } from '../../../shared/base/local-day'
import { shown } from '../../../shared/base/draft'
import type { CodeLists } from '../../../shared/field/code-lists'
import { makeCoverPdf } from '../../../shared/documents/cover-pdf'
import { makeFormPdf } from '../../../shared/documents/form-pdf'
import { writeLedger } from '../../../shared/documents/write-ledger'
import { writeList } from '../../../shared/documents/write-list'
import type { FormLayout } from '../../../shared/profile/form-layout'
import { fillForm } from '../../../shared/forms/fill-form'
import { filedForms } from '../../../shared/forms/form-choices'
import type { PackagePlan } from '../../../shared/host/contract'
import { listPart, type BookPart } from '../../../shared/package/book-parts'
import { filedLists } from '../../../shared/package/filed-lists'
import { formKinds } from '../../../shared/kinds/form-kinds'
import { recordLists } from '../../../shared/kinds/record-lists'
import { listTitle } from '../../../shared/lists/record-list'
import type { Statement } from '../../../shared/package/statement'
import { listClause } from '../../../shared/profile/list-clause'
import type { Profile } from '../../../shared/profile/profile'
import { sampleTables, type Sample } from '../../../shared/sample/create-sample'
import type { SampleUnit } from '../../../shared/sample/sample-unit'
import { readCodeLists, readFormLayouts } from '../../assets'
import { readFonts } from '../read-fonts'
import { cliText } from '../text'

/** The catalogue ledger of the sample as .xlsx, in pieces; the same records give the same bytes. */
export const sampleLedger = async (
  sample: SampleUnit,
  unitName: string,
  lists: CodeLists,
): Promise<Uint8Array<ArrayBuffer>[]> => {
  const { resources } = sample
  const rows = resources.reduce((sum, { items }) => sum + Math.max(1, items.length), 0)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of writeLedger({
    resources,
    rows,
    title: cliText.listTitle(unitName),
    unit: unitName,
    lists,
  }))
    pieces.push(new Uint8Array(piece))
  return pieces
}

/** A list of the sample as .xlsx, in pieces. */
export interface SampleList {
  readonly title: string
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}

/** The lists beside the catalogue one after the other, as of `day` (`YYYY-MM-DD`); the same records give the same bytes. */
export function* sampleListBooks(sample: Sample, day: string, lists: CodeLists): Generator<SampleList> {
  const year = day.slice(0, 4)
  const records = sampleTables(sample)
  for (const list of recordLists.filter(({ filed }) => filed)) {
    const pieces = [...writeList({ list, records, year, unit: shown(sample.unit.name), day, lists })]
    yield { title: listTitle(list, year), pieces: pieces.map((piece) => new Uint8Array(piece)) }
  }
}

/** The lists inside the package: those with lines, under the clauses of the profile. */
export const filedBooks = (
  sample: Sample,
  profile: Profile,
  unit: string,
  lists: CodeLists,
): readonly (BookPart & { readonly pieces: readonly Uint8Array<ArrayBuffer>[] })[] =>
  filedLists(recordLists, sampleTables(sample)).lists.map(({ list, year }) => {
    const clause = listClause(profile, list.id)
    const pieces = writeList({
      list,
      year,
      records: sampleTables(sample),
      unit,
      lists,
      ...(clause !== undefined && { clause }),
    })
    return { ...listPart(list, year), pieces: Array.from(pieces, (piece) => new Uint8Array(piece)) }
  })

/** The cover page that lies beside the package and is stamped: it prints the statement id, which the package cannot hold. */
export const sampleCover = async (
  sealed: { id: string; name: string; statement: Statement },
  profile: Profile,
  fingerprint: string,
): Promise<Uint8Array> => {
  const { id, name, statement } = sealed
  const { unit, epoch, seq, period, counts, content, created, files } = statement
  const { bytes } = await makeCoverPdf(
    {
      unitName: unit.name,
      unitCode: unit.code,
      city: profile.name,
      addressee: profile.filing.addressee?.name ?? '',
      period,
      epoch,
      seq,
      file: name,
      counts,
      statementId: id,
      content,
      fingerprint,
      date: chinaDay(new Date(created)),
      files: files.map(({ name: part, title, len }) => ({ name: part, title, len })),
    },
    await readFonts(),
  )
  return bytes
}

/** A form of the sample as a part of its package. */
export interface SampleForm {
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The forms that the sample hands over, with the number and the content of its package; `layouts` came with its rules. */
export const sampleForms = async (
  sample: Sample,
  profile: Profile,
  layouts: readonly FormLayout[],
  code: string,
  { epoch, seq, content, created }: PackagePlan,
): Promise<SampleForm[]> => {
  const fonts = await readFonts()
  const day = chinaDay(new Date(created))
  const records = { ...sampleTables(sample), unit: [sample.unit] }
  const facts = { profile, lists: readCodeLists(), unit: sample.unit, roster: sample, records, day }
  const made: SampleForm[] = []
  for (const { form, layout, holder, name, title } of filedForms(facts, [...layouts, ...readFormLayouts()])) {
    const filled = fillForm(formKinds, layout, form, { ...facts, ...(holder && { holder }) })
    const number = { number: `${code}-${epoch}-${seq}`, content }
    const { bytes } = await makeFormPdf({ form: filled, number, day }, fonts)
    made.push({ name, title, bytes: bytes.slice() })
  }
  return made
}
