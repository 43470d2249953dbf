const HOUR = 3_600_000

/** A moment (`YYYY-MM-DDTHH:MM`) so many hours later, by the clock. */
export const plusHours = (moment: string, hours: number): string =>
  new Date(Date.parse(`${moment}:00Z`) + hours * HOUR).toISOString().slice(0, 16)
