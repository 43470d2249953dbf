import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { Link as RouterLink, useLocation, useNavigate, useParams } from 'react-router'
import { formatCount } from '../../../shared/base/format-count'
import { kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import { registerOfTable } from '../../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../../shared/kinds/record-lists'
import { listTitle, type RecordList } from '../../../shared/lists/record-list'
import { useListRecords } from '../../data/queries/list-rows'
import { useToday } from '../../data/queries/use-today'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { CountBar } from '../../ui/count-bar'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { useStableValue } from '../../ui/use-stable-value'
import { recordHome } from '../record-address'
import { useAskedStat, withStat } from '../asked-stat'
import { LineDrawer } from './line-drawer'
import { ListExport } from './list-export'
import { ListImport } from './list-import'
import { RecordFilter } from './record-filter'
import { RecordGrid } from './record-grid'
import type { RecordParts } from './record-parts'
import { RegisterNotice } from './register-notice'
import { useList, type ListNow, type Narrowed } from './use-list'

const t = text.lists
const levels = ['必改', '需说明', '建议'] as const
const nothing: RecordParts = {}

const wordOf = ({ table }: RecordList): string => kindOf(table as TableName).word

function EmptyList(props: { readonly list: RecordList; readonly why: string | undefined; readonly action: ReactNode }) {
  const { list, why, action } = props
  const profile = useProfile()
  const rule = profile?.rules.find((one) => one.ledger === list.id)
  const asked = profile && rule && t.emptyWhyClause(profile.name, rule.clause, rule.text)
  return <Empty what={t.empty(list.id, wordOf(list))} why={why ?? asked ?? t.emptyWhy} action={action} />
}

/** How many lines are found, and how many have something to mend, which narrows the list. */
function Counts(props: {
  readonly shown: ListNow
  readonly narrowed: Narrowed
  readonly onNarrow: (to: Narrowed) => void
}) {
  const { shown, narrowed, onNarrow } = props
  const { level, ...withoutLevel } = narrowed
  return (
    <CountBar
      total={
        shown.search.lettersOnly !== undefined
          ? t.counts.byLetters[shown.search.lettersOnly](shown.lines.length)
          : shown.lines.length === shown.total
            ? t.counts.all(shown.total)
            : t.counts.found(shown.lines.length, shown.total)
      }
      levels={levels
        .filter((each) => shown.levels[each] > 0 || level === each)
        .map((each) => ({
          level: each,
          count: formatCount(shown.levels[each]),
          none: shown.levels[each] === 0,
        }))}
      waiting={t.counts.waiting}
      chosen={level}
      onChoose={(next) => onNarrow(next === undefined ? withoutLevel : { ...narrowed, level: next })}
    />
  )
}

/** The button that begins a line: the drawer of a new one, a dialog, or the catalogue where lines are resources. */
function AddButton(props: { readonly list: RecordList; readonly onBegin: (() => void) | undefined }) {
  const { list, onBegin } = props
  if (list.begin === undefined)
    return (
      <Button variant="contained" component={RouterLink} to="/catalogue">
        {t.toCatalogue}
      </Button>
    )
  const words = t.add(list.id, wordOf(list))
  return onBegin === undefined ? (
    <Button variant="contained" startIcon={<Add />} component={RouterLink} to={`${recordHome(list)}/new`}>
      {words}
    </Button>
  ) : (
    <Button variant="contained" startIcon={<Add />} onClick={onBegin}>
      {words}
    </Button>
  )
}

export interface RecordScreenProps {
  readonly list: string
  /** What is special to the list. */
  readonly parts?: RecordParts
}

/** The default screen of records: a list to search and narrow, the open record in the address and in a drawer. */
export function RecordScreen({ list: id, parts: given = nothing }: RecordScreenProps) {
  const list = recordListOf(id)
  const asked = useAskedStat(list.table)
  const parts = useMemo(() => withStat(given, asked), [given, asked])
  const home = recordHome(list)
  const { line } = useParams()
  const { key: visit, search } = useLocation()
  const today = useToday()
  const navigate = useNavigate()
  const known = useListRecords()
  const [year, setYear] = useState(asked?.year ?? today.slice(0, 4))
  const [narrowed, setNarrowed] = useState<Narrowed>({ query: '' })
  const [dialog, setDialog] = useState<'begin' | 'excel' | 'pdf' | 'import'>()
  const newest = useList(list, known, year, useDeferredValue(narrowed), parts)
  const shown = useStableValue(newest, newest?.search.waits === true)
  const { keeps = '' } = parts
  const close = useCallback(() => void navigate(`${home}${keeps}`), [navigate, home, keeps])
  const addressOf = useCallback((key: string) => `${home}/${key}${keeps}`, [home, keeps])
  const open = useCallback((key: string) => void navigate(addressOf(key)), [navigate, addressOf])
  const title = listTitle(list, year)
  const closeDialog = () => setDialog(undefined)

  if (known === undefined || shown === undefined)
    return (
      <Page title={title}>
        <LinearProgress aria-label={t.loading(list.title)} />
      </Page>
    )
  const { Notice, Begin, chip } = parts
  const addButton = <AddButton list={list} onBegin={Begin && (() => setDialog('begin'))} />
  const isNothing = shown.total === 0
  return (
    <Page
      title={title}
      lead={parts.lead ?? t.purpose(id)}
      fixed
      actions={
        <>
          {list.filed || registerOfTable(list.table as TableName) !== false ? (
            <Button component={RouterLink} to={list.filed ? '/catalogue/lists' : '/matters'}>
              {list.filed ? t.back : text.registers.back}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={() => setDialog('import')}>
            {list.incoming === undefined ? t.importing.open : t.importing.openIncoming}
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
      {Notice === undefined ? null : <Notice known={known} year={year} findings={shown.findings} />}
      {isNothing && !list.yearly ? null : (
        <RecordFilter
          list={list}
          search={t.search(list.filed ? t.title : list.title)}
          narrowed={narrowed}
          facets={shown.facets}
          own={parts.facet}
          chip={chip && ((value) => chip(value, shown.withFacet(value)))}
          onChange={setNarrowed}
          {...(list.yearly && {
            year: { now: year, today, taken: list.years?.(known.records) ?? [], set: setYear },
          })}
        >
          {parts.besideFilter}
        </RecordFilter>
      )}
      {isNothing ? (
        <EmptyList list={list} why={parts.emptyWhy} action={addButton} />
      ) : (
        <>
          <Counts shown={shown} narrowed={narrowed} onNarrow={setNarrowed} />
          <RecordGrid
            list={list}
            addressOf={addressOf}
            columns={parts.columns}
            known={known}
            lines={shown.lines}
            rows={shown.rows}
            levelOf={shown.levelOf}
          />
        </>
      )}
      {line === undefined ? null : (
        <LineDrawer
          // Each visit of a new line begins another one.
          key={line === 'new' ? `${visit}${search}` : line}
          list={list}
          parts={parts}
          id={line}
          year={year}
          facet={narrowed.facet}
          known={known}
          shown={shown}
          onOpen={open}
          onImport={() => {
            close()
            setDialog('import')
          }}
          onClose={close}
        />
      )}
      {dialog === 'begin' && Begin !== undefined ? <Begin year={year} known={known} onClose={closeDialog} /> : null}
      {dialog === 'excel' || dialog === 'pdf' ? (
        <ListExport list={list} year={year} as={dialog} total={shown.total} onClose={closeDialog} />
      ) : null}
      {dialog === 'import' ? <ListImport list={list} year={year} onClose={closeDialog} /> : null}
    </Page>
  )
}
