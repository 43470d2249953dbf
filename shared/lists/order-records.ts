import type { ResourceDraft } from '../catalogue/resource'
import type { Identified } from '../field/kind'
import type { KindList } from './kind-list'
import { compareTexts } from './list-order'

/** A record of a list, and the resource that its line shows. */
export interface OrderedRecord<R> {
  readonly record: R
  readonly resource: ResourceDraft | undefined
}

/** The records of a list in its order, the id last. */
export const orderRecords = <R extends Identified>(
  { order, resourceOf }: Pick<KindList<R>, 'order' | 'resourceOf'>,
  records: readonly R[],
  resources: readonly ResourceDraft[],
): readonly OrderedRecord<R>[] => {
  const byId = new Map(resourceOf === false ? [] : resources.map((one) => [one.id, one] as const))
  return records
    .map((record) => {
      const resource = resourceOf === false ? undefined : byId.get(resourceOf(record))
      return { record, resource, texts: [...order(record, resource), record.id] }
    })
    .sort((one, other) => compareTexts(one.texts, other.texts))
}
