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

export interface StatNoticeProps {
  readonly asked: Pick<AskedStat, 'label' | 'year'>
  /** Makes the list whole again; absent where its address without the number does. */
  readonly onShowAll?: () => void
}

/** Says which number the list shows the records of, and how it is whole again. */
export function StatNotice({ asked: { label = '', year }, onShowAll }: StatNoticeProps) {
  const { pathname } = useLocation()
  return (
    <Notice
      severity="info"
      actions={
        <>
          <Button
            size="small"
            variant="outlined"
            {...(onShowAll === undefined ? { component: RouterLink, to: pathname } : { onClick: onShowAll })}
          >
            {text.registers.showAll}
          </Button>
          <Button size="small" component={RouterLink} to="/stats">
            {text.stats.back}
          </Button>
        </>
      }
    >
      {text.stats.narrowed(text.stats.ofYear(label, year))}
    </Notice>
  )
}

/** The parts of a list narrowed to the records of a number; as they are where none is asked for. */
export const withStat = (parts: RecordParts, asked: AskedStat | undefined): RecordParts => {
  if (asked === undefined) return parts
  const { ids } = asked
  const { sort } = parts
  return {
    ...parts,
    sort: (rows) => {
      const counted = rows.filter(({ record }) => ids?.has(record.id) === true)
      return sort === undefined ? counted : sort(counted)
    },
    Notice: () => <StatNotice asked={asked} />,
    keeps: parts.keeps ?? '',
  }
}
