import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useResourceRows } from '../../../data/queries/resource-list'
import type { ResourceRow } from '../../../data/store/resource-row'
import { text } from '../../../text/zh-cn'

const t = text.structure

/** Where the items go, as far as it is known. */
export interface Target {
  readonly kind: 'new' | 'existing'
  readonly id: string | undefined
  readonly system: string
  readonly department: string
}

export interface StructureTargetProps {
  readonly target: Target
  readonly count: number
  readonly database: string | undefined
  readonly onChange: (target: Target) => void
}

const limited = createFilterOptions<ResourceRow>({ limit: 50, stringify: ({ name, code }) => `${name} ${code}` })

/** New resources, with what is the same for all of them, or one that is there already. */
export function StructureTarget({ target, count, database, onChange }: StructureTargetProps) {
  const rows = useResourceRows()
  const chosen = rows?.find(({ id }) => id === target.id)
  return (
    <Stack component="section" aria-label={t.target} direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
      <RadioGroup
        row
        aria-label={t.target}
        value={target.kind}
        onChange={(_, kind) => onChange({ ...target, kind: kind === 'existing' ? 'existing' : 'new' })}
      >
        <FormControlLabel value="new" control={<Radio size="small" />} label={t.make(count)} />
        <FormControlLabel value="existing" control={<Radio size="small" />} label={t.add} />
      </RadioGroup>
      {target.kind === 'existing' ? (
        <Autocomplete
          sx={{ width: 360 }}
          size="small"
          options={rows ?? []}
          loading={rows === undefined}
          filterOptions={limited}
          getOptionLabel={({ name }) => (name === '' ? text.catalogue.noName : name)}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          noOptionsText={t.noResource}
          value={chosen ?? null}
          onChange={(_, row) => onChange({ ...target, id: row?.id })}
          renderInput={(params) => <TextField {...params} label={t.which} />}
        />
      ) : (
        <>
          <TextField
            sx={{ width: 260 }}
            size="small"
            label={t.system}
            value={target.system}
            onChange={(event) => onChange({ ...target, system: event.target.value })}
          />
          <TextField
            sx={{ width: 220 }}
            size="small"
            label={t.department}
            value={target.department}
            onChange={(event) => onChange({ ...target, department: event.target.value })}
          />
          {database === undefined ? null : (
            <Typography variant="body2" color="textSecondary" sx={{ pt: 1 }}>
              {t.database(database)}
            </Typography>
          )}
        </>
      )}
    </Stack>
  )
}
