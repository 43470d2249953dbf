import { isExtraPart } from './extra-parts'
import type { FilingRecord } from '../filing/filing'

/** Titles of what went along (另附材料) with one of two packages, or with both; in the order of the packages. */
export interface ExtrasCompared {
  readonly older: readonly string[]
  readonly newer: readonly string[]
  readonly both: readonly string[]
}

const titlesOf = ({ files = [] }: Pick<FilingRecord, 'files'>): readonly string[] => [
  ...new Set(files.filter(({ name }) => isExtraPart(name)).map(({ title }) => title)),
]

/** What went along with an older and with a newer package; packages of earlier programs had nothing with them. */
export const compareExtras = (
  older: Pick<FilingRecord, 'files'>,
  newer: Pick<FilingRecord, 'files'>,
): ExtrasCompared => {
  const [before, after] = [titlesOf(older), titlesOf(newer)]
  return {
    older: before.filter((title) => !after.includes(title)),
    newer: after.filter((title) => !before.includes(title)),
    both: after.filter((title) => before.includes(title)),
  }
}
