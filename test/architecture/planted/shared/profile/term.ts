export const term = 'term'
export type Term = string
