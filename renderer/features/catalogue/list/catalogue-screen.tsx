import Button from '@mui/material/Button'
import type { GridRowSelectionModel } from '@mui/x-data-grid'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useResourceRows } from '../../../data/queries/resource-list'
import type { ResourceRow } from '../../../data/store/resource-row'
import { MOST_IN_TABLE } from '../../../data/queries/table-drafts'
import { useProfile } from '../../../data/store/workspace'
import { StatNotice } from '../../../parts/asked-stat'
import { text } from '../../../text/zh-cn'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { useLatest } from '../../../ui/use-latest'
import { useCatalogueCheck } from '../../../data/check/resource-check-hook'
import { EmptyActions, ImportButton, ListActions } from './catalogue-actions'
import { CatalogueCounts } from './catalogue-counts'
import { FilterBar } from './filter-bar'
import { noFilter } from './list-filter'
import { LedgerDialog } from './ledger-dialog'
import { ResourceDrawer } from '../resource/resource-drawer'
import { ResourceGrid } from './resource-grid'
import type { TableHandover } from '../table/table-screen'
import { SavedViews } from './saved-views'
import { useCatalogueActions } from './use-catalogue-actions'
import { useCatalogueList } from './use-catalogue-list'

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

function EmptyCatalogue({ onAdd }: { readonly onAdd: () => Promise<void> }) {
  const profile = useProfile()
  const rule = profile?.catalogue.rule
  return (
    <Page title={t.title} actions={<EmptyActions onAdd={onAdd} />}>
      <Empty
        what={t.empty.what}
        why={profile === undefined || !rule ? '' : t.empty.why(rule.text, profile.name, rule.clause)}
        action={<ImportButton />}
      />
    </Page>
  )
}

/** The catalogue: every resource of the unit as a list, one of them open in the drawer. */
export function CatalogueScreen() {
  const { id } = useParams()
  const navigate = useNavigate()
  const read = useResourceRows()
  const rows = read ?? noRows
  const check = useCatalogueCheck(id)
  const { add, remove } = useCatalogueActions()
  const list = useCatalogueList(rows, check.counts)
  const { filter, setFilter, sort, setSort, matching } = list
  const [selected, setSelected] = useState<GridRowSelectionModel>(nothing)
  const [exporting, setExporting] = useState(false)
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
  }, [add, open, setFilter])
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
  const newest = useLatest({ chosen, listed: matching })
  const toTable = useCallback(
    () => void navigate('/catalogue/table', { state: handover(newest()) }),
    [newest, navigate],
  )

  if (read?.length === 0) return <EmptyCatalogue onAdd={addOne} />

  const removeChosen = () => {
    setSelected(nothing)
    void remove(
      chosen.map((row) => row.id),
      chosen[0]?.name ?? '',
    )
  }
  const at = id === undefined ? -1 : matching.findIndex((row) => row.id === id)
  return (
    <Page
      title={t.title}
      fixed
      actions={<ListActions none={matching.length === 0} onAdd={addOne} onExport={exportAll} onTable={toTable} />}
    >
      {list.counted === undefined ? null : (
        <StatNotice
          asked={list.counted}
          onShowAll={() => {
            setFilter(noFilter)
            void navigate('/catalogue')
          }}
        />
      )}
      <FilterBar filter={filter} onChange={setFilter} told={list.counted !== undefined} />
      <SavedViews
        rows={rows}
        counts={check.counts}
        isStale={list.isPast}
        now={{ filter, sort }}
        onOpen={(view) => {
          setFilter(view.filter)
          setSort(view.sort)
        }}
      />
      <CatalogueCounts all={read?.length} check={check} list={list}>
        {chosen.length > 0 ? (
          <Button size="small" color="error" onClick={removeChosen}>
            {t.deleteSelected(chosen.length)}
          </Button>
        ) : null}
      </CatalogueCounts>
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
