import Button from '@mui/material/Button'
import type { FoundUpdate } from '../../../shared/host/contract'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'

const t = text.update

export interface FoundUpdatesProps {
  readonly found: readonly FoundUpdate[]
  readonly onTake: (folder: string) => void
}

/** The update files that were found: what each offers, with the button that takes it, or why it cannot be used. */
export function FoundUpdates({ found, onTake }: FoundUpdatesProps) {
  return found.map(({ folder, offer, refusal }) =>
    offer === undefined ? (
      <Notice
        key={folder}
        // A stick that was used already is no fault.
        severity={refusal?.code === 'E_UPDATE_OLDER' ? 'info' : 'error'}
        title={refusal?.code === 'E_UPDATE_OLDER' ? t.dialog.notNewer : t.dialog.refused}
        code={text.app.code(refusal?.code ?? '')}
      >
        {refusal?.message}
      </Notice>
    ) : (
      <Notice
        key={folder}
        severity="info"
        title={t.dialog.found(offer.version)}
        actions={
          <Button variant="contained" onClick={() => onTake(folder)}>
            {t.take(offer.version)}
          </Button>
        }
      >
        {t.dialog.what(folder, offer.name, offer.bytes)}
      </Notice>
    ),
  )
}
