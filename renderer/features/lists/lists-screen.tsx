import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useMemo, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CodeLists } from '../../../shared/field/code-lists'
import { recordLists } from '../../../shared/kinds/record-lists'
import { listTitle, type RecordList } from '../../../shared/lists/record-list'
import { formatCount } from '../../../shared/base/format-count'
import { useListRecords, type ListRecords } from '../../data/queries/list-rows'
import { useToday } from '../../data/queries/use-today'
import { useProfile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { DataTable } from '../../ui/data-table'
import { LevelMark } from '../../ui/level-mark'
import { Page } from '../../ui/page'
import { DcatExport } from './dcat-export'
import { resourcesIn } from '../../parts/record-screen/list-lines'
import { countLevels } from '../../parts/record-screen/use-list'

const t = text.lists
const c = t.overview.columns
const LEVELS = ['必改', '需说明', '建议'] as const

/** How many lines a list has and what they lack. */
const summary = (list: RecordList, { records, rows }: ListRecords, today: string, lists: CodeLists) => {
  const year = today.slice(0, 4)
  const levels = countLevels(list.check({ ...records, resources: rows }, year, lists, today))
  if (list.table !== 'resources') return { levels, lines: list.rows(records, year).length }
  const listed = resourcesIn(list.id, rows)
  const lines = list.id === 'dictionary' ? listed.reduce((sum, { items }) => sum + items, 0) : listed.length
  return { levels, lines }
}

/** All lists: what each is for, how many lines it has, what is still to be done, and which clause asks for it. */
export function ListsScreen() {
  const today = useToday()
  const year = today.slice(0, 4)
  const known = useListRecords()
  const { lists } = useWorkspace()
  const profile = useProfile()
  const [exporting, setExporting] = useState(false)
  const all = useMemo(
    () =>
      known &&
      recordLists
        .filter(({ filed }) => filed)
        .map((list) => ({ list, title: listTitle(list, year), ...summary(list, known, today, lists) })),
    [known, year, today, lists],
  )
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={RouterLink} to="/catalogue">
            {t.toCatalogue}
          </Button>
          <Button
            variant="outlined"
            disabled={known === undefined || known.rows.length === 0}
            onClick={() => setExporting(true)}
          >
            {t.dcat.open}
          </Button>
        </>
      }
    >
      {all === undefined ? (
        <LinearProgress aria-label={t.loading(t.title)} />
      ) : (
        <DataTable
          label={t.overview.caption}
          columns={[
            { head: c.title, width: 190 },
            { head: c.purpose },
            { head: c.rows, width: 96, align: 'right' },
            { head: c.gaps, width: 230 },
            { head: c.basis, width: 150 },
            { head: '', width: 96, align: 'right' },
          ]}
          rowHeight={52}
          rows={all.map(({ list: { id }, title, lines, levels }) => {
            const rule = profile?.rules.find(({ ledger }) => ledger === id)
            const found = LEVELS.filter((level) => levels[level] > 0)
            return {
              key: id,
              cells: [
                <Link key="open" component={RouterLink} to={`/catalogue/lists/${id}`} variant="body2">
                  {title}
                </Link>,
                t.purpose(id),
                t.overview.rows(lines),
                found.length === 0 ? (
                  t.overview.done
                ) : (
                  <Stack key="gaps" direction="row" spacing={1.5}>
                    {found.map((level) => (
                      <LevelMark key={level} level={level}>
                        {formatCount(levels[level])}
                      </LevelMark>
                    ))}
                  </Stack>
                ),
                profile === undefined || rule === undefined ? (
                  t.overview.noBasis
                ) : (
                  <Basis
                    key="basis"
                    label={rule.clause}
                    about={title}
                    lines={t.basisLines(rule.clause, rule.words, rule.text, profile.source.title)}
                  />
                ),
                <Button
                  key="button"
                  size="small"
                  variant="outlined"
                  component={RouterLink}
                  to={`/catalogue/lists/${id}`}
                  aria-label={t.overview.openList(title)}
                >
                  {t.overview.open}
                </Button>,
              ],
            }
          })}
        />
      )}
      {exporting && known !== undefined ? (
        <DcatExport total={known.rows.length} onClose={() => setExporting(false)} />
      ) : null}
    </Page>
  )
}
