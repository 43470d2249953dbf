import { shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import type { Edit, Records } from '../../data/records'

/**
 * Edits that take a person off the roster and leave no reference into the void: appointments go with the person,
 * trainings keep the name, resources keep the name of the 责任人 as typed text.
 */
export const removePersonEdits = async (db: Records['db'], person: PersonDraft): Promise<Edit[]> => {
  const name = shown(person.name)
  const appointments = await db.appointments.where('personId').equals(person.id).toArray()
  const trainings = await db.trainings
    .filter(({ attendees }) => attendees.some((one) => 'personId' in one && one.personId === person.id))
    .toArray()
  const owned = await db.resources.where('ownerPerson').equals(person.id).toArray()
  return [
    { table: 'persons', id: person.id, after: null },
    ...appointments.map(({ id }): Edit => ({ table: 'appointments', id, after: null })),
    ...trainings.map((training): Edit => {
      const attendees = training.attendees.flatMap((one) => {
        if (!('personId' in one) || one.personId !== person.id) return [one]
        return name === '' ? [] : [{ name }]
      })
      return { table: 'trainings', id: training.id, after: { ...training, attendees } }
    }),
    ...owned.map((resource): Edit => {
      const after = { ...resource }
      if (name === '') delete after.ownerPerson
      else after.ownerPerson = { raw: name }
      return { table: 'resources', id: resource.id, after }
    }),
  ]
}
