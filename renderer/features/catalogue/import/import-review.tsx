import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { LeaveGuard } from '../../../parts/leave-guard'
import type { MakeMarked } from '../../../io/mark-workbook'
import { text } from '../../../text/zh-cn'
import { ImportRepair } from '../repair/import-repair'
import type { OpenFile } from './import-session'
import type { Imported } from './imported'
import { MarkedExport } from './marked-export'
import { blockedIds } from '../repair/repair'
import { ImportRefused, ImportRunning, useImportRun } from './use-import-run'
import { useRepair, type KeptRepair } from '../repair/use-repair'

const t = text.importing.repair

export interface ImportReviewProps {
  readonly file: OpenFile
  readonly memory: KeptRepair
  /** True while the catalogue holds something that the book is compared with first. */
  readonly compares: boolean
  /** Marks the file as it was sent. */
  readonly mark: MakeMarked
  readonly onBack: () => void
  readonly onCompare: () => void
  readonly onDone: (imported: Imported) => void
}

/** Third step as a whole: the repair, and the import into an empty catalogue as one action. */
export function ImportReview({ file, memory, compares, mark, onBack, onCompare, onDone }: ImportReviewProps) {
  const drive = useRepair(file.book, memory)
  const { running, refused, run } = useImportRun()
  const { kept, repair, touched } = drive
  const drafts = useMemo(() => {
    const blocked = blockedIds(repair.findings)
    return kept.filter(({ draft }) => blocked.has(draft.id)).length
  }, [kept, repair.findings])

  const importAll = async () => {
    const action = await run({
      file: { name: file.name, readings: [file] },
      label: text.importing.label(kept.length, file.name),
      edits: () => Promise.resolve(kept.map(({ draft }) => ({ table: 'resources', id: draft.id, after: draft }))),
      keeps: false,
    })
    if (action !== undefined)
      onDone({
        action,
        added: kept.length,
        items: kept.reduce((sum, { draft }) => sum + draft.items.length, 0),
        drafts,
        excluded: repair.excluded.size,
      })
  }

  if (running !== undefined) return <ImportRunning running={running} />
  return (
    <ImportRepair
      drive={drive}
      actions={(ready) => (
        <>
          <MarkedExport file={file.name} analysis={file.book.analysis} make={mark} />
          <Button variant="outlined" onClick={onBack}>
            {text.importing.columns.back}
          </Button>
          <Button
            ref={ready}
            variant="contained"
            disabled={kept.length === 0}
            onClick={() => (compares ? onCompare() : void importAll())}
          >
            {compares ? t.next : t.run(kept.length)}
          </Button>
        </>
      )}
    >
      <LeaveGuard active={touched} words={text.importing.repair.leave} />
      <ImportRefused refused={refused} />
      {kept.length === 0 ? <Typography>{t.nothing}</Typography> : null}
      {drafts === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t.onlyDraft(drafts)}
        </Typography>
      )}
    </ImportRepair>
  )
}
