import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { shown } from '../../../shared/base/draft'
import type { Holder, RoleHolders } from '../../../shared/roster/holders'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'
import type { Roster } from './use-roster'

const t = text.roster

function RoleState({ role, current, short, over }: RoleHolders) {
  if (short > 0)
    return role.inPrinciple ? (
      <Mark kind="doubt" label={t.shortInPrinciple(short)} />
    ) : (
      <Mark kind="bad" label={t.short(short)} />
    )
  if (over > 0 && role.max !== null) return <Mark kind="doubt" label={t.over(over, role.max)} />
  return current.length === 0 ? <Mark kind="note" label={t.optional} /> : <Mark kind="good" label={t.complete} />
}

export interface RolesTableProps {
  readonly roster: Roster
  readonly onOpen: (personId: string) => void
  readonly onRegister: (role: string) => void
}

/** Every role of the city's document: who holds it, since when, by which document, and what is missing. */
export function RolesTable({ roster: { profile, byRole }, onOpen, onRegister }: RolesTableProps) {
  const cells = ({ person, appointment }: Holder) => (
    <>
      <TableCell>
        <Link component="button" type="button" variant="body2" onClick={() => onOpen(person.id)}>
          {shown(person.name) || t.unnamed}
        </Link>
      </TableCell>
      <TableCell>{shown(appointment.from) || '—'}</TableCell>
      <TableCell>{shown(appointment.documentNumber) || '—'}</TableCell>
    </>
  )
  return (
    <Paper variant="outlined">
      <Table size="small" aria-label={t.rolesCaption}>
        <TableHead>
          <TableRow>
            <TableCell>{t.columns.role}</TableCell>
            <TableCell>{t.columns.holder}</TableCell>
            <TableCell>{t.columns.from}</TableCell>
            <TableCell>{t.columns.document}</TableCell>
            <TableCell>{t.columns.state}</TableCell>
            <TableCell>{t.columns.basis}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {byRole.map((holders) => {
            const { role, current, short } = holders
            const rows = Math.max(1, current.length)
            const [first, ...others] = current
            const register = t.registerRole(role.title)
            return [
              <TableRow key={role.role} hover>
                <TableCell rowSpan={rows}>{role.title}</TableCell>
                {first === undefined ? (
                  <>
                    <TableCell>
                      <Typography component="span" variant="body2" color="textSecondary">
                        {t.vacant}
                      </Typography>
                    </TableCell>
                    <TableCell>—</TableCell>
                    <TableCell>—</TableCell>
                  </>
                ) : (
                  cells(first)
                )}
                <TableCell rowSpan={rows}>
                  <RoleState {...holders} />
                  {short > 0 ? (
                    <Button size="small" onClick={() => onRegister(role.role)}>
                      {register}
                    </Button>
                  ) : null}
                </TableCell>
                <TableCell rowSpan={rows}>
                  <Basis
                    label={t.basis}
                    about={role.title}
                    lines={t.basisLines(
                      role.clause,
                      role.words,
                      role.holder,
                      profile.source.title,
                      profile.source.number,
                    )}
                  />
                </TableCell>
              </TableRow>,
              ...others.map((holder) => (
                <TableRow key={holder.appointment.id} hover>
                  {cells(holder)}
                </TableRow>
              )),
            ]
          })}
        </TableBody>
      </Table>
    </Paper>
  )
}
