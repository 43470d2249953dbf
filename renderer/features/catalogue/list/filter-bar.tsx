import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { memo, type Dispatch, type SetStateAction } from 'react'
import type { CodeListId } from '../../../../shared/field/code-lists'
import { resourceDraft } from '../../../../shared/catalogue/resource'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { FilterMenu } from '../../../ui/filter-menu'
import { isNarrowed, noFilter, type ListFilter } from './list-filter'
import { SearchBox } from './search-box'

const t = text.catalogue.filters
const coded = [
  { key: 'shareType', list: 'shareType', label: t.share },
  { key: 'formatClass', list: 'formatClass', label: t.format },
  { key: 'cycle', list: 'cycle', label: t.cycle },
] as const satisfies readonly { key: keyof ListFilter; list: CodeListId; label: string }[]

export interface FilterBarProps {
  readonly filter: ListFilter
  readonly onChange: Dispatch<SetStateAction<ListFilter>>
  /** True where a notice says which rows these are and makes the list whole again. */
  readonly told: boolean
}

/** The filter without one key, or with another value for it. */
const withKey = (filter: ListFilter, key: keyof ListFilter, value: string | undefined): ListFilter => {
  const { [key]: former, ...others } = filter
  return former === value
    ? filter
    : value === undefined
      ? { ...others, query: filter.query }
      : { ...filter, [key]: value }
}

/** The filter with or without what is past its cycle. */
const withStale = ({ stale, ...others }: ListFilter): ListFilter => (stale ? others : { ...others, stale: true })

/** Search box and filter chips above the list. */
export const FilterBar = memo(function FilterBar({ filter, onChange, told }: FilterBarProps) {
  const { lists } = useWorkspace()
  const status = resourceDraft.shape.status.options.map((value) => ({ value, label: value }))
  const menus = [
    ...coded.map(({ key, list, label }) => ({
      key,
      label,
      options: lists[list].entries.map((entry) => ({ value: entry.code, label: entry.label })),
    })),
    { key: 'status' as const, label: t.status, options: status },
  ]
  const narrowed = isNarrowed(filter)
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <SearchBox query={filter.query} onChange={onChange} />
      {menus.map(({ key, label, options }) => {
        const value = filter[key]
        const chosen = options.find((option) => option.value === value)
        return (
          <FilterMenu
            key={key}
            label={chosen === undefined ? t.any(label) : t.one(label, chosen.label)}
            options={options}
            all={t.all}
            value={value}
            onChange={(next) => onChange(withKey(filter, key, next))}
          />
        )
      })}
      <Chip
        component="button"
        label={t.stale}
        color={filter.stale ? 'primary' : 'default'}
        variant="outlined"
        clickable
        aria-pressed={filter.stale ?? false}
        onClick={() => onChange(withStale(filter))}
        sx={{ bgcolor: 'background.paper' }}
      />
      {filter.among === undefined || told ? null : (
        <Chip
          label={text.catalogue.completeness.among}
          color="primary"
          variant="outlined"
          onDelete={() => onChange(withKey(filter, 'among', undefined))}
          sx={{ bgcolor: 'background.paper' }}
        />
      )}
      {narrowed ? (
        <Button size="small" onClick={() => onChange(noFilter)}>
          {t.clear}
        </Button>
      ) : null}
    </Stack>
  )
})
