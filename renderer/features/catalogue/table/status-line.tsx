import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { fieldText } from '../../../../shared/field/field-text'
import type { Finding } from '../../../../shared/field/finding'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { fieldInfoOf, isFieldRef } from '../../../../shared/catalogue/field-ref'
import { normaliseField } from '../../../../shared/catalogue/normalise-field'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'

const t = text.table

/** What taking a finding's suggestion would write, as it is read; undefined without one. */
export const suggestionText = ({ suggestion, field }: Finding, world: FieldWorld): string | undefined =>
  suggestion === undefined || !isFieldRef(field)
    ? undefined
    : fieldText(fieldInfoOf(field), normaliseField(field, suggestion, world.lists).value, world.lists)

export interface StatusLineProps {
  readonly id: string
  /** Row and column of the active cell, in words. */
  readonly place: string
  /** How much is selected; '' for a single cell. */
  readonly size: string
  /** Said of a cell that is there to read; '' otherwise. */
  readonly fixed: string
  readonly findings: readonly Finding[]
  readonly world: FieldWorld
  readonly onTake: (suggestion: string) => void
}

/** Under the grid: where the cursor is, and what is wrong there, why, and what to do. Always as high as two lines. */
export function StatusLine({ id, place, size, fixed, findings, world, onTake }: StatusLineProps) {
  return (
    <Box sx={{ display: 'flex', gap: 2, minHeight: 44, maxHeight: 66, overflow: 'auto', alignItems: 'flex-start' }}>
      <Box sx={{ flexShrink: 0, fontWeight: 600, minWidth: 180 }}>
        {place}
        {size === '' ? null : <Box sx={{ fontWeight: 400, color: 'text.secondary' }}>{size}</Box>}
      </Box>
      <Box id={id} sx={{ flex: 1 }}>
        {fixed}
        {findings.length === 0 && fixed === '' ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t.noFinding}
          </Box>
        ) : null}
        {findings.map((finding) => {
          const taken = suggestionText(finding, world)
          return (
            <Box key={finding.rule}>
              <LevelMark level={finding.level} /> {finding.message}
              {taken === undefined || finding.suggestion === undefined ? null : (
                <Button
                  size="small"
                  variant="outlined"
                  sx={{ ml: 1, py: 0 }}
                  onClick={() => onTake(finding.suggestion ?? '')}
                >
                  {t.suggestion(taken)}
                </Button>
              )}
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}
