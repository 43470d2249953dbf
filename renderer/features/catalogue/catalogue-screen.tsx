import Button from '@mui/material/Button'
import type { GridRowSelectionModel } from '@mui/x-data-grid'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Link as RouterLink, useNavigate, useParams, useSearchParams } from 'react-router'
import { cycleGaps, isStale } from '../../../shared/catalogue/stale'
import { useResourceRows } from '../../data/resource-list'
import type { ResourceRow } from '../../data/resource-row'
import { MOST_IN_TABLE } from '../../data/table-drafts'
import { useMatching } from '../../data/use-search'
import { useToday } from '../../data/use-today'
import { useProfile, useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { CountBar } from '../../ui/count-bar'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { useCatalogueCheck } from '../../data/resource-check-hook'
import { CompletenessLine } from './completeness-line'
import { FilterBar } from './filter-bar'
import { filterRows, noFilter, sortRows, startFilter, type ListFilter, type ListSort } from './list-filter'
import { LedgerDialog } from './ledger-dialog'
import { ResourceDrawer } from './resource-drawer'
import { ResourceGrid } from './resource-grid'
import type { TableHandover } from './table/table-screen'
import { SavedViews } from './saved-views'
import { useCatalogueActions } from './use-catalogue-actions'
import { useHeld } from './use-held'

const t = text.catalogue
const noRows: readonly ResourceRow[] = []
const nothing: GridRowSelectionModel = { type: 'include', ids: new Set() }

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
  const wanted = useDeferredValue(filter)
  const { ids: known, ready } = useMatching(filter.query)
  const isPast = useMemo(() => {
    const gaps = cycleGaps(lists)
    return (row: ResourceRow) => isStale(row, gaps, today)
  }, [lists, today])
  const found = useMemo(
    () => sortRows(filterRows(rows, wanted, check.counts, isPast, known), sort, check.counts),
    [rows, wanted, sort, check.counts, isPast, known],
  )
  // The first letter waits for the search, which answers sooner than the rows could be looked through here.
  const matching = useHeld(found, ready && known === undefined && wanted.query.trim() !== '')
  const close = useCallback(() => void navigate('/catalogue'), [navigate])
  const open = useCallback((next: string) => void navigate(`/catalogue/${next}`), [navigate])

  const addOne = async () => {
    const added = await add()
    if (added !== undefined) {
      setFilter(noFilter)
      open(added)
    }
  }
  const addButton = (
    <Button variant="outlined" onClick={() => void addOne()}>
      {t.add}
    </Button>
  )
  const listsButton = (
    <Button variant="outlined" component={RouterLink} to="/catalogue/lists">
      {text.ledgers.open}
    </Button>
  )
  const structureButton = (
    <Button variant="outlined" component={RouterLink} to="/catalogue/structure">
      {text.structure.open}
    </Button>
  )
  const importButton = (
    <Button variant="contained" component={RouterLink} to="/catalogue/import">
      {t.importExcel}
    </Button>
  )

  if (read?.length === 0)
    return (
      <Page
        title={t.title}
        actions={
          <>
            {listsButton}
            <Button variant="outlined" component={RouterLink} to="/catalogue/table">
              {text.table.open}
            </Button>
            {structureButton}
            {addButton}
          </>
        }
      >
        <Empty
          what={t.empty.what}
          why={
            profile === undefined
              ? ''
              : t.empty.why(profile.catalogue.rule.text, profile.name, profile.catalogue.rule.clause)
          }
          action={importButton}
        />
      </Page>
    )

  const chosen =
    selected.type === 'include'
      ? rows.filter((row) => selected.ids.has(row.id))
      : matching.filter((row) => !selected.ids.has(row.id))
  const chosenIds = new Set(chosen.map((row) => row.id))
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
      : !ready && filter.query.trim() !== ''
        ? t.counts.foundSoFar(matching.length)
        : matching.length === rows.length
          ? t.counts.all(rows.length)
          : t.counts.found(matching.length, rows.length)
  const at = id === undefined ? -1 : matching.findIndex((row) => row.id === id)
  return (
    <Page
      title={t.title}
      fixed
      actions={
        <>
          {listsButton}
          <Button component={RouterLink} to="/catalogue/collect">
            {text.collect.open}
          </Button>
          <Button variant="outlined" disabled={matching.length === 0} onClick={() => setExporting(true)}>
            {t.ledger.open}
          </Button>
          <Button
            variant="outlined"
            disabled={matching.length === 0}
            onClick={() => {
              const picked = matching.filter((row) => chosenIds.has(row.id))
              const wanted = picked.length > 0 ? picked : matching
              const state: TableHandover = {
                ids: wanted.slice(0, MOST_IN_TABLE).map((row) => row.id),
                total: wanted.length,
              }
              void navigate('/catalogue/table', { state })
            }}
          >
            {text.table.open}
          </Button>
          {structureButton}
          {addButton}
          {importButton}
        </>
      }
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
                count: check.totals[each].toLocaleString('en-US'),
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
