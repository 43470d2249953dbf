import type { Stat } from './stat'

/** A number that speaks of a row of an evaluation, and how it is read. */
export interface Evidence {
  readonly stat: Stat
  /** 培训 3 场. */
  readonly words: string
}

/** True where a name (an id, or with `*` at its end the beginning of ids) means the number. */
const means = (name: string, { id }: Stat): boolean =>
  name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name

/**
 * The numbers that a row of the city's table names as its evidence, in its order. Those of which nothing can be said, and
 * those that count nothing, are left out: they prove nothing.
 */
export const evidenceOf = (names: readonly string[], stats: readonly Stat[]): readonly Evidence[] =>
  names.flatMap((name) =>
    stats
      .filter((stat) => means(name, stat) && stat.value !== null && stat.value !== 0)
      .map((stat) => ({
        stat,
        words: `${stat.label} ${String(stat.value)}${stat.unit === '%' ? '' : ' '}${stat.unit}`,
      })),
  )
