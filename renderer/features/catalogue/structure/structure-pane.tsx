import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { shown } from '../../../../shared/base/draft'
import { fieldText } from '../../../../shared/field/field-text'
import { itemFields } from '../../../../shared/catalogue/fields'
import type { ItemDraft } from '../../../../shared/catalogue/resource'
import type { MergedItems } from '../../../../shared/structure/merge-items'
import { tableTitle } from '../../../../shared/structure/structure-resource'
import type { Structure } from '../../../../shared/structure/structure'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { Fold } from '../../../ui/fold'
import { PlainTable } from '../../../ui/plain-table'
import { ItemPreview } from './item-preview'

const t = text.structure

function MergeReport({ merged }: { readonly merged: MergedItems }) {
  const { lists } = useWorkspace()
  return (
    <>
      <Typography role="status">{t.merged(merged.added.length, merged.same, merged.differing.length)}</Typography>
      {merged.differing.length === 0 ? null : (
        <Fold title={t.differing}>
          <PlainTable
            label={t.differing}
            head={t.differHead}
            rows={merged.differing.flatMap(({ existing, found, fields }) =>
              fields.map((field) => ({
                key: `${existing.id}-${found.id}-${field}`,
                cells: [
                  shown(existing.name),
                  itemFields[field].label,
                  fieldText(itemFields[field], existing[field], lists),
                  fieldText(itemFields[field], found[field], lists),
                ],
              })),
            )}
          />
        </Fold>
      )}
    </>
  )
}

export interface StructurePaneProps {
  readonly structure: Structure
  /** The table that is shown, and what becomes of its columns. */
  readonly at: number
  readonly preview: readonly ItemDraft[]
  /** What would come into the resource that was chosen; undefined for new resources. */
  readonly merged: MergedItems | undefined
  readonly onName: (column: number, typed: string) => void
}

/** What becomes of the tables: how they fit what is there, what was not understood, and the items of one table. */
export function StructurePane({ structure: { tables, notes }, at, preview, merged, onName }: StructurePaneProps) {
  const { lists } = useWorkspace()
  const table = tables[at]
  // It scrolls by itself, with the keyboard too.
  return (
    <Box
      tabIndex={0}
      role="region"
      aria-label={table === undefined ? t.tables : tableTitle(table)}
      sx={{ overflowY: 'auto' }}
    >
      {merged === undefined ? null : <MergeReport merged={merged} />}
      {notes.length === 0 ? null : (
        <Fold title={t.notes(notes.length)}>
          <PlainTable
            label={t.notes(notes.length)}
            head={t.noteHead}
            widths={['90px']}
            rows={notes.map(({ line, message, text: said }, index) => ({
              key: String(index),
              cells: [t.line(line), message, said],
            }))}
          />
        </Fold>
      )}
      {table === undefined ? null : (
        <>
          <Typography variant="h2" sx={{ my: 1 }}>
            {t.items(tableTitle(table), preview.length)}
          </Typography>
          <ItemPreview
            key={at}
            label={t.items(tableTitle(table), preview.length)}
            table={at}
            items={preview}
            lists={lists}
            onName={onName}
          />
        </>
      )}
    </Box>
  )
}
