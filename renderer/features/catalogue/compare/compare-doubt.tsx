import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactNode } from 'react'
import { shown } from '../../../../shared/base/draft'
import type { Choice } from '../../../../shared/catalogue/choose-changes'
import type { DoubtfulResource } from '../../../../shared/catalogue/compare-catalogue'
import { fieldText } from '../../../../shared/field/field-text'
import { resourceFields } from '../../../../shared/catalogue/fields'
import type { ResourceDraft, ResourceField } from '../../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { text } from '../../../text/zh-cn'
import { PlainTable } from '../../../ui/plain-table'
import { comparePane } from './compare-pane'
import { spokenFor } from './comparison-lines'

const t = text.importing.compare
/** Candidates that stand side by side at 1366 pixels. */
const BESIDE = 3
/** What a clerk tells resources apart by: shown even where all say the same. */
const ALWAYS: ReadonlySet<string> = new Set<ResourceField>(['name', 'code', 'provider'])

export interface CompareDoubtProps {
  readonly name: string
  readonly doubtful: DoubtfulResource
  readonly choice: Choice
  readonly world: FieldWorld
  readonly onSettle: (doubtful: DoubtfulResource, as: 'new' | { readonly is: string } | undefined) => void
}

/** A doubtful resource beside those of the catalogue that it could be; one of them is chosen, or that it is a new one. */
export function CompareDoubt({ name, doubtful, choice, world, onSettle }: CompareDoubtProps) {
  const group = useId()
  const { incoming, candidates } = doubtful
  const settled = choice.settled.get(incoming.draft.id)
  const [from, setFrom] = useState(() => {
    const at = candidates.findIndex(({ id }) => typeof settled === 'object' && settled.is === id)
    return at < BESIDE ? 0 : at - (at % BESIDE)
  })
  const beside = candidates.slice(from, from + BESIDE)
  const spoken = spokenFor(choice, doubtful)
  const radio = (label: string, checked: boolean, as: Parameters<typeof onSettle>[1], said = label, off = false) => (
    <FormControlLabel
      control={
        <Radio
          size="small"
          name={group}
          checked={checked}
          disabled={off}
          onChange={() => onSettle(doubtful, as)}
          slotProps={{ input: { 'aria-label': said } }}
          sx={{ py: 0 }}
        />
      }
      label={label}
    />
  )
  const choices: readonly ReactNode[] = [
    <Box key="choice" sx={{ fontWeight: 600 }}>
      {t.doubt.choice}
    </Box>,
    radio(t.doubt.isNew, settled === 'new', 'new'),
    ...beside.map(({ id }, at) =>
      spoken.has(id)
        ? radio(t.doubt.spoken, false, undefined, t.doubt.spoken, true)
        : radio(
            t.doubt.isThis,
            typeof settled === 'object' && settled.is === id,
            { is: id },
            t.doubt.isThisOf(from + at + 1),
          ),
    ),
  ]
  return (
    <Box role="radiogroup" aria-label={t.doubt.of(name)} sx={comparePane}>
      <Typography variant="h2" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        {radio(t.doubt.leave, settled === undefined, undefined)}
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {candidates.length === 0 ? t.doubt.again : t.doubt.differ}
        </Typography>
        {from === 0 ? null : (
          <Button size="small" onClick={() => setFrom(from - BESIDE)}>
            {t.doubt.earlier}
          </Button>
        )}
        {from + BESIDE >= candidates.length ? null : (
          <Button size="small" onClick={() => setFrom(from + BESIDE)}>
            {t.doubt.later(candidates.length - from - BESIDE)}
          </Button>
        )}
      </Box>
      <PlainTable
        label={t.doubt.of(name)}
        head={[t.field, t.doubt.file, ...beside.map((_, at) => t.doubt.there(from + at + 1))]}
        widths={['120px']}
        top
        rows={[{ key: 'choice', cells: choices }, ...factRows(doubtful, beside, world)]}
      />
    </Box>
  )
}

const itemsOf = ({ items }: ResourceDraft): string =>
  items.map((item) => shown(item.name) || shown(item.enName)).join('、')

interface FactRow {
  readonly key: string
  readonly label: string
  readonly own: string
  readonly there: readonly string[]
  /** What speaks of it: a file without a column for it says nothing. */
  readonly said: readonly string[]
}

/** What the file and the candidates say, where they do not all say the same. */
const factRows = ({ incoming }: DoubtfulResource, beside: readonly ResourceDraft[], world: FieldWorld) => {
  const fields = Object.keys(resourceFields) as ResourceField[]
  const textOf = (resource: ResourceDraft, field: ResourceField) =>
    fieldText(resourceFields[field], resource[field], world.lists, world.persons)
  const rows: FactRow[] = fields.map((field) => {
    const own = textOf(incoming.draft, field)
    const silent = own === '' && !incoming.columns.has(field)
    return {
      key: field,
      label: resourceFields[field].label,
      own: silent ? t.doubt.noColumn : own,
      said: [...(silent ? [] : [own]), ...beside.map((one) => textOf(one, field))],
      there: beside.map((one) => textOf(one, field)),
    }
  })
  const items = { own: itemsOf(incoming.draft), there: beside.map(itemsOf) }
  rows.push({ key: 'items', label: t.itemNames, ...items, said: [items.own, ...items.there] })
  return rows
    .filter(({ key, said }) => ALWAYS.has(key) || new Set(said).size > 1)
    .map(({ key, label, own, there }) => ({ key, cells: [label, own || '—', ...there.map((words) => words || '—')] }))
}
