import type { FilingRecord } from './filing'

export type FilingState = FilingRecord['state']

/** What the user says that became of a filing: it was handed over, or the bureau answered. Days are `YYYY-MM-DD`. */
export type FilingMove =
  | { readonly to: '已报送'; readonly on: string }
  | { readonly to: '已受理'; readonly on: string; readonly number: string }
  | { readonly to: '已退回'; readonly on: string; readonly reasons: readonly string[] }

const next: Readonly<Record<FilingState, readonly FilingMove['to'][]>> = {
  待报送: ['已报送'],
  已报送: ['已受理', '已退回'],
  // The answer may be written down wrong or come again: it is replaced, never taken away.
  已受理: ['已受理', '已退回'],
  已退回: ['已退回', '已受理'],
}

/** The states that a filing may be said to have reached now; going back is what undo is for. */
export const movesFrom = (state: FilingState): readonly FilingMove['to'][] => next[state]

export type MoveProblem = 'order' | 'before-handing-over' | 'before-making' | 'future' | 'no-reasons'

/** What speaks against a move on a day; empty when it may be made. `made` is the local day on which it was sealed. */
export const moveProblems = (
  filing: FilingRecord,
  move: FilingMove,
  { made, today }: { readonly made: string; readonly today: string },
): MoveProblem[] => [
  ...(movesFrom(filing.state).includes(move.to) ? [] : ['order' as const]),
  ...(move.on < made ? ['before-making' as const] : []),
  ...(move.to !== '已报送' && move.on >= made && move.on < (filing.handedOver ?? made)
    ? ['before-handing-over' as const]
    : []),
  ...(move.on > today ? ['future' as const] : []),
  ...(move.to === '已退回' && move.reasons.length === 0 ? ['no-reasons' as const] : []),
]

/** The filing after a move that has no problems; the package itself and what it handed over never change. */
export const moved = (filing: FilingRecord, move: FilingMove): FilingRecord => {
  switch (move.to) {
    case '已报送':
      return { ...filing, state: move.to, handedOver: move.on }
    case '已受理':
      return {
        ...filing,
        state: move.to,
        answer: { on: move.on, ...(move.number === '' ? {} : { number: move.number }) },
      }
    case '已退回':
      return { ...filing, state: move.to, answer: { on: move.on, note: move.reasons.join('\n') } }
  }
}

/** Reasons as they were typed or pasted, one a line; blank lines are left out. */
export const splitReasons = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
