import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import Typography from '@mui/material/Typography'
import type { Ref } from 'react'
import { shown } from '../../../../shared/base/draft'
import { fieldText } from '../../../../shared/field/field-text'
import { itemFields, resourceFields } from '../../../../shared/catalogue/fields'
import type { FieldInfo } from '../../../../shared/field/field-info'
import {
  onlyFills,
  sourceOf,
  type Conflict,
  type MergeChoice,
  type MergeGroup,
} from '../../../../shared/catalogue/merge-sources'
import type { ItemField, ResourceField } from '../../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { text } from '../../../text/zh-cn'
import { Mark } from '../../../ui/mark'
import { tableLook } from '../../../ui/plain-table'
import type { Source } from './sources'

const t = text.collect

export interface ConflictTableProps {
  readonly group: MergeGroup
  readonly name: string
  readonly sources: readonly Source[]
  readonly choice: MergeChoice
  readonly world: FieldWorld
  readonly onChoose: (conflict: Conflict, source: number) => void
  readonly ref?: Ref<HTMLTableElement>
}

const infoOf = ({ field, item }: Conflict): FieldInfo =>
  item === undefined ? resourceFields[field as ResourceField] : itemFields[field as ItemField]

const fieldOf = (conflict: Conflict): string => {
  const { label } = infoOf(conflict)
  return conflict.item === undefined ? label : t.item(conflict.item, label)
}

/** The fields of one resource that its sources fill differently: a row each, a column for each source, one to choose. */
export function ConflictTable({ group, name, sources, choice, world, onChoose, ref }: ConflictTableProps) {
  const { parts, conflicts } = group
  return (
    <Box
      component="table"
      ref={ref}
      aria-label={t.conflicts(name)}
      sx={{
        ...tableLook({ py: 0.25 }),
        '& tbody th': { position: 'static', fontWeight: 400 },
      }}
    >
      <thead>
        <tr>
          <Box component="th" scope="col" sx={{ width: 190 }}>
            {t.field}
          </Box>
          {parts.map(({ source }) => (
            <th key={source} scope="col">
              {sources[source]?.label}
            </th>
          ))}
          <Box component="th" scope="col" sx={{ width: 130 }}>
            {t.state}
          </Box>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.key} data-conflict={conflict.key}>
            <th scope="row">{fieldOf(conflict)}</th>
            {parts.map(({ source }) => (
              <td key={source}>
                <Saying
                  conflict={conflict}
                  source={source}
                  label={sources[source]?.label ?? ''}
                  world={world}
                  chosen={sourceOf(conflict, choice) === source}
                  onChoose={() => onChoose(conflict, source)}
                />
              </td>
            ))}
            <td>
              <Taken conflict={conflict} choice={choice} />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

interface SayingProps {
  readonly conflict: Conflict
  readonly source: number
  readonly label: string
  readonly world: FieldWorld
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Saying({ conflict, source, label, world, chosen, onChoose }: SayingProps) {
  const saying = conflict.sayings.find((each) => each.source === source)
  if (saying === undefined) return <Typography color="textSecondary">{t.absent}</Typography>
  const { lists, persons } = world
  const said = shown(saying.value) === '' ? t.blank : fieldText(infoOf(conflict), saying.value, lists, persons)
  return (
    <FormControlLabel
      checked={chosen}
      control={
        <Radio
          size="small"
          name={conflict.key}
          value={String(source)}
          onChange={onChoose}
          slotProps={{ input: { 'aria-label': t.choice(fieldOf(conflict), label, said) } }}
        />
      }
      label={said}
    />
  )
}

function Taken({ conflict, choice }: { readonly conflict: Conflict; readonly choice: MergeChoice }) {
  if (choice.chosen.has(conflict.key)) return <Mark kind="good" label={t.byHand} />
  if (conflict.preset === undefined) return <Mark kind="doubt" label={t.wait} />
  return <Mark kind="note" label={onlyFills(conflict) ? t.filled : t.latest} />
}
