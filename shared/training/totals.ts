import { isRaw, shown } from '../base/draft'
import type { TrainingDraft } from './training'

/** A year's training: sessions (场次), attendances (人次) and class hours (学时, a decimal). `year` is '' where no date can be read. */
export interface TrainingTotals {
  readonly year: string
  readonly sessions: number
  readonly attendances: number
  readonly hours: string
}

const DECIMAL = /^(\d+)(?:\.(\d{1,2}))?$/

/** Hundredths of a decimal of at most two places; 0 for anything else. */
const hundredths = (hours: TrainingDraft['hours']): number => {
  const parts = hours === undefined || isRaw(hours) ? null : DECIMAL.exec(hours)
  return parts === null ? 0 : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** The year of a session, '' where its date is missing or could not be read. */
export const trainingYear = ({ date }: TrainingDraft): string =>
  date === undefined || isRaw(date) ? '' : date.slice(0, 4)

/** Sessions of a year (`YYYY`) that took place by a day: what is still to come trained nobody. */
export const heldIn = (trainings: readonly TrainingDraft[], year: string, today: string): TrainingDraft[] =>
  trainings.filter((training) => trainingYear(training) === year && shown(training.date) <= today)

/** Totals per year, latest year first. */
export const trainingTotals = (trainings: readonly TrainingDraft[]): TrainingTotals[] => {
  const years = [...new Set(trainings.map(trainingYear))].sort().reverse()
  return years.map((year) => {
    const sessions = trainings.filter((training) => trainingYear(training) === year)
    const sum = sessions.reduce((total, { hours }) => total + hundredths(hours), 0)
    return {
      year,
      sessions: sessions.length,
      attendances: sessions.reduce((total, { attendees }) => total + attendees.length, 0),
      hours: String(sum / 100),
    }
  })
}
