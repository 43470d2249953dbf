import { useLiveQuery } from 'dexie-react-hooks'
import type { Identified, RecordsByTable } from '../../../shared/field/kind'
import { formRecords, printsRecords } from '../../../shared/forms/form-records'
import { dataKinds } from '../../../shared/kinds/data-kinds'
import type { FormLayout } from '../../../shared/profile/form-layout'
import type { Database } from '../store/database'
import { useWorkspace } from '../store/workspace'

const none: RecordsByTable = {}

/** The records that a form prints, as they stand. `open` is the record of a form that is for one. */
export const readFormRecords = (db: Database, layout: FormLayout, open?: Identified): Promise<RecordsByTable> =>
  formRecords(dataKinds, layout, open, {
    all: (table) => db.table<Identified>(table).toArray(),
    some: async (table, ids) => {
      const found = await db.table<Identified, string>(table).bulkGet([...ids])
      return found.filter((record) => record !== undefined)
    },
  })

/** The same for a form on the screen, followed while it is open; undefined while they are read. */
export const useFormRecords = (layout: FormLayout | undefined, open?: Identified): RecordsByTable | undefined => {
  const { db } = useWorkspace().records
  const reads = layout !== undefined && printsRecords(layout)
  const read = useLiveQuery(async () => (reads ? readFormRecords(db, layout, open) : none), [db, reads, layout, open])
  return reads ? read : none
}
