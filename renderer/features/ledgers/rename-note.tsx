import Button from '@mui/material/Button'
import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import { useSave } from '../../app/use-save'
import type { ListRecords } from '../../data/list-rows'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'

const t = text.ledgers

export interface RenameNoteProps {
  readonly former: string
  readonly now: string
  readonly known: ListRecords
  readonly onDone: () => void
}

/** A system was renamed: offers to rename it in the resources that name it, as one action. */
export function RenameNote({ former, now, known, onDone }: RenameNoteProps) {
  const { records } = useWorkspace()
  const save = useSave()
  const users = resourcesOfSystem(former, known.records.resources)
  if (users.length === 0 || now === '' || resourcesOfSystem(now, known.records.resources) === users) return null
  const rename = async () => {
    const found = await records.db.resources.bulkGet(users.map(({ id }) => id))
    const edits = found.flatMap((resource) =>
      resource === undefined
        ? []
        : [{ table: 'resources' as const, id: resource.id, after: { ...resource, system: now } }],
    )
    if (await save(t.labels.rename(former, now, edits.length), edits, { done: t.rename.done(edits.length) })) onDone()
  }
  return (
    <Notice
      severity="warning"
      actions={
        <Button size="small" variant="outlined" onClick={() => void rename()}>
          {t.rename.button(users.length, now)}
        </Button>
      }
    >
      {t.rename.ask(users.length, former)}
    </Notice>
  )
}
