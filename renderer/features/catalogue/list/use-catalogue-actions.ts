import { useCallback } from 'react'
import { shown } from '../../../../shared/base/draft'
import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { useSave } from '../../../parts/use-save'
import { removeResourcesEdits } from '../../../data/store/remove-resources'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'

/** Adding and removing resources, each as one action with its undo in the toast. */
export const useCatalogueActions = () => {
  const { records, newId } = useWorkspace()
  const save = useSave()
  const unit = useUnit()

  /** A new, empty resource of this unit; gives its id, or undefined when it could not be saved. */
  const add = useCallback(async (): Promise<string | undefined> => {
    const id = newId()
    const after = freshResource(id, unit)
    return (await save(text.catalogue.label.add, [{ table: 'resources', id, after }])) ? id : undefined
  }, [newId, save, unit])

  const remove = useCallback(
    async (ids: readonly string[], name: string) => {
      const t = text.catalogue
      const label = ids.length === 1 ? t.label.remove(name) : t.label.removeMany(ids.length)
      const done = ids.length === 1 ? t.deleted(name) : t.deletedMany(ids.length)
      await save(label, removeResourcesEdits(records.db, ids), { done })
    },
    [records, save],
  )

  return { add, remove }
}

/** The name of a resource as lists and messages say it. */
export const nameOf = (resource: ResourceDraft): string =>
  shown(resource.name) === '' ? text.catalogue.noName : shown(resource.name)
