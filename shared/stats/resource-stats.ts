import { cycleGaps, isStale } from '../catalogue/stale'
import type { CodeListId } from '../field/code-lists'
import { partsBy, shareOf } from './counting'
import type { CountedResource, StatQuestion, StatSource } from './stat'

const base = { group: 'catalogue', table: 'resources', span: 'now' } as const

const labelled = (list: CodeListId, { lists }: StatQuestion) =>
  lists[list].entries.map(({ code, label }) => [code, label] as const)

/** Resources with a code of a list, by that code; what was typed and could not be read has none. */
const byCode = (list: 'shareType' | 'openType', question: StatQuestion) => {
  const known = labelled(list, question)
  const codes = new Set(known.map(([code]) => code))
  const rows = question.records.resources.filter((resource) => codes.has(resource[list]))
  return { rows, parts: partsBy(rows, (resource) => resource[list], known) }
}

/** The catalogue: how much there is, how it is shared and opened, how complete and how fresh it is. */
export const resourceStats: readonly StatSource[] = [
  { ...base, id: 'resources', count: ({ records }) => ({ rows: records.resources }) },
  {
    ...base,
    id: 'resource-items',
    count: ({ records: { resources } }) => ({
      rows: resources.filter(({ items }) => items > 0),
      value: resources.reduce((sum, { items }) => sum + items, 0),
    }),
  },
  { ...base, id: 'resources-share', count: (question) => byCode('shareType', question) },
  { ...base, id: 'resources-open', count: (question) => byCode('openType', question) },
  {
    ...base,
    id: 'resources-complete-share',
    count: ({ records }) => shareOf(records.resources, ({ complete }) => complete),
  },
  {
    ...base,
    id: 'resources-stale',
    count: ({ records, lists, today }) => {
      const gaps = cycleGaps(lists)
      return { rows: records.resources.filter((resource) => isStale(resource, gaps, today)) }
    },
  },
  {
    ...base,
    id: 'resources-fresh-share',
    count: ({ records, lists, today }) => {
      const gaps = cycleGaps(lists)
      const due = records.resources.filter(({ cycle }: CountedResource) => gaps.has(cycle))
      // Of a resource whose last update nobody wrote down, nobody can say that it is fresh.
      return shareOf(due, (resource) => resource.lastUpdated !== '' && !isStale(resource, gaps, today))
    },
  },
]
