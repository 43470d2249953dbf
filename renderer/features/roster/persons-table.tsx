import Visibility from '@mui/icons-material/VisibilityOutlined'
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { shown } from '../../../shared/base/draft'
import { maskPhone } from '../../../shared/roster/mask-phone'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import type { RosterToday } from './use-roster-today'

const t = text.roster

export interface PersonsTableProps {
  readonly roster: RosterToday
  readonly onOpen: (personId: string) => void
}

/** Everybody on the roster; mobile numbers are covered until asked for. */
export function PersonsTable({ roster: { persons, byRole }, onOpen }: PersonsTableProps) {
  const [open, setOpen] = useState(false)
  const rolesOf = (personId: string) =>
    byRole
      .filter(({ current }) => current.some(({ person }) => person.id === personId))
      .map(({ role }) => role.title)
      .join('、')
  const c = t.personColumns
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'baseline' }}>
        <Typography variant="h2">{t.persons}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {t.personCount(persons.length)}
        </Typography>
        <Button
          size="small"
          startIcon={open ? <VisibilityOff /> : <Visibility />}
          onClick={() => setOpen(!open)}
          aria-pressed={open}
        >
          {open ? t.hideMobiles : t.showMobiles}
        </Button>
      </Stack>
      <DataTable
        label={t.persons}
        columns={[c.name, c.post, c.department, c.phone, c.mobile, c.roles].map((head) => ({ head }))}
        rows={persons.map((person) => {
          const mobile = shown(person.mobile)
          return {
            key: person.id,
            cells: [
              <Link key="open" component="button" type="button" variant="body2" onClick={() => onOpen(person.id)}>
                {shown(person.name) || t.unnamed}
              </Link>,
              shown(person.post) || '—',
              shown(person.department) || '—',
              shown(person.officePhone) || '—',
              mobile === '' ? '—' : open ? mobile : maskPhone(mobile),
              rolesOf(person.id) || '—',
            ],
          }
        })}
      />
    </Stack>
  )
}
