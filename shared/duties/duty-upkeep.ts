import { plusDays } from '../calendar/calendar'
import { dutyText } from '../text/duty-text'
import type { BareDuty, DutyQuestion } from './duty-facts'

const DAY = 86_400_000
const daysSince = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / DAY)

/** Resources that were not updated within their cycle. */
export const staleDuties = ({ facts: { staleResources } }: DutyQuestion): BareDuty[] => {
  const { title, detail, verb, source, clause, words, text } = dutyText.stale
  if (staleResources === 0) return []
  return [
    {
      key: 'stale',
      topic: 'catalogue',
      title: title(staleResources),
      detail,
      due: null,
      inPrinciple: false,
      basis: { source, clause, words, text },
      action: { place: { kind: 'screen', screen: 'stale' }, verb },
    },
  ]
}

/** Days after which the program itself, no clause, reminds of a snapshot and of a backup in a second place. */
const SNAPSHOT_DAYS = 7
const SECOND_PLACE_DAYS = 14

/** Copies of the data folder that are too old; where there is none yet, the age is that of the records. */
export const backupDuties = ({ facts: { backup, since }, today }: DutyQuestion): BareDuty[] => {
  if (backup === undefined) return []
  const { newestSnapshot, secondPlace } = backup
  const old = (day: string | undefined, days: number) => (day ?? since) < plusDays(today, -days)
  const age = (day: string | undefined) => (day === undefined ? undefined : daysSince(day, today))
  const { snapshot, snapshotTitle, second, secondTitle, verb } = dutyText.backup
  const duty = (key: string, title: string, detail: string): BareDuty => ({
    key,
    topic: 'backup',
    title,
    detail,
    due: null,
    inPrinciple: false,
    basis: null,
    action: { place: { kind: 'screen', screen: 'settings' }, verb },
  })
  return [
    ...(old(newestSnapshot, SNAPSHOT_DAYS)
      ? [duty('backup:snapshot', snapshotTitle, snapshot(age(newestSnapshot)))]
      : []),
    ...(old(secondPlace, SECOND_PLACE_DAYS) ? [duty('backup:second', secondTitle, second(age(secondPlace)))] : []),
  ]
}
