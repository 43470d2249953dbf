import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { Finding } from '../../../../shared/field/finding'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { fieldInfoOf, type FieldRef } from '../../../../shared/catalogue/field-ref'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'
import { RepairInput } from '../../../ui/repair-input'
import { valueAt } from '../../../../shared/catalogue/apply-text'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { choicesOf, fieldText } from '../../../../shared/field/field-text'
import { findingKey } from './repair'
import { fieldsFor } from './repair-fields'
import { nameOf } from '../list/use-catalogue-actions'

const t = text.importing.repair

export interface RepairCardProps {
  readonly finding: Finding
  readonly resource: ResourceDraft
  readonly world: FieldWorld
  /** What taking the suggestion would write, as it is read; undefined without one. */
  readonly suggestion: string | undefined
  /** How many findings of this kind have the same suggestion, this one included. */
  readonly alike: number
  /** Why the last text was not taken. */
  readonly refusal: string
  readonly onText: (field: FieldRef, typed: string) => void
  readonly onTake: () => void
  readonly onTakeAll: () => void
  readonly onExclude: () => void
}

/** One finding: where it stands, what is wrong, the cells in which it is mended, and the suggestion. */
export function RepairCard(props: RepairCardProps) {
  const { finding, resource, world, suggestion, alike, refusal, onText, onTake, onTakeAll, onExclude } = props
  const key = findingKey(finding)
  const place = finding.place === undefined ? '' : t.place(finding.place.sheet, finding.place.cell)
  return (
    <Box
      component="li"
      data-finding={key}
      data-rule={finding.rule}
      sx={{
        listStyle: 'none',
        p: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        '&:focus-within': { bgcolor: 'tints.focused' },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
        <LevelMark level={finding.level} />
        <Typography component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          {place}
        </Typography>
        <Typography component="span" noWrap color="textSecondary">
          {nameOf(resource)}
        </Typography>
      </Box>
      <Typography id={`why-${key}`} sx={{ my: 0.5 }}>
        {finding.message}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        {fieldsFor(finding).map((field) => {
          const info = fieldInfoOf(field)
          const bad = field === finding.field
          return (
            <RepairInput
              key={field}
              label={info.label}
              title={bad ? t.bad(info.label, place) : t.other(info.label, nameOf(resource))}
              stored={fieldText(info, valueAt(resource, field, finding.itemId), world.lists, world.persons)}
              choices={choicesOf(info, world.lists, world.persons)}
              bad={bad}
              wide={info.type.kind === 'text'}
              describedBy={bad ? `why-${key}` : undefined}
              onCommit={(typed) => onText(field, typed)}
            />
          )
        })}
        {suggestion === undefined ? null : (
          <Button size="small" variant="outlined" onClick={onTake}>
            {t.take(suggestion)}
          </Button>
        )}
        {suggestion === undefined || alike < 2 ? null : (
          <Button size="small" variant="outlined" onClick={onTakeAll}>
            {t.takeAll(alike, suggestion)}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={onExclude}>
          {t.exclude}
        </Button>
      </Box>
      {refusal === '' ? null : (
        <Typography role="alert" color="error" variant="body2" sx={{ mt: 0.5 }}>
          {refusal}
        </Typography>
      )}
    </Box>
  )
}
