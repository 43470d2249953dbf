/** The lists (清单) beside the catalogue's own ledger, in the order of their screen. */
export const listIds = [
  'systems',
  'dictionary',
  'functions',
  'demands',
  'backflow',
  'responsibility',
  'opening',
  'gathering',
] as const
export type ListId = (typeof listIds)[number]
