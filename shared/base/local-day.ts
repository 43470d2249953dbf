const two = (part: number): string => String(part).padStart(2, '0')

/** The local calendar day of a clock reading, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
