import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import type { Stat } from '../../../../shared/stats/stat'
import { statGroups, type StatGroup } from '../../../../shared/text/stats-words'
import { text } from '../../../text/zh-cn'

const t = text.reports.numbers

export interface InsertNumberProps {
  readonly label: string
  readonly stats: readonly Stat[]
  readonly onInsert: (stat: Stat, id: string) => void
}

/** A menu of the numbers of the year; the chosen one is written at the end of the chapter. */
export function InsertNumber({ label, stats, onInsert }: InsertNumberProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (stat: Stat, id: string) => {
    setAnchor(null)
    onInsert(stat, id)
  }
  // Of what nothing can be said, nothing can be written.
  const known = stats.filter(({ value }) => value !== null)
  const items = (group: StatGroup) =>
    known
      .filter((stat) => stat.group === group)
      .flatMap((stat) => [
        <MenuItem key={stat.id} dense onClick={() => choose(stat, stat.id)}>
          {t.item(stat.label, String(stat.value), stat.unit)}
        </MenuItem>,
        ...stat.rows
          .filter(({ value }) => value > 0)
          .map((row) => (
            <MenuItem key={row.id} dense sx={{ pl: 4 }} onClick={() => choose(stat, row.id)}>
              {t.item(row.label, String(row.value), stat.unit)}
            </MenuItem>
          )),
      ])
  return (
    <>
      <Button size="small" aria-haspopup="menu" aria-label={label} onClick={(event) => setAnchor(event.currentTarget)}>
        {t.open}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 420 } } }}
      >
        {(Object.keys(statGroups) as StatGroup[]).flatMap((group) => [
          <ListSubheader key={group}>{statGroups[group]}</ListSubheader>,
          ...items(group),
        ])}
      </Menu>
    </>
  )
}
