import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import { useMemo } from 'react'
import { Link as RouterLink } from 'react-router'
import { formatCount } from '../../../shared/base/format-count'
import type { RecordsByTable } from '../../../shared/field/kind'
import { tableNames, type TableName } from '../../../shared/kinds/data-kinds'
import { registerOfTable } from '../../../shared/kinds/kind-behaviours'
import { recordLists } from '../../../shared/kinds/record-lists'
import type { RecordList } from '../../../shared/lists/record-list'
import type { RegisterQuestion } from '../../../shared/register/register'
import { useRecordTables, type SmallTable } from '../../data/queries/use-record-tables'
import { recordHome } from '../../parts/record-address'
import { useRegisterQuestion } from '../../parts/use-register-question'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import { Mark } from '../../ui/mark'
import { Page } from '../../ui/page'

const t = text.registers
const c = t.overview

const tables = tableNames.filter(
  (table): table is SmallTable => table !== 'resources' && registerOfTable(table) !== false,
)

interface Counted {
  readonly list: RecordList
  readonly total: number
  readonly open: number
  readonly overdue: number
}

/** How much stands in each register, and what of it is still to be done. */
const count = (records: RecordsByTable, question: RegisterQuestion): readonly Counted[] =>
  tables.flatMap((table) => {
    const list = recordLists.find((one) => one.table === table)
    const register = registerOfTable(table)
    if (list === undefined || register === false) return []
    const all = records[table] ?? []
    const open = all.filter((record) => register.state(record, question).open)
    return [
      {
        list,
        total: all.length,
        open: open.length,
        overdue: open.filter((record) => register.term(record, question)?.overdue === true).length,
      },
    ]
  })

const wordOf = ({ table }: RecordList): string => t.names[table as TableName] ?? table

/** 事项: the registers of the year, with what is open in each. */
export function RegistersScreen() {
  const records = useRecordTables(tables)
  const question = useRegisterQuestion()
  const all = useMemo(() => records && question && count(records, question), [records, question])
  return (
    <Page title={t.title} lead={t.lead}>
      {all === undefined ? (
        <LinearProgress aria-label={text.lists.loading(t.title)} />
      ) : (
        <DataTable
          label={c.caption}
          columns={[
            { head: c.columns.title, width: 190 },
            { head: c.columns.purpose },
            { head: c.columns.open, width: 110, align: 'right' },
            { head: c.columns.overdue, width: 130 },
            { head: c.columns.total, width: 96, align: 'right' },
            { head: '', width: 110, align: 'right' },
          ]}
          rowHeight={48}
          rows={all.map(({ list, total, open, overdue }) => ({
            key: list.id,
            cells: [
              <Link key="open" component={RouterLink} to={recordHome(list)} variant="body2">
                {wordOf(list)}
              </Link>,
              text.lists.purpose(list.id),
              open === 0 ? (
                '—'
              ) : (
                <Link key="todo" component={RouterLink} to={`${recordHome(list)}?open=1`} variant="body2">
                  {c.count(formatCount(open))}
                </Link>
              ),
              overdue === 0 ? (
                '—'
              ) : (
                <Link key="over" component={RouterLink} to={`${recordHome(list)}?state=${t.overdue}`} variant="body2">
                  <Mark kind="bad" label={c.overdue(formatCount(overdue))} />
                </Link>
              ),
              c.count(formatCount(total)),
              <Button
                key="new"
                size="small"
                variant="outlined"
                component={RouterLink}
                to={`${recordHome(list)}/new`}
                aria-label={t.add(wordOf(list))}
              >
                {t.register}
              </Button>,
            ],
          }))}
        />
      )}
    </Page>
  )
}
