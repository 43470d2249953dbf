/** Collecting the sheets of several departments. */
export const collect = {} as const
