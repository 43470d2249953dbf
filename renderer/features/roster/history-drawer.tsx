import Link from '@mui/material/Link'
import { shown } from '../../../shared/base/draft'
import { holdsOn } from '../../../shared/roster/holders'
import { successionOf } from '../../../shared/roster/succession'
import { text } from '../../text/zh-cn'
import { PlainTable } from '../../ui/plain-table'
import { SideDrawer } from '../../ui/side-drawer'
import { roleTitle } from '../../../shared/profile/role-title'
import type { RosterToday } from './use-roster-today'

const t = text.person.history

export interface HistoryDrawerProps {
  readonly roster: RosterToday
  readonly role: string
  readonly onOpen: (personId: string) => void
  readonly onClose: () => void
}

/** 历任: who held a role from when to when, by which document, after whom and why. */
export function HistoryDrawer({ roster, role, onOpen, onClose }: HistoryDrawerProps) {
  const { profile, today } = roster
  const rows = successionOf(role, roster)
  return (
    <SideDrawer title={t.title(roleTitle(profile, role))} closeLabel={text.roster.close} onClose={onClose}>
      {rows.length === 0 ? (
        t.none
      ) : (
        <PlainTable
          label={t.about(roleTitle(profile, role))}
          head={t.columns}
          widths={['76px', '96px', '96px', undefined, '76px', undefined]}
          rows={rows.map(({ appointment, person, replaced, reason }) => ({
            key: appointment.id,
            cells: [
              <Link
                key="name"
                component="button"
                type="button"
                variant="body2"
                onClick={() => onOpen(person.id)}
                sx={{ textAlign: 'left' }}
              >
                {shown(person.name) || text.roster.unnamed}
              </Link>,
              shown(appointment.from) || '—',
              shown(appointment.to) || (holdsOn(appointment, today) ? t.present : '—'),
              shown(appointment.documentNumber) || '—',
              shown(replaced?.name) || '—',
              reason || '—',
            ],
          }))}
        />
      )}
    </SideDrawer>
  )
}
