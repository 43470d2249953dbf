import Link from '@mui/material/Link'
import { shown } from '../../../shared/base/draft'
import { useAskedStat, StatNotice } from '../../parts/asked-stat'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import type { RosterToday } from './use-roster-today'

const t = text.roster

export interface CountedPostsProps {
  readonly roster: RosterToday
  readonly onOpen: (personId: string) => void
}

/** The posts that a number counts, where the address asks for one: those of a day, some of which may have ended since. */
export function CountedPosts({ roster: { persons, appointments, profile }, onOpen }: CountedPostsProps) {
  const asked = useAskedStat('appointments')
  if (asked?.ids === undefined) return null
  const counted = appointments.filter(({ id }) => asked.ids?.has(id) === true)
  const c = t.countedColumns
  return (
    <>
      <StatNotice asked={asked} />
      {counted.length === 0 ? null : (
        <DataTable
          label={t.counted}
          columns={[
            { head: c.role },
            { head: c.name },
            { head: c.from, breaks: 'never' },
            { head: c.to, breaks: 'never' },
          ]}
          rows={counted.map(({ id, role, personId, from, to }) => {
            const person = persons.find((one) => one.id === personId)
            return {
              key: id,
              cells: [
                profile.roles.find((one) => one.role === role)?.title ?? role,
                person === undefined ? (
                  t.unnamed
                ) : (
                  <Link key="open" component="button" type="button" variant="body2" onClick={() => onOpen(personId)}>
                    {shown(person.name) || t.unnamed}
                  </Link>
                ),
                shown(from) || '—',
                shown(to) || '—',
              ],
            }
          })}
        />
      )}
    </>
  )
}
