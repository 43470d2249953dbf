import { useLiveQuery } from 'dexie-react-hooks'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { DemandDraft } from '../../shared/demand/demand'
import type { SystemDraft } from '../../shared/system/system'
import type { Database } from './database'
import { useWorkspace } from './workspace'

/** Who a 责任人 means: a person of the roster, and the name in imported text where nobody else bears it. */
export interface Owner {
  readonly id: string
  readonly name?: string
}

/** Records for which somebody is responsible; of resources there may be thousands. */
export interface OwnedRecords {
  readonly resources: readonly ResourceDraft[]
  readonly systems: readonly SystemDraft[]
  readonly demands: readonly DemandDraft[]
}

/** How many records of each table somebody is responsible for. */
export type OwnedCounts = { readonly [T in keyof OwnedRecords]: number }

export const noneOwned: OwnedCounts = { resources: 0, systems: 0, demands: 0 }

const ownedResources = (db: Database, { id, name }: Owner) => {
  const byId = db.resources.where('ownerPerson').equals(id)
  return name === undefined ? byId : byId.or('ownerPerson.raw').equals(name)
}

/** Systems and demands are few: they are looked through, not indexed. */
const isOwnedBy =
  ({ id, name }: Owner) =>
  ({ ownerPerson: owner }: SystemDraft | DemandDraft): boolean =>
    owner === id || (name !== undefined && typeof owner === 'object' && owner.raw === name)

/** Everything for which somebody is responsible. */
export const ownedRecords = async (db: Database, owner: Owner): Promise<OwnedRecords> => ({
  resources: await ownedResources(db, owner).toArray(),
  systems: await db.systems.filter(isOwnedBy(owner)).toArray(),
  demands: await db.demands.filter(isOwnedBy(owner)).toArray(),
})

export const ownedCounts = async (db: Database, owner: Owner): Promise<OwnedCounts> => ({
  resources: await ownedResources(db, owner).count(),
  systems: await db.systems.filter(isOwnedBy(owner)).count(),
  demands: await db.demands.filter(isOwnedBy(owner)).count(),
})

/** How much somebody is responsible for; undefined while counting, nothing without an owner. */
export const useOwnedCounts = (owner: Owner | undefined): OwnedCounts | undefined => {
  const { db } = useWorkspace().records
  const { id, name } = owner ?? {}
  return useLiveQuery(
    async () => (id === undefined ? noneOwned : ownedCounts(db, { id, ...(name === undefined ? {} : { name }) })),
    [db, id, name],
  )
}
