import { readCalendar, readCodeLists, readProfile } from '../../electron/assets'
import { registerQuestion } from '../../shared/register/register'
import type { CountedResource, StatFacts } from '../../shared/stats/stat'

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const calendar = readCalendar()
const lists = readCodeLists()

/** A resource of which nothing is wrong. */
export const resource = (n: number, more: Partial<CountedResource> = {}): CountedResource => ({
  id: uuid(n),
  shareType: '1',
  openType: '3',
  cycle: 'yearly',
  lastUpdated: '2026-06-01',
  items: 2,
  complete: true,
  ...more,
})

/** What an invented unit of a city has, on a day. */
export const factsOf = (
  city: string,
  today: string,
  records: Partial<StatFacts['records']>,
  staff: Readonly<Record<string, number>> = {},
): StatFacts => {
  const profile = readProfile(city, { day: today, unit: { type: 'dept', level: 'city' } })
  if (profile === undefined) throw new Error(`no city ${city}`)
  return {
    ...registerQuestion({ profile, calendar, today }),
    records: { ...records, resources: records.resources ?? [] },
    lists,
    staff,
  }
}
