import type { AlignedClause } from '../../../shared/profile-check/align-clauses'

export const clauseFilters = ['all', 'ruled', 'silent', 'limited', 'lost'] as const
export type ClauseFilter = (typeof clauseFilters)[number]

const passes: Readonly<Record<ClauseFilter, (clause: AlignedClause) => boolean>> = {
  all: () => true,
  ruled: ({ rules }) => (rules?.rules.length ?? 0) > 0,
  silent: ({ rules }) => rules !== undefined && rules.rules.length === 0 && rules.cannot.length === 0,
  limited: ({ rules }) => (rules?.cannot.length ?? 0) > 0,
  lost: ({ found }) => [...found.values()].includes('nowhere'),
}

const wordsOf = ({ number, rules, text }: AlignedClause): string =>
  [
    number,
    rules?.about,
    rules?.none,
    ...(rules?.rules ?? []).flatMap((rule) => [rule.kind, rule.text, rule.term, rule.words, rule.note]),
    ...(rules?.cannot ?? []).flatMap((limit) => [limit.text, limit.why, limit.words]),
    text,
  ].join('\n')

/** How many clauses each filter would show; clauses that only the office's copy has count for none but `all`. */
export const countClauses = (clauses: readonly AlignedClause[]): Readonly<Record<ClauseFilter, number>> => {
  const count = (filter: ClauseFilter): number => clauses.filter(passes[filter]).length
  return {
    all: count('all'),
    ruled: count('ruled'),
    silent: count('silent'),
    limited: count('limited'),
    lost: count('lost'),
  }
}

/** The clauses of one kind that hold what was typed, in number, words, rules or the office's text. */
export const filterClauses = (
  clauses: readonly AlignedClause[],
  filter: ClauseFilter,
  typed: string,
): AlignedClause[] => {
  const query = typed.trim()
  return clauses.filter((clause) => passes[filter](clause) && wordsOf(clause).includes(query))
}
