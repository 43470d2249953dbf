import Delete from '@mui/icons-material/DeleteOutlined'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../../shared/base/draft'
import { compareNumbers, type CountedNow } from '../../../../shared/report/report-numbers'
import type { ReportDraft, ReportNumber } from '../../../../shared/report/report'
import { statOf } from '../../../../shared/stats/numbers'
import type { Numbers } from '../../../data/queries/use-numbers'
import { statAddress } from '../../../parts/stat-address'
import { text } from '../../../text/zh-cn'
import { Mark } from '../../../ui/mark'
import { PlainTable } from '../../../ui/plain-table'

const t = text.reports.numbers

export interface NumbersTableProps {
  readonly report: ReportDraft
  readonly numbers: Numbers
  readonly onRemove: (number: ReportNumber) => void
}

/** The numbers that a report refers to: what they were, what they are now, where they stand, and the records behind them. */
export function NumbersTable({ report, numbers, onRemove }: NumbersTableProps) {
  const heading = useId()
  const find = (id: string, year: string) => statOf(numbers(year), id)
  const count = (id: string, year: string): CountedNow | undefined => {
    const found = find(id, year)
    return found && { ...found.stat, value: found.row?.value ?? found.stat.value }
  }
  const compared = compareNumbers(report, count)
  return (
    <Stack spacing={0.5} component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" component="h3">
        {t.title(compared.length)}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t.hint}
      </Typography>
      <PlainTable
        label={t.caption}
        head={[t.head.said, t.head.asOf, t.head.now, t.head.where, t.head.drop]}
        widths={['36%', '110px', '170px', undefined, '56px']}
        rows={compared.map(({ number, chapters, now, changed }) => {
          const [id, year] = [shown(number.stat), shown(number.year)]
          const found = find(id, year)
          return {
            key: `${id} ${shown(number.said)}`,
            cells: [
              found === undefined ? (
                shown(number.said)
              ) : (
                <Link key="rows" component={RouterLink} to={statAddress(found.stat, id)} variant="body2">
                  {shown(number.said)}
                </Link>
              ),
              shown(number.asOf),
              now === undefined ? (
                t.unknown
              ) : changed ? (
                <Mark key="changed" kind="doubt" label={t.changed(String(now.value), now.unit)} />
              ) : (
                <Mark key="same" kind="good" label={t.same} />
              ),
              chapters.length === 0 ? t.nowhere : chapters.join('、'),
              <IconButton
                key="remove"
                size="small"
                aria-label={t.remove(shown(number.said))}
                onClick={() => onRemove(number)}
              >
                <Delete fontSize="small" />
              </IconButton>,
            ],
          }
        })}
      />
    </Stack>
  )
}
