import Visibility from '@mui/icons-material/VisibilityOutlined'
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { shown } from '../../../shared/base/draft'
import { maskPhone } from '../../../shared/roster/mask-phone'
import { text } from '../../text/zh-cn'
import type { Roster } from './use-roster'

const t = text.roster

export interface PersonsTableProps {
  readonly roster: Roster
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
      <Paper variant="outlined">
        <Table size="small" aria-label={t.persons}>
          <TableHead>
            <TableRow>
              {[c.name, c.post, c.department, c.phone, c.mobile, c.roles].map((label) => (
                <TableCell key={label}>{label}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {persons.map((person) => {
              const mobile = shown(person.mobile)
              return (
                <TableRow key={person.id} hover>
                  <TableCell>
                    <Link component="button" type="button" variant="body2" onClick={() => onOpen(person.id)}>
                      {shown(person.name) || t.unnamed}
                    </Link>
                  </TableCell>
                  <TableCell>{shown(person.post) || '—'}</TableCell>
                  <TableCell>{shown(person.department) || '—'}</TableCell>
                  <TableCell>{shown(person.officePhone) || '—'}</TableCell>
                  <TableCell>{mobile === '' ? '—' : open ? mobile : maskPhone(mobile)}</TableCell>
                  <TableCell>{rolesOf(person.id) || '—'}</TableCell>
                </TableRow>
              )
            })}
          </TableBody>
        </Table>
      </Paper>
    </Stack>
  )
}
