import { term } from '../profile/term'

export const said = term
