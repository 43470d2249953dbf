import { listText } from '../text/list-text'
import type { Profile } from './profile'

/** The document and clause that ask for a list, as its head names them; undefined where the profile asks for none. */
export const listClause = ({ source, rules }: Profile, id: string): string | undefined => {
  const rule = rules.find(({ ledger }) => ledger === id)
  return rule && listText.source(source.title, rule.clause)
}
