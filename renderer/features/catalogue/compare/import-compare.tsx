import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { outcomeSteps, settledResources, type Choice, type Outcome } from '../../../../shared/catalogue/choose-changes'
import { LeaveGuard } from '../../../parts/leave-guard'
import { runYielding } from '../../../data/store/yield-to-event-loop'
import type { Edit } from '../../../data/store/records'
import { resourceEdits } from '../../../data/store/remove-resources'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { CompareParts } from './compare-parts'
import { countChosen } from './comparison-lines'
import type { Imported } from '../import/imported'
import { blockedIds, type Repair } from '../repair/repair'
import { useComparison } from './use-comparison'
import { ImportRefused, ImportRunning, useImportRun, type ImportSource } from '../import/use-import-run'

const t = text.importing.compare

export interface ImportCompareProps {
  readonly file: ImportSource
  readonly repair: Repair
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly onBack: () => void
  readonly onDone: (imported: Imported) => void
}

/** Fourth step, for a catalogue that is not empty: what the book changes, chosen piece by piece; written at its button. */
export function ImportCompare({ file, repair, choice, onChoice, onBack, onDone }: ImportCompareProps) {
  const resources = useMemo(
    () => repair.resources.filter(({ draft }) => !repair.excluded.has(draft.id)),
    [repair.resources, repair.excluded],
  )
  const { records } = useWorkspace()
  const { world, comparison, failed } = useComparison(resources)
  const { running, refused, run } = useImportRun()
  const { settled } = choice
  const known = useMemo(
    () => (comparison === undefined ? [] : settledResources(comparison.doubtful, { settled }, world)),
    [comparison, settled, world],
  )
  const counts = useMemo(
    () => (comparison === undefined ? undefined : countChosen(comparison, choice, known)),
    [comparison, choice, known],
  )

  const carryOut = async () => {
    if (comparison === undefined || counts === undefined) return
    const { added, changed, removed, open } = counts
    let written: Outcome | undefined
    const edits = async (): Promise<readonly Edit[]> => {
      written = await runYielding(outcomeSteps(comparison, choice, world))
      const { added: news, changed: merged, removed: gone } = written
      return resourceEdits(records.db, [
        ...[...news, ...merged].map((after) => [after.id, after] as const),
        ...gone.map((id) => [id, null] as const),
      ])
    }
    const label = text.importing.labelCompared(added, changed, removed, file.name)
    const action = await run({ file, label, edits, keeps: true })
    if (action === undefined || written === undefined) return
    const { sources } = written
    onDone({
      action,
      added,
      items: written.added.reduce((sum, { items }) => sum + items.length, 0),
      drafts: [...blockedIds(repair.findings)].filter((id) => sources.has(id)).length,
      excluded: repair.excluded.size,
      compared: {
        changed,
        removed,
        open,
        same: comparison.same.length,
        left: comparison.added.length + comparison.changed.length + known.length - added - changed,
        kept: comparison.missing.length - removed,
      },
    })
  }

  if (running !== undefined) return <ImportRunning running={running} />
  const idle = counts === undefined || counts.added + counts.changed + counts.removed === 0
  const actions = (
    <>
      <Button variant="outlined" onClick={onBack}>
        {text.importing.columns.back}
      </Button>
      <Button variant="contained" disabled={idle} onClick={() => void carryOut()}>
        {t.run(counts?.added ?? 0, counts?.changed ?? 0, counts?.removed ?? 0)}
      </Button>
    </>
  )
  return (
    <>
      <LeaveGuard active={repair.settled.size > 0 || repair.excluded.size > 0} words={text.importing.repair.leave} />
      <ImportRefused refused={failed ?? refused} />
      {comparison === undefined ? (
        failed === undefined ? (
          <>
            <Typography role="status">{t.comparing}</Typography>
            <LinearProgress aria-label={t.comparing} />
          </>
        ) : (
          actions
        )
      ) : (
        <CompareParts
          comparison={comparison}
          choice={choice}
          world={world}
          idle={idle}
          removed={counts?.removed ?? 0}
          open={counts?.open ?? 0}
          actions={actions}
          onChoice={onChoice}
        />
      )}
    </>
  )
}
