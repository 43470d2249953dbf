import type { Term } from '../profile/term'

export const said = (term: Term): string => term
