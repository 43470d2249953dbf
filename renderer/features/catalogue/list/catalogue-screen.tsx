import Button from '@mui/material/Button'
import type { GridRowSelectionModel } from '@mui/x-data-grid'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { formatCount } from '../../../../shared/base/format-count'
import { cycleGaps, isStale } from '../../../../shared/catalogue/stale'
import { useResourceRows } from '../../../data/queries/resource-list'
import type { ResourceRow } from '../../../data/store/resource-row'
import { MOST_IN_TABLE } from '../../../data/queries/table-drafts'
import { useMatching } from '../../../data/search/use-search'
import { useToday } from '../../../data/queries/use-today'
import { useProfile, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { CountBar } from '../../../ui/count-bar'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { sameEntries, useHeld } from '../../../ui/use-held'
import { useNewest } from '../../../ui/use-newest'
import { useCatalogueCheck } from '../../../data/check/resource-check-hook'
import { EmptyActions, ImportButton, ListActions } from './catalogue-actions'
import { CompletenessLine } from './completeness-line'
import { FilterBar } from './filter-bar'
import { filterRows, noFilter, sortRows, startFilter, type ListFilter, type ListSort } from './list-filter'
import { LedgerDialog } from './ledger-dialog'
import { ResourceDrawer } from '../resource/resource-drawer'
import { ResourceGrid } from './resource-grid'
import type { TableHandover } from '../table/table-screen'
import { SavedViews } from './saved-views'
import { useCatalogueActions } from './use-catalogue-actions'
import { useNarrowed } from './use-narrowed'

const t = text.catalogue
const noRows: readonly ResourceRow[] = []
const nothing: GridRowSelectionModel = { type: 'include', ids: new Set() }

interface Listed {
  readonly chosen: readonly ResourceRow[]
  readonly listed: readonly ResourceRow[]
}

/** What the table is to show: what was chosen, in the order of the list; all that is listed where nothing was. */
const handover = ({ chosen, listed }: Listed): TableHandover => {
  const ids = new Set(chosen.map(({ id }) => id))
  const picked = listed.filter(({ id }) => ids.has(id))
  const wanted = picked.length > 0 ? picked : listed
  return { ids: wanted.slice(0, MOST_IN_TABLE).map(({ id }) => id), total: wanted.length }
}

/** The catalogue: every resource of the unit as a list, one of them open in the drawer. */
export function CatalogueScreen() {
  const { id } = useParams()
  const [params] = useSearchParams()
  const { lists } = useWorkspace()
  const today = useToday()
  const navigate = useNavigate()
  const read = useResourceRows()
  const rows = read ?? noRows
  const profile = useProfile()
  const check = useCatalogueCheck(id)
  const { add, remove } = useCatalogueActions()
  const [filter, setFilter] = useState<ListFilter>(() => startFilter(params))
  const [sort, setSort] = useState<ListSort>()
  const [selected, setSelected] = useState<GridRowSelectionModel>(nothing)
  const [exporting, setExporting] = useState(false)
  const [asked, setAsked] = useState(params)
  if (asked !== params) {
    setAsked(params)
    if (params.has('q')) setFilter(startFilter(params))
  }
  const { ids: known, ...search } = useMatching(filter.query)
  const isPast = useMemo(() => {
    const gaps = cycleGaps(lists)
    return (row: ResourceRow) => isStale(row, gaps, today)
  }, [lists, today])
  // Once the search has answered, a letter alone changes nothing: the rows change with the next answer.
  const narrowed = useNarrowed(filter, known !== undefined)
  const found = useMemo(
    () => sortRows(filterRows(rows, narrowed, check.counts, isPast, known), sort, check.counts),
    [rows, narrowed, sort, check.counts, isPast, known],
  )
  // The first letter waits for the search, which answers sooner than the rows could be looked through here.
  const matching = useHeld(found, search.waits, sameEntries)
  const lettersOnly = useHeld(search.lettersOnly, search.waits)
  const close = useCallback(() => {
    void navigate('/catalogue')
    // Back to where the person came from; a row that is not drawn leaves the screen itself.
    const row = document.querySelector<HTMLElement>(`.row-link[href$="/${id ?? ''}"]`)
    ;(row ?? document.getElementById('main'))?.focus({ preventScroll: true })
  }, [navigate, id])
  const open = useCallback((next: string) => void navigate(`/catalogue/${next}`), [navigate])

  const addOne = useCallback(async () => {
    const added = await add()
    if (added === undefined) return
    setFilter(noFilter)
    open(added)
  }, [add, open])
  const exportAll = useCallback(() => setExporting(true), [])
  const chosen = useMemo(
    () =>
      selected === nothing
        ? noRows
        : selected.type === 'include'
          ? rows.filter((row) => selected.ids.has(row.id))
          : matching.filter((row) => !selected.ids.has(row.id)),
    [rows, matching, selected],
  )
  const newest = useNewest({ chosen, listed: matching })
  const toTable = useCallback(
    () => void navigate('/catalogue/table', { state: handover(newest()) }),
    [newest, navigate],
  )

  if (read?.length === 0)
    return (
      <Page title={t.title} actions={<EmptyActions onAdd={addOne} />}>
        <Empty
          what={t.empty.what}
          why={
            !profile?.catalogue.rule
              ? ''
              : t.empty.why(profile.catalogue.rule.text, profile.name, profile.catalogue.rule.clause)
          }
          action={<ImportButton />}
        />
      </Page>
    )

  const removeChosen = () => {
    setSelected(nothing)
    void remove(
      chosen.map((row) => row.id),
      chosen[0]?.name ?? '',
    )
  }
  const { level, ...withoutLevel } = filter
  const total =
    read === undefined
      ? t.empty.loading
      : lettersOnly !== undefined
        ? t.counts.byLetters[lettersOnly](matching.length)
        : matching.length === rows.length
          ? t.counts.all(rows.length)
          : t.counts.found(matching.length, rows.length)
  const at = id === undefined ? -1 : matching.findIndex((row) => row.id === id)
  return (
    <Page
      title={t.title}
      fixed
      actions={<ListActions none={matching.length === 0} onAdd={addOne} onExport={exportAll} onTable={toTable} />}
    >
      <FilterBar filter={filter} onChange={setFilter} />
      <SavedViews
        rows={rows}
        counts={check.counts}
        isStale={isPast}
        now={{ filter, sort }}
        onOpen={(view) => {
          setFilter(view.filter)
          setSort(view.sort)
        }}
      />
      <CountBar
        total={total}
        levels={
          check.state === 'checked'
            ? (['必改', '需说明'] as const).map((each) => ({
                level: each,
                count: formatCount(check.totals[each]),
                none: check.totals[each] === 0,
              }))
            : undefined
        }
        waiting={check.state === 'failed' ? t.counts.checkFailed : t.counts.checking}
        chosen={level}
        onChoose={(next) => setFilter(next === undefined ? withoutLevel : { ...filter, level: next })}
      >
        <CompletenessLine
          completeness={check.completeness}
          onShow={(ids) => setFilter({ ...noFilter, among: new Set(ids) })}
        />
        {chosen.length > 0 ? (
          <Button size="small" color="error" onClick={removeChosen}>
            {t.deleteSelected(chosen.length)}
          </Button>
        ) : null}
      </CountBar>
      <ResourceGrid
        rows={matching}
        loading={read === undefined}
        counts={check.counts}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
      />
      {exporting ? <LedgerDialog rows={matching} onClose={() => setExporting(false)} /> : null}
      {id === undefined ? null : (
        <ResourceDrawer
          key={id}
          id={id}
          previous={matching[at - 1]?.id}
          next={at < 0 ? undefined : matching[at + 1]?.id}
          findings={check.findings}
          completeness={check.watchedCompleteness}
          onOpen={open}
          onClose={close}
          onRemove={remove}
        />
      )}
    </Page>
  )
}
