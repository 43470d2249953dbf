/** A number with a comma between thousands, as in 12,345. */
export const formatCount = (count: number): string => count.toLocaleString('en-US')
