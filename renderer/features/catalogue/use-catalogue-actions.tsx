import Button from '@mui/material/Button'
import { closeSnackbar, useSnackbar } from 'notistack'
import { useCallback } from 'react'
import { codedOf } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'
import { freshResource } from '../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { removeResourcesEdits } from '../../data/remove-resources'
import { useUnit, useWorkspace } from '../../data/workspace'
import { shown } from '../../../shared/base/draft'
import { text } from '../../text/zh-cn'

/** Takes back one action by its id, if it is still the latest one. */
export const useUndoAction = () => {
  const { records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  return useCallback(
    async (actionId: string): Promise<boolean> => {
      try {
        const row = await records.db.actions.get(actionId)
        if (row === undefined) return false
        await records.undo(row, text.app.undoLabel(row.label))
        enqueueSnackbar(text.app.undone(row.label), { variant: 'success' })
        return true
      } catch (thrown) {
        enqueueSnackbar((codedOf(thrown) ?? failures.E_INTERNAL()).message, { variant: 'error' })
        return false
      }
    },
    [records, enqueueSnackbar],
  )
}

/** Adding and removing resources, each as one action with its undo in the toast. */
export const useCatalogueActions = () => {
  const { records, newId } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const undoAction = useUndoAction()
  const unit = useUnit()

  const refused = useCallback(
    (thrown: unknown) =>
      enqueueSnackbar((codedOf(thrown) ?? failures.E_INTERNAL()).message, { variant: 'error', persist: true }),
    [enqueueSnackbar],
  )

  /** A new, empty resource of this unit; gives its id, or undefined when it could not be saved. */
  const add = useCallback(async (): Promise<string | undefined> => {
    const id = newId()
    const after = freshResource(id, unit)
    try {
      await records.commit(text.catalogue.label.add, [{ table: 'resources', id, after }])
      return id
    } catch (thrown) {
      refused(thrown)
      return undefined
    }
  }, [newId, records, unit, refused])

  const remove = useCallback(
    async (ids: readonly string[], name: string) => {
      const t = text.catalogue
      const label = ids.length === 1 ? t.label.remove(name) : t.label.removeMany(ids.length)
      try {
        const action = await records.commit(label.slice(0, 200), await removeResourcesEdits(records.db, ids))
        enqueueSnackbar(ids.length === 1 ? t.deleted(name) : t.deletedMany(ids.length), {
          variant: 'success',
          autoHideDuration: 10_000,
          action: (key) => (
            <Button
              color="inherit"
              size="small"
              onClick={() => {
                closeSnackbar(key)
                void undoAction(action)
              }}
            >
              {t.undo}
            </Button>
          ),
        })
      } catch (thrown) {
        refused(thrown)
      }
    },
    [records, enqueueSnackbar, undoAction, refused],
  )

  return { add, remove }
}

/** The name of a resource as lists and messages say it. */
export const nameOf = (resource: ResourceDraft): string =>
  shown(resource.name) === '' ? text.catalogue.noName : shown(resource.name)
