import Button from '@mui/material/Button'
import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import type { ListRecords } from '../../data/queries/list-rows'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { useRenameSystem } from './use-rename-system'

const t = text.lists

export interface RenameNoteProps {
  readonly former: string
  readonly now: string
  readonly known: ListRecords
  readonly onDone: () => void
}

/** A system was renamed: offers to rename it in the resources that name it, as one action. */
export function RenameNote({ former, now, known, onDone }: RenameNoteProps) {
  const renameIn = useRenameSystem(known)
  const users = resourcesOfSystem(former, known.records.resources)
  if (users.length === 0 || now === '' || resourcesOfSystem(now, known.records.resources) === users) return null
  const rename = async () => {
    if (await renameIn(former, now)) onDone()
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
