import type { PersonDraft } from '../../../shared/roster/person'
import type { Edit, Records } from '../../data/store/records'
import { removeEdits } from '../../data/store/remove-record'

/** Edits that take a person off the roster: appointments go along, whatever else names the person keeps the name. */
export const removePersonEdits = (db: Records['db'], person: PersonDraft): Promise<Edit[]> =>
  removeEdits(db, 'persons', [person])
