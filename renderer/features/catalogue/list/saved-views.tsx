import BookmarkAdd from '@mui/icons-material/BookmarkAddOutlined'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useMemo, useState } from 'react'
import type { SavedView } from '../../../../shared/catalogue/saved-view'
import { useSave } from '../../../parts/use-save'
import type { ResourceRow } from '../../../data/store/resource-row'
import { useRecords } from '../../../data/queries/use-records'
import { useMatches } from '../../../data/search/use-search'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { ChipFilter } from '../../../ui/chip-filter'
import { useOnce } from '../../../ui/use-once'
import { filterRows, isNarrowed, sortOf, type FindingCounts, type ListFilter, type ListSort } from './list-filter'
import { ViewDialog } from './view-dialog'

const t = text.catalogue.views

/** What the list shows: what it is narrowed to and its order. */
export interface ListView {
  readonly filter: ListFilter
  readonly sort: ListSort | undefined
}

export interface SavedViewsProps {
  readonly rows: readonly ResourceRow[]
  readonly counts: FindingCounts
  readonly isStale: (row: ResourceRow) => boolean
  readonly now: ListView
  readonly onOpen: (view: ListView) => void
}

/** What of a filter is kept: a choice of single resources is of the moment. */
const keptOf = ({ among, ...filter }: ListFilter) => ({ chosen: among !== undefined, filter })
const isKept = (now: ListFilter): boolean => !keptOf(now).chosen && isNarrowed(now)

/** The same whatever order its keys came in. */
const asText = ({ filter, sort }: ListView): string =>
  JSON.stringify([Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)), sort?.field, sort?.descending])

const viewOf = ({ filter, sort }: SavedView): ListView => ({
  filter: filter as ListFilter,
  sort: sortOf(sort),
})

const noViews: readonly SavedView[] = []

/** Views that were kept under a name, each with the resources it holds now; the one that is open can be renamed or deleted. */
export function SavedViews({ rows, counts, isStale, now, onOpen }: SavedViewsProps) {
  const { newId } = useWorkspace()
  const save = useSave()
  const views = useRecords('savedViews') ?? noViews
  const [naming, setNaming] = useState<SavedView | 'new'>()
  const queries = useMemo(() => views.map(({ filter }) => filter.query), [views])
  const matches = useMatches(queries)
  // Typing goes first; the numbers follow.
  const known = useDeferredValue(matches)
  const allRows = useDeferredValue(rows)
  const numbers = useMemo(
    () =>
      views.map((view) => {
        const { filter } = viewOf(view)
        const query = filter.query.trim()
        const found = known.get(query)
        return query !== '' && found === undefined
          ? undefined
          : filterRows(allRows, filter, counts, isStale, found).length
      }),
    [views, known, allRows, counts, isStale],
  )
  const shown = asText(now)
  const open = views.find((view) => asText(viewOf(view)) === shown)
  const keep = useOnce(async (name: string) => {
    if (naming === undefined) return
    const isNew = naming === 'new'
    const { filter } = keptOf(now.filter)
    const after: SavedView = isNew
      ? { id: newId(), name, filter, ...(now.sort && { sort: now.sort }) }
      : { ...naming, name }
    const label = isNew ? t.label.add(name) : t.label.rename(naming.name, name)
    if (await save(label, [{ table: 'savedViews', id: after.id, after }], { done: t.kept(name) })) setNaming(undefined)
  })
  if (views.length === 0 && !isKept(now.filter)) return null
  return (
    <ChipFilter
      label={t.group}
      options={views.map((view, at) => ({ key: view.id, value: view, label: t.one(view.name, numbers[at]) }))}
      chosen={open}
      onChoose={(view) => onOpen(viewOf(view))}
      quiet
      before={
        views.length > 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t.group}
          </Typography>
        ) : null
      }
    >
      {open === undefined ? (
        isKept(now.filter) ? (
          <Button size="small" startIcon={<BookmarkAdd />} onClick={() => setNaming('new')}>
            {t.save}
          </Button>
        ) : null
      ) : (
        <>
          <Button size="small" onClick={() => setNaming(open)}>
            {t.rename}
          </Button>
          <Button
            size="small"
            color="error"
            onClick={() =>
              void save(t.label.remove(open.name), [{ table: 'savedViews', id: open.id, after: null }], {
                done: t.removed(open.name),
              })
            }
          >
            {t.remove}
          </Button>
        </>
      )}
      {naming === undefined ? null : (
        <ViewDialog
          title={naming === 'new' ? t.save : t.rename}
          first={naming === 'new' ? now.filter.query.trim() : naming.name}
          taken={views.flatMap((view) => (view === naming ? [] : [view.name]))}
          onKeep={(name) => keep(name)}
          onClose={() => setNaming(undefined)}
        />
      )}
    </ChipFilter>
  )
}
