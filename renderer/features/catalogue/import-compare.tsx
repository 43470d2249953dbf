import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import {
  chosenChange,
  type CatalogueComparison,
  type ChangedResource,
  type Choice,
} from '../../../shared/catalogue/compare-catalogue'
import { LeaveGuard } from '../../app/leave-guard'
import { createPace } from '../../data/pace'
import type { Edit } from '../../data/records'
import { text } from '../../text/zh-cn'
import { CompareParts } from './compare-parts'
import { countChosen } from './comparison-lines'
import type { Imported } from './imported'
import { blockedIds, type Repair } from './repair'
import { useComparison } from './use-comparison'
import { ImportRefused, ImportRunning, useImportRun, type ImportSource } from './use-import-run'

const t = text.importing.compare

/** What a choice writes, made resource by resource so that the window keeps its turns. */
const editsOf = async ({ added, changed, missing }: CatalogueComparison, choice: Choice): Promise<Edit[]> => {
  const pace = createPace()
  const edits: Edit[] = []
  for (const { incoming } of added)
    if (!choice.left.has(incoming.draft.id))
      edits.push({ table: 'resources', id: incoming.draft.id, after: incoming.draft })
  for (const one of changed) {
    const after = chosenChange(choice, one)
    if (after !== undefined) edits.push({ table: 'resources', id: after.id, after })
    await pace()
  }
  for (const { id } of missing) if (choice.removed.has(id)) edits.push({ table: 'resources', id, after: null })
  return edits
}

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
  const { world, comparison, failed } = useComparison(resources)
  const { running, refused, run } = useImportRun()
  const counts = useMemo(
    () => (comparison === undefined ? undefined : countChosen(comparison, choice)),
    [comparison, choice],
  )

  const carryOut = async () => {
    if (comparison === undefined || counts === undefined) return
    const { added, changed, removed } = counts
    let edits: readonly Edit[] = []
    const action = await run({
      file,
      label: text.importing.labelCompared(added, changed, removed, file.name),
      edits: async () => (edits = await editsOf(comparison, choice)),
      keeps: true,
    })
    if (action === undefined) return
    const written = new Set(edits.map(({ id }) => id))
    const blocked = blockedIds(repair.findings)
    const isDraft = (one: CatalogueComparison['added'][number] | ChangedResource, id: string) =>
      written.has(id) && blocked.has(one.incoming.draft.id)
    const comings = comparison.added.filter(({ incoming }) => written.has(incoming.draft.id))
    onDone({
      action,
      added,
      items: comings.reduce((sum, { incoming }) => sum + incoming.draft.items.length, 0),
      drafts:
        comparison.added.filter((one) => isDraft(one, one.incoming.draft.id)).length +
        comparison.changed.filter((one) => isDraft(one, one.existing.id)).length,
      excluded: repair.excluded.size,
      compared: {
        changed,
        removed,
        same: comparison.same.length,
        left: comparison.added.length - added + comparison.changed.length - changed,
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
          actions={actions}
          onChoice={onChoice}
        />
      )}
    </>
  )
}
