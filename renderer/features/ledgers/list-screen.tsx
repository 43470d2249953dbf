import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react'
import { Link as RouterLink, Navigate, useNavigate, useParams } from 'react-router'
import { ledgerIds, type LedgerId } from '../../../shared/profile/list-id'
import { ledgerOf, ledgerTitle } from '../../../shared/lists/ledgers'
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

const t = text.ledgers

function EmptyList({ id, action }: { readonly id: LedgerId; readonly action: ReactNode }) {
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

function ListPage({ id }: { readonly id: LedgerId }) {
  const ledger = ledgerOf(id)
  const { line } = useParams()
  const today = useToday()
  const navigate = useNavigate()
  const known = useListRecords()
  const [year, setYear] = useState(today.slice(0, 4))
  const [narrowed, setNarrowed] = useState<Narrowed>({ query: '' })
  const [dialog, setDialog] = useState<'plan' | 'excel' | 'pdf' | 'import'>()
  const newest = useList(ledger, known, year, useDeferredValue(narrowed))
  const list = useStableValue(newest, newest?.search.waits === true)
  const close = useCallback(() => void navigate(`/catalogue/lists/${id}`), [navigate, id])
  const open = useCallback((key: string) => void navigate(`/catalogue/lists/${id}/${key}`), [navigate, id])
  const title = ledgerTitle(ledger, year)
  const closeDialog = () => setDialog(undefined)

  if (known === undefined || list === undefined)
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
  const isNothing = list.total === 0
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
      <RegisterNotice ledger={id} />
      {id === 'systems' ? <UnlistedNotice findings={list.findings} known={known} /> : null}
      {isNothing && !ledger.yearly ? null : (
        <ListFilter
          id={id}
          narrowed={narrowed}
          facets={list.facets}
          onChange={setNarrowed}
          {...(ledger.yearly ? { year: { now: year, openings: known.records.openings, today, set: setYear } } : {})}
        />
      )}
      {isNothing ? (
        <EmptyList id={id} action={addButton} />
      ) : (
        <>
          <CountBar
            total={
              list.search.lettersOnly !== undefined
                ? t.counts.byLetters[list.search.lettersOnly](list.lines.length)
                : list.lines.length === list.total
                  ? t.counts.all(list.total)
                  : t.counts.found(list.lines.length, list.total)
            }
            levels={(['必改', '需说明', '建议'] as const)
              .filter((each) => list.levels[each] > 0 || level === each)
              .map((each) => ({
                level: each,
                count: formatCount(list.levels[each]),
                none: list.levels[each] === 0,
              }))}
            waiting={t.counts.waiting}
            chosen={level}
            onChoose={(next) => setNarrowed(next === undefined ? withoutLevel : { ...narrowed, level: next })}
          />
          <ListGrid ledger={ledger} known={known} lines={list.lines} rows={list.rows} levelOf={list.levelOf} />
        </>
      )}
      {line === undefined ? null : (
        <LineDrawer
          key={line}
          ledger={ledger}
          id={line}
          year={year}
          known={known}
          list={list}
          onOpen={open}
          onClose={close}
        />
      )}
      {dialog === 'plan' ? <PlanDialog year={year} known={known} onClose={closeDialog} /> : null}
      {dialog === 'excel' || dialog === 'pdf' ? (
        <ListExport ledger={ledger} year={year} as={dialog} total={list.total} onClose={closeDialog} />
      ) : null}
      {dialog === 'import' ? <ListImport ledger={ledger} year={year} onClose={closeDialog} /> : null}
    </Page>
  )
}

/** One of the lists; an address that names none leads to all of them. */
export function ListScreen() {
  const { list } = useParams()
  const id = ledgerIds.find((each) => each === list)
  return id === undefined ? <Navigate to="/catalogue/lists" replace /> : <ListPage key={id} id={id} />
}
