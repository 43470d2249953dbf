import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import { useSave } from '../../parts/use-save'
import type { ListRecords } from '../../data/queries/list-rows'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'

const t = text.lists

/** Gives resources that name a system by its former name its name of now, as one action; true when it was saved. */
export const useRenameSystem = (known: ListRecords) => {
  const { records } = useWorkspace()
  const save = useSave()
  return async (former: string, now: string): Promise<boolean> => {
    const users = resourcesOfSystem(former, known.records.resources)
    const found = await records.db.resources.bulkGet(users.map(({ id }) => id))
    const edits = found.flatMap((resource) =>
      resource === undefined
        ? []
        : [{ table: 'resources' as const, id: resource.id, after: { ...resource, system: now } }],
    )
    return save(t.labels.rename(former, now, edits.length), edits, { done: t.rename.done(edits.length) })
  }
}
