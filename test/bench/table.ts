/** One line of the table of a run. Figures are medians; a ratio or a figure is judged by its limit. */
export interface Line {
  readonly what: string
  readonly figure: string
  /** What it is compared with, and the peer's figure; why it was skipped; '' without a peer. */
  readonly peer: string
  /** What the limit is for: a ratio to the peer, or the figure itself. */
  readonly judged?: { readonly value: number; readonly limit: number; readonly unit: string }
}

const HEAD = '| what | ours | peer | ratio or figure | limit | |\n| --- | --- | --- | --- | --- | --- |'

const lineOf = ({ what, figure, peer, judged }: Line): string => {
  const digits = judged !== undefined && judged.value >= 20 ? 0 : 2
  const verdict = judged === undefined ? '' : judged.value <= judged.limit ? 'ok' : 'TOO SLOW'
  const value = judged === undefined ? '' : `${judged.value.toFixed(digits)}${judged.unit}`
  const limit = judged === undefined ? '' : `≤ ${String(judged.limit)}${judged.unit}`
  return `| ${[what, figure, peer, value, limit, verdict].join(' | ')} |`
}

/** A table that is printed line by line, in Markdown, ready for the README. */
export const startTable = () => {
  console.log(HEAD)
  return (line: Line): void => console.log(lineOf(line))
}
