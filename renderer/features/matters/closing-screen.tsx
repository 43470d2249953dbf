import Inventory from '@mui/icons-material/Inventory2Outlined'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { codedOf } from '../../../shared/base/coded-error'
import { handoverList } from '../../../shared/closing/handover-list'
import { closeYear } from '../../../shared/closing/year-closing'
import type { OfficialText } from '../../../shared/forms/official-text'
import { recordLists } from '../../../shared/kinds/record-lists'
import { failures } from '../../../shared/text/failures'
import { recordHome } from '../../parts/record-address'
import { TextExport } from '../../parts/text-export'
import { useWorkspace } from '../../data/store/workspace'
import { registerName } from '../../parts/register-name'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import { Page } from '../../ui/page'
import { TypedField } from '../../ui/typed-field'
import { useClosingFacts } from './use-closing-facts'

const t = text.closing

const back = (
  <Button component={RouterLink} to="/matters">
    {text.registers.back}
  </Button>
)

/** 年度归档: what the year held and what is carried over, a snapshot of it, and the list to hand the desk over with. */
export function ClosingScreen() {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const facts = useClosingFacts()
  const [chosen, setChosen] = useState<string>()
  const [document, setDocument] = useState<{ readonly document: OfficialText; readonly as: 'docx' | 'pdf' }>()
  const [keeping, setKeeping] = useState(false)
  if (facts === undefined)
    return (
      <Page title={t.title} lead={t.lead} actions={back}>
        <LinearProgress aria-label={text.lists.loading(t.title)} />
      </Page>
    )
  const thisYear = Number(facts.today.slice(0, 4))
  // In the first months it is the year before that is closed.
  const year = chosen ?? String(facts.today.slice(5, 7) <= '03' ? thisYear - 1 : thisYear)
  const closed = closeYear(year, facts)
  const keep = async () => {
    setKeeping(true)
    try {
      await host('snapshot.make', { why: 'manual' })
      enqueueSnackbar(t.kept, { variant: 'success' })
    } catch (thrown) {
      const { code, message } = codedOf(thrown) ?? failures.E_INTERNAL()
      enqueueSnackbar(`${message}${text.app.code(code)}`, { variant: 'error', autoHideDuration: 12_000 })
    } finally {
      setKeeping(false)
    }
  }
  const open = (as: 'docx' | 'pdf') => setDocument({ document: handoverList(year, facts), as })
  return (
    <Page title={t.title} lead={t.lead} actions={back}>
      <Stack spacing={2} sx={{ maxWidth: 900 }}>
        <Stack sx={{ width: 200 }}>
          <TypedField
            label={t.year}
            value={year}
            options={[thisYear, thisYear - 1, thisYear - 2].map((one) => ({
              value: String(one),
              label: t.yearOf(String(one)),
            }))}
            onLeave={(typed) => setChosen(typed === '' ? undefined : typed)}
          />
        </Stack>
        {closed.length === 0 ? (
          <Typography>{t.empty(year)}</Typography>
        ) : (
          <DataTable
            label={t.caption(year)}
            columns={[
              { head: t.columns.register },
              { head: t.columns.total, width: 120, align: 'right' },
              { head: t.columns.open, width: 160, align: 'right' },
            ]}
            rows={closed.map(({ table, total, open: rows }) => {
              const list = recordLists.find((one) => one.table === table)
              const home = list === undefined ? '/matters' : recordHome(list)
              return {
                key: table,
                cells: [
                  <Link key="register" component={RouterLink} to={home} variant="body2">
                    {registerName(table)}
                  </Link>,
                  t.count(total),
                  rows.length === 0 ? (
                    '—'
                  ) : (
                    <Link key="open" component={RouterLink} to={`${home}?open=1`} variant="body2">
                      {t.carried(rows.length)}
                    </Link>
                  ),
                ],
              }
            })}
          />
        )}
        <Paper variant="outlined" component="section" aria-label={t.steps} sx={{ p: 2 }}>
          <Stack spacing={1.5}>
            <Typography variant="body2">{t.carriedHint}</Typography>
            <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
              <Button
                variant="contained"
                startIcon={<Inventory />}
                aria-disabled={keeping}
                onClick={() => {
                  if (!keeping) void keep()
                }}
              >
                {t.keep}
              </Button>
              <Button variant="outlined" onClick={() => open('pdf')}>
                {t.list.pdf}
              </Button>
              <Button variant="outlined" onClick={() => open('docx')}>
                {t.list.docx}
              </Button>
            </Stack>
            <Typography variant="body2" color="textSecondary">
              {t.keepHint}
            </Typography>
          </Stack>
        </Paper>
      </Stack>
      {document === undefined ? null : <TextExport {...document} onClose={() => setDocument(undefined)} />}
    </Page>
  )
}
