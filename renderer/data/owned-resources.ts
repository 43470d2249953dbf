import { useLiveQuery } from 'dexie-react-hooks'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { Database } from './database'
import { useWorkspace } from './workspace'

/** Who a 责任人 means: a person of the roster, and the name in imported text where nobody else bears it. */
export interface Owner {
  readonly id: string
  readonly name?: string
}

const owned = (db: Database, { id, name }: Owner) => {
  const byId = db.resources.where('ownerPerson').equals(id)
  return name === undefined ? byId : byId.or('ownerPerson.raw').equals(name)
}

/** Resources for which somebody is responsible; there may be thousands. */
export const ownedResources = (db: Database, owner: Owner): Promise<ResourceDraft[]> => owned(db, owner).toArray()

/** How many resources somebody is responsible for; undefined while counting, 0 without an owner. */
export const useOwnedCount = (owner: Owner | undefined): number | undefined => {
  const { db } = useWorkspace().records
  const { id, name } = owner ?? {}
  return useLiveQuery(
    async () => (id === undefined ? 0 : owned(db, { id, ...(name === undefined ? {} : { name }) }).count()),
    [db, id, name],
  )
}
