import { isFormPart } from '../forms/form-choices'
import { isBookPart } from './book-parts'
import { isExtraPart } from './extra-parts'

/** A file of a package as its statement and the record of the filing name it. */
export interface NamedFile {
  readonly name: string
  readonly title: string
  readonly len: number
}

/** The files of a package as an official speaks of them: by title, never by name. */
export interface PackageContents {
  /** Printed forms in their order; those of one title once, with how many they are. */
  readonly forms: readonly { readonly title: string; readonly count: number }[]
  /** Titles of the catalogue's ledger and of the lists. */
  readonly books: readonly string[]
  /** Titles of everything else that is no table of records. */
  readonly others: readonly string[]
  readonly files: number
  readonly bytes: number
}

const isForm = (name: string): boolean => isFormPart(name) && !isExtraPart(name)

const NUMBERED = /^(.+)（(\d+)）$/

/** Several forms of one title are numbered 1, 2, … in a package; a title that ends in a number of its own is left alone. */
const withoutPlaces = (titles: readonly string[]): readonly string[] => {
  const places = new Map<string, number[]>()
  for (const title of titles) {
    const [, base, place] = NUMBERED.exec(title) ?? []
    if (base !== undefined) places.set(base, [...(places.get(base) ?? []), Number(place)])
  }
  const isSeries = (of: readonly number[] = []) => of.length > 1 && of.every((place, index) => place === index + 1)
  return titles.map((title) => {
    const base = NUMBERED.exec(title)?.[1]
    return base !== undefined && isSeries(places.get(base)) ? base : title
  })
}

const counted = (titles: readonly string[]): PackageContents['forms'] => {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].map(([title, count]) => ({ title, count }))
}

/** What the files of a package are. The tables of records are told by the counts of the filing, and so not among the titles. */
export const packageContents = (files: readonly NamedFile[]): PackageContents => {
  const titled = files.filter(({ name }) => !name.endsWith('.ndjson'))
  const titles = (those: (name: string) => boolean) =>
    titled.filter(({ name }) => those(name)).map(({ title }) => title)
  return {
    forms: counted(withoutPlaces(titles(isForm))),
    books: titles(isBookPart),
    others: titles((name) => !isForm(name) && !isBookPart(name)),
    files: files.length,
    bytes: files.reduce((sum, { len }) => sum + len, 0),
  }
}
