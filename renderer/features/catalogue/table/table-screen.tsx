import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { Link as RouterLink, useLocation } from 'react-router'
import { useResourceRows } from '../../../data/queries/resource-list'
import { MOST_IN_TABLE } from '../../../data/queries/table-drafts'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { TableEditor } from './table-editor'
import type { TableKind } from './table-model'
import { useTable } from './use-table'

const t = text.table

/** What the list hands over: the resources to edit in their order, and how many there would be without the limit. */
export interface TableHandover {
  readonly ids: readonly string[]
  readonly total: number
}

const isHandover = (state: unknown): state is TableHandover =>
  typeof state === 'object' && state !== null && 'ids' in state && Array.isArray(state.ids) && 'total' in state

/** 表格编辑: the chosen resources, or without a choice the first of the catalogue, as a table. */
export function TableScreen() {
  const location = useLocation()
  const state: unknown = location.state
  return isHandover(state) ? <TablePage handover={state} /> : <WholeTable />
}

function WholeTable() {
  const rows = useResourceRows()
  const [handover, setHandover] = useState<TableHandover>()
  if (handover === undefined && rows !== undefined)
    setHandover({ ids: rows.slice(0, MOST_IN_TABLE).map(({ id }) => id), total: rows.length })
  return <TablePage handover={handover} />
}

function TablePage({ handover }: { readonly handover: TableHandover | undefined }) {
  const table = useTable(handover?.ids)
  const { total = 0, ids } = handover ?? {}
  return (
    <Page
      title={t.title}
      fixed
      actions={
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            aria-label={t.kinds.group}
            value={table.kind}
            onChange={(_, kind: TableKind | null) => {
              if (kind !== null) table.show(kind)
            }}
          >
            <ToggleButton value="resources">{t.kinds.resources}</ToggleButton>
            <ToggleButton value="items">{t.kinds.items}</ToggleButton>
          </ToggleButtonGroup>
          <Button variant="outlined" component={RouterLink} to="/catalogue">
            {t.back}
          </Button>
        </>
      }
    >
      {ids !== undefined && total > ids.length ? <Notice severity="info">{t.capped(total, ids.length)}</Notice> : null}
      {table.drafts === undefined ? <LinearProgress aria-label={t.loading} /> : <TableEditor table={table} />}
    </Page>
  )
}
