import type { FilingRecord } from './filing'

/**
 * The newest accepted filing (已受理) that handed an appointment over; undefined while there is none. What it says of
 * who, which role, since when and by which document is then changed by 人员变更 or a reasoned correction only.
 */
export const lockedBy = (appointmentId: string, filings: readonly FilingRecord[]): FilingRecord | undefined =>
  filings
    .filter(({ state, roster }) => state === '已受理' && roster?.some(({ id }) => id === appointmentId) === true)
    .toSorted((a, b) => b.epoch - a.epoch || b.seq - a.seq)[0]
