import type { Analysis } from './analyse'

/** Lists of an analysis that grow with the book, and how many entries of each go over at once. */
const sizes = { resources: 200, findings: 2_000, sheetFindings: 2_000, autofixed: 2_000, leftOut: 2_000 } as const
type LongList = keyof typeof sizes
const longLists = Object.keys(sizes) as readonly LongList[]

/** Some entries of one of the long lists, in their order. */
export type AnalysisPiece = { readonly [L in LongList]: { readonly list: L; readonly values: Analysis[L] } }[LongList]

/** An analysis without its long lists: what can be handed over at once, however large the book is. */
export const withoutLists = (analysis: Analysis): Analysis => ({
  ...analysis,
  resources: [],
  findings: [],
  sheetFindings: [],
  autofixed: [],
  leftOut: [],
})

/** The long lists piece by piece: unpacking one must not hold up a window. */
export function* analysisPieces(analysis: Analysis): Generator<AnalysisPiece, undefined> {
  for (const list of longLists)
    for (let at = 0; at < analysis[list].length; at += sizes[list])
      yield { list, values: analysis[list].slice(at, at + sizes[list]) } as AnalysisPiece
}

/** Puts an analysis together again from what `withoutLists` left and the pieces in their order. */
export const joinAnalysis = (bare: Analysis) => {
  const lists: { [L in LongList]: Analysis[L][number][] } = {
    resources: [],
    findings: [],
    sheetFindings: [],
    autofixed: [],
    leftOut: [],
  }
  return {
    add: ({ list, values }: AnalysisPiece): void => {
      for (const value of values) (lists[list] as unknown[]).push(value)
    },
    whole: (): Analysis => ({ ...bare, ...lists }),
  }
}
