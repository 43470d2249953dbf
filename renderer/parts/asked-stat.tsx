import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { Link as RouterLink, useLocation } from 'react-router'
import { statOf } from '../../shared/stats/numbers'
import { useNumbers } from '../data/queries/use-numbers'
import { text } from '../text/zh-cn'
import { Notice } from '../ui/notice'
import type { RecordParts } from './record-screen/record-parts'

/** The number that an address asks the records of (`?stat=…&year=…`). */
export interface AskedStat {
  readonly year: string
  /** What it is called, and the records that it counts; undefined while they are counted. */
  readonly label?: string
  readonly ids?: ReadonlySet<string>
}

/** The number that the address asks a list of this table for; undefined where it asks for none. */
export const useAskedStat = (table: string): AskedStat | undefined => {
  const { search } = useLocation()
  const numbers = useNumbers()
  return useMemo(() => {
    const asked = new URLSearchParams(search)
    const [id, year] = [asked.get('stat'), asked.get('year') ?? '']
    if (id === null || !/^20\d\d$/.test(year)) return undefined
    const found = numbers && statOf(numbers(year), id)
    if (numbers !== undefined && found?.stat.table !== table) return undefined
    if (found === undefined) return { year }
    const { stat, row } = found
    const label = row === undefined ? stat.label : text.stats.row(stat.label, row.label)
    return { year, label, ids: new Set(row?.ids ?? stat.ids) }
  }, [search, numbers, table])
}

/** Says which number the list shows the records of, and how it is whole again. */
function StatNotice({ label }: { readonly label: string }) {
  const { pathname } = useLocation()
  return (
    <Notice
      severity="info"
      actions={
        <>
          <Button size="small" variant="outlined" component={RouterLink} to={pathname}>
            {text.registers.showAll}
          </Button>
          <Button size="small" component={RouterLink} to="/stats">
            {text.stats.back}
          </Button>
        </>
      }
    >
      {text.stats.narrowed(label)}
    </Notice>
  )
}

/** The parts of a list narrowed to the records of a number; as they are where none is asked for. */
export const withStat = (parts: RecordParts, asked: AskedStat | undefined): RecordParts => {
  if (asked === undefined) return parts
  const { ids, label = '', year } = asked
  const { sort } = parts
  return {
    ...parts,
    sort: (rows) => {
      const counted = rows.filter(({ record }) => ids?.has(record.id) === true)
      return sort === undefined ? counted : sort(counted)
    },
    Notice: () => <StatNotice label={text.stats.ofYear(label, year)} />,
    keeps: parts.keeps ?? '',
  }
}
