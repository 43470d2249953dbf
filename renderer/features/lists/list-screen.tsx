import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react'
import { Link as RouterLink, Navigate, useNavigate, useParams } from 'react-router'
import { listIds, type ListId } from '../../../shared/profile/list-id'
import { recordListOf, listTitle } from '../../../shared/lists/record-list-of'
import { formatCount } from '../../../shared/base/format-count'
import { useListRecords } from '../../data/queries/list-rows'
import { useToday } from '../../data/queries/use-today'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { CountBar } from '../../ui/count-bar'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { useStableValue } from '../../ui/use-stable-value'
import { ListExport } from './list-export'
import { ListFilter } from './list-filter'
import { ListGrid } from './list-grid'
import { ListImport } from './list-import'
import { LineDrawer } from './line-drawer'
import { PlanDialog } from './plan-dialog'
import { RegisterNotice } from './register-notice'
import { UnlistedNotice } from './unlisted-notice'
import { useList, type Narrowed } from './use-list'

const t = text.lists

function EmptyList({ id, action }: { readonly id: ListId; readonly action: ReactNode }) {
  const profile = useProfile()
  const rule = profile?.rules.find((one) => one.ledger === id)
  return (
    <Empty
      what={t.empty[id]}
      why={
        profile === undefined || rule === undefined
          ? t.emptyWhy
          : t.emptyWhyClause(profile.name, rule.clause, rule.text)
      }
      action={action}
    />
  )
}

function ListPage({ id }: { readonly id: ListId }) {
  const list = recordListOf(id)
  const { line } = useParams()
  const today = useToday()
  const navigate = useNavigate()
  const known = useListRecords()
  const [year, setYear] = useState(today.slice(0, 4))
  const [narrowed, setNarrowed] = useState<Narrowed>({ query: '' })
  const [dialog, setDialog] = useState<'plan' | 'excel' | 'pdf' | 'import'>()
  const newest = useList(list, known, year, useDeferredValue(narrowed))
  const shown = useStableValue(newest, newest?.search.waits === true)
  const close = useCallback(() => void navigate(`/catalogue/lists/${id}`), [navigate, id])
  const open = useCallback((key: string) => void navigate(`/catalogue/lists/${id}/${key}`), [navigate, id])
  const title = listTitle(list, year)
  const closeDialog = () => setDialog(undefined)

  if (known === undefined || shown === undefined)
    return (
      <Page title={title}>
        <LinearProgress aria-label={t.loading} />
      </Page>
    )
  const begin = t.add[id]
  const addButton =
    begin === undefined ? (
      <Button variant="contained" component={RouterLink} to="/catalogue">
        {t.toCatalogue}
      </Button>
    ) : id === 'opening' ? (
      <Button variant="contained" startIcon={<Add />} onClick={() => setDialog('plan')}>
        {begin}
      </Button>
    ) : (
      <Button variant="contained" startIcon={<Add />} component={RouterLink} to={`/catalogue/lists/${id}/new`}>
        {begin}
      </Button>
    )
  const { level, ...withoutLevel } = narrowed
  const isNothing = shown.total === 0
  return (
    <Page
      title={title}
      lead={t.purpose[id]}
      fixed
      actions={
        <>
          <Button component={RouterLink} to="/catalogue/lists">
            {t.back}
          </Button>
          <Button variant="outlined" onClick={() => setDialog('import')}>
            {t.importing.open}
          </Button>
          {(['excel', 'pdf'] as const).map((as) => (
            <Button key={as} variant="outlined" disabled={isNothing} onClick={() => setDialog(as)}>
              {t.exporting[as].open}
            </Button>
          ))}
          {isNothing ? null : addButton}
        </>
      }
    >
      <RegisterNotice list={id} />
      {id === 'systems' ? <UnlistedNotice findings={shown.findings} known={known} /> : null}
      {isNothing && !list.yearly ? null : (
        <ListFilter
          id={id}
          narrowed={narrowed}
          facets={shown.facets}
          onChange={setNarrowed}
          {...(list.yearly ? { year: { now: year, openings: known.records.openings, today, set: setYear } } : {})}
        />
      )}
      {isNothing ? (
        <EmptyList id={id} action={addButton} />
      ) : (
        <>
          <CountBar
            total={
              shown.search.lettersOnly !== undefined
                ? t.counts.byLetters[shown.search.lettersOnly](shown.lines.length)
                : shown.lines.length === shown.total
                  ? t.counts.all(shown.total)
                  : t.counts.found(shown.lines.length, shown.total)
            }
            levels={(['必改', '需说明', '建议'] as const)
              .filter((each) => shown.levels[each] > 0 || level === each)
              .map((each) => ({
                level: each,
                count: formatCount(shown.levels[each]),
                none: shown.levels[each] === 0,
              }))}
            waiting={t.counts.waiting}
            chosen={level}
            onChoose={(next) => setNarrowed(next === undefined ? withoutLevel : { ...narrowed, level: next })}
          />
          <ListGrid list={list} known={known} lines={shown.lines} rows={shown.rows} levelOf={shown.levelOf} />
        </>
      )}
      {line === undefined ? null : (
        <LineDrawer
          key={line}
          list={list}
          id={line}
          year={year}
          known={known}
          shown={shown}
          onOpen={open}
          onClose={close}
        />
      )}
      {dialog === 'plan' ? <PlanDialog year={year} known={known} onClose={closeDialog} /> : null}
      {dialog === 'excel' || dialog === 'pdf' ? (
        <ListExport list={list} year={year} as={dialog} total={shown.total} onClose={closeDialog} />
      ) : null}
      {dialog === 'import' ? <ListImport list={list} year={year} onClose={closeDialog} /> : null}
    </Page>
  )
}

/** One of the lists; an address that names none leads to all of them. */
export function ListScreen() {
  const { list } = useParams()
  const id = listIds.find((each) => each === list)
  return id === undefined ? <Navigate to="/catalogue/lists" replace /> : <ListPage key={id} id={id} />
}
