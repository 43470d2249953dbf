import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { formatCount } from '../../../shared/base/format-count'
import { recordLists } from '../../../shared/kinds/record-lists'
import { recordHome } from '../../parts/record-address'
import { registerName } from '../../parts/register-name'
import { useRegisterCounts } from '../../parts/use-register-counts'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import { Mark } from '../../ui/mark'
import { Page } from '../../ui/page'

const t = text.registers
const c = t.overview

/** 事项: the registers of the year, with what is open in each. */
export function RegistersScreen() {
  const counts = useRegisterCounts()
  const all = counts?.flatMap((one) => {
    const list = recordLists.find(({ table }) => table === one.table)
    return list === undefined ? [] : [{ ...one, list }]
  })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={RouterLink} to="/matters/closing">
            {text.closing.open}
          </Button>
          <Button variant="outlined" component={RouterLink} to="/stats">
            {text.stats.open}
          </Button>
        </>
      }
    >
      {all === undefined ? (
        <LinearProgress aria-label={text.lists.loading(t.title)} />
      ) : (
        <DataTable
          label={c.caption}
          // Narrower where the window is, so that what belongs in each is read in two lines at 150 %.
          columns={[
            { head: c.columns.title, width: 'min(190px, 14.5vw)' },
            { head: c.columns.purpose },
            { head: c.columns.open, width: 'min(110px, 8.5vw)', align: 'right' },
            { head: c.columns.overdue, width: 'min(130px, 12.5vw)' },
            { head: c.columns.total, width: 'min(96px, 8.5vw)', align: 'right' },
            { head: '', width: 'min(110px, 10.5vw)', align: 'right' },
          ]}
          rowHeight={48}
          rows={all.map(({ table, list, total, open, overdue }) => ({
            key: list.id,
            cells: [
              <Link key="open" component={RouterLink} to={recordHome(list)} variant="body2">
                {registerName(table)}
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
                aria-label={t.add(registerName(table))}
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
