import { useSearchParams } from 'react-router'
import { ownedTables, type OwnedCounts } from '../../data/queries/owned-records'
import { ChangeResult } from './change-result'
import { ChangeWizard } from './change-wizard'
import { useRosterToday } from './use-roster-today'

const wordOf = (owned: OwnedCounts): string => owned.map(([, count]) => count).join('-')

const ownersOf = (word: string): OwnedCounts => {
  const counts = word.split('-').map(Number)
  return ownedTables.map((table, at) => [table, counts[at] ?? 0])
}

/**
 * 人员变更. `?role=` chooses the post to begin with; once saved, the address names the new appointment, so that loading
 * the page again shows the result and not an empty form.
 */
export function ChangeScreen() {
  const roster = useRosterToday()
  const [query, setQuery] = useSearchParams()
  if (roster === undefined) return null
  const appointment = query.get('done')
  if (appointment !== null)
    return (
      <ChangeResult
        roster={roster}
        changed={{ appointment, action: query.get('action') ?? '', owners: ownersOf(query.get('owners') ?? '') }}
      />
    )
  const role = query.get('role')
  return (
    <ChangeWizard
      key={role}
      roster={roster}
      role={role}
      onDone={({ appointment: done, action, owners }) =>
        setQuery({ done, action, owners: wordOf(owners) }, { replace: true })
      }
    />
  )
}
