import { citedValues, type CitedValue } from './cited-values'
import { dayMeant } from './day-meant'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'

interface Early {
  readonly value: CitedValue
  readonly from: string
  readonly date: string
}

/**
 * First days before the date of the document that the value is from: mostly a slip in the year. Several with the same
 * days are one slip (of the date of the document, or of a copy), and one sentence.
 */
export const checkFrom = (file: LooseProfile): ProblemFound[] => {
  const dates = new Map([
    [undefined, file.source?.date],
    ...(file.sources ?? []).flatMap(({ id, date }) => (id === undefined ? [] : [[id, date] as const])),
  ])
  const early = citedValues(file).flatMap((value): Early[] => {
    const { from } = value
    const date = dates.get(value.source) ?? undefined
    if (from === undefined || date === undefined || dayMeant(from) !== 'fine' || dayMeant(date) !== 'fine') return []
    return from < date ? [{ value, from, date }] : []
  })
  const slips = new Map<string, Early[]>()
  for (const one of early) {
    const slip = [one.value.source ?? '', one.from].join('\n')
    slips.set(slip, [...(slips.get(slip) ?? []), one])
  }
  return [...slips.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          found(
            under(first.value.path, 'from'),
            'from-early',
            first.from,
            [first.date, first.value.source ?? '', others.length + 1].join('\n'),
          ),
        ],
  )
}
