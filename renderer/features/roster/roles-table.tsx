import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { isRaw, shown } from '../../../shared/base/draft'
import { checkQualification } from '../../../shared/roster/check-qualification'
import { checkPost } from '../../../shared/roster/check-post'
import type { Holder, RoleHolders } from '../../../shared/roster/holders'
import { byGroup } from '../../../shared/roster/role-groups'
import type { ProfileRole } from '../../../shared/profile/profile'
import { documentOf } from '../../../shared/duties/duty-facts'
import { useUnit } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'
import { RoleState } from './role-state'
import type { RosterToday } from './use-roster-today'

const t = text.roster

export interface RolesTableProps {
  readonly roster: RosterToday
  readonly onOpen: (personId: string) => void
  readonly onRegister: (role: string) => void
  readonly onHistory: (role: string) => void
}

/** Every role of the city's document: who holds it, since when, by which document, and what is missing. */
export function RolesTable({ roster, onOpen, onRegister, onHistory }: RolesTableProps) {
  const { profile, byRole, appointments, today } = roster
  const unit = useUnit()
  const groups = byGroup(byRole)

  const qualified = ({ person, appointment: { from } }: Holder, role: ProfileRole) => {
    const check = checkQualification(person, role, isRaw(from) ? today : (from ?? today))
    return check === undefined || check.state === 'met' ? null : (
      <Mark kind="需说明" label={t.qualification.brief[check.state]} />
    )
  }
  const cells = (holder: Holder, role: ProfileRole) => (
    <>
      <TableCell>
        <Link component="button" type="button" variant="body2" onClick={() => onOpen(holder.person.id)}>
          {shown(holder.person.name) || t.unnamed}
        </Link>
        {qualified(holder, role)}
        {checkPost(holder.person.post, role.holderKinds, shown(unit?.name)) === 'unfit' ? (
          <Mark kind="建议" label={t.post.brief} />
        ) : null}
      </TableCell>
      <TableCell>{shown(holder.appointment.from) || '—'}</TableCell>
      <TableCell>{shown(holder.appointment.documentNumber) || '—'}</TableCell>
    </>
  )
  const rowsOf = (holders: RoleHolders) => {
    const { role, current, short } = holders
    const rows = Math.max(1, current.length)
    const [first, ...others] = current
    return [
      <TableRow key={role.role} hover>
        <TableCell rowSpan={rows}>
          {role.title}
          {appointments.some((one) => one.role === role.role) ? (
            <Link
              component="button"
              type="button"
              variant="body2"
              aria-label={text.person.history.about(role.title)}
              onClick={() => onHistory(role.role)}
              sx={{ ml: 1 }}
            >
              {text.person.history.link}
            </Link>
          ) : null}
        </TableCell>
        {first === undefined ? (
          <>
            <TableCell>
              <Typography component="span" variant="body2" color="textSecondary">
                {role.instead === undefined ? t.vacant : t.instead(role.instead)}
              </Typography>
            </TableCell>
            <TableCell>—</TableCell>
            <TableCell>—</TableCell>
          </>
        ) : (
          cells(first, role)
        )}
        <TableCell rowSpan={rows}>
          <RoleState {...holders} />
          {short > 0 ? (
            <Button size="small" onClick={() => onRegister(role.role)}>
              {t.registerRole(role.title)}
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
              role.instead,
              documentOf(profile, role.source),
              role.source === undefined ? profile.source.number : null,
            )}
          />
        </TableCell>
      </TableRow>,
      ...others.map((holder) => (
        <TableRow key={holder.appointment.id} hover>
          {cells(holder, role)}
        </TableRow>
      )),
    ]
  }
  const c = t.columns
  return (
    <Paper variant="outlined">
      <Table size="small" aria-label={t.rolesCaption}>
        <TableHead>
          <TableRow>
            {[c.role, c.holder, c.from, c.document, c.state, c.basis].map((label) => (
              <TableCell key={label}>{label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        {groups.map(({ group, roles }) => (
          <TableBody key={group}>
            {groups.length < 2 ? null : (
              <TableRow>
                <TableCell component="th" scope="rowgroup" colSpan={6} sx={{ bgcolor: 'background.default' }}>
                  {t.groups[group]}
                </TableCell>
              </TableRow>
            )}
            {roles.flatMap(rowsOf)}
          </TableBody>
        ))}
      </Table>
    </Paper>
  )
}
