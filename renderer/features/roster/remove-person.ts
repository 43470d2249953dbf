import { shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import type { Edit, Records } from '../../data/records'

/**
 * Edits that take a person off the roster and leave no reference into the void: appointments go with the person,
 * trainings keep the name, and resources, systems and demands keep the name of the 责任人 as typed text.
 */
export const removePersonEdits = async (db: Records['db'], person: PersonDraft): Promise<Edit[]> => {
  const name = shown(person.name)
  const appointments = await db.appointments.where('personId').equals(person.id).toArray()
  const trainings = await db.trainings
    .filter(({ attendees }) => attendees.some((one) => 'personId' in one && one.personId === person.id))
    .toArray()
  const unowned = <R extends { ownerPerson?: unknown }>(record: R): R => {
    const after: R = { ...record, ownerPerson: { raw: name } }
    if (name === '') delete after.ownerPerson
    return after
  }
  const isOwned = ({ ownerPerson }: { ownerPerson?: unknown }): boolean => ownerPerson === person.id
  const resources = await db.resources.where('ownerPerson').equals(person.id).toArray()
  const systems = await db.systems.filter(isOwned).toArray()
  const demands = await db.demands.filter(isOwned).toArray()
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
    ...resources.map((one): Edit => ({ table: 'resources', id: one.id, after: unowned(one) })),
    ...systems.map((one): Edit => ({ table: 'systems', id: one.id, after: unowned(one) })),
    ...demands.map((one): Edit => ({ table: 'demands', id: one.id, after: unowned(one) })),
  ]
}
