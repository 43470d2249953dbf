import Search from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactNode } from 'react'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { FieldInfo } from '../../../shared/field/field-info'
import { fieldText } from '../../../shared/field/field-text'
import type { RecordList } from '../../../shared/lists/record-list'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { ChipFilter } from '../../ui/chip-filter'
import type { RecordParts } from './record-parts'
import type { Narrowed } from './use-list'

const t = text.lists

export interface RecordFilterProps {
  readonly list: RecordList
  /** What the search box says. */
  readonly search: string
  readonly narrowed: Narrowed
  readonly facets: ReadonlyMap<string, number>
  /** What the chips narrow by, where it is no column of the list. */
  readonly own?: RecordParts['facet'] | undefined
  /** Words of a chip, where the value and its number are not enough. */
  readonly chip: ((value: string) => string) | undefined
  readonly onChange: (narrowed: Narrowed) => void
  /** Behind the chips. */
  readonly children?: ReactNode
  /** Of a yearly list: which year is shown, the years that have lines, and how another one is shown. */
  readonly year?: {
    readonly now: string
    readonly today: string
    readonly taken: readonly string[]
    readonly set: (year: string) => void
  }
}

/** Years to choose from: those with lines, this one and the next. */
const yearsOf = (taken: readonly string[], today: string): readonly string[] => {
  const now = today.slice(0, 4)
  return [...new Set([...taken, now, String(Number(now) + 1)])].sort()
}

/** Values of a column in their own order: codes of the list, choices, or 是 and 否. */
const valuesOf = (info: FieldInfo | undefined, lists: CodeLists): readonly string[] => {
  if (info?.type.kind === 'code') return lists[info.type.list].entries.map(({ code }) => code)
  if (info?.type.kind === 'choice') return Object.keys(info.type.words)
  return info?.type.kind === 'yes-no' ? ['1', '0'] : []
}

/** Search box, year and the chips that count a list by its state and narrow it. */
export function RecordFilter({
  list,
  search,
  narrowed,
  facets,
  own,
  chip,
  onChange,
  year,
  children,
}: RecordFilterProps) {
  const { lists } = useWorkspace()
  const column = list.columns.find(({ id }) => id === list.facet)
  const label = own?.label ?? column?.label
  const labelFor = (value: string): string => {
    if (own !== undefined && value !== '') return value
    return value === '' || column === undefined ? t.facet.none : fieldText(column.info, value, lists)
  }
  const found = [...facets.keys()].filter((value) => value !== '')
  // What has no value comes last.
  const values = [...new Set([...(own?.order ?? valuesOf(column?.info, lists)), ...found, ''])].filter(
    (value) => (facets.get(value) ?? 0) > 0 || narrowed.facet === value,
  )
  const choose = (value: string) => {
    const { facet: former, ...others } = narrowed
    onChange(former === value ? others : { ...others, facet: value })
  }
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <TextField
        type="search"
        value={narrowed.query}
        placeholder={search}
        onChange={(event) => onChange({ ...narrowed, query: event.target.value })}
        slotProps={{
          htmlInput: { 'aria-label': search },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" aria-hidden />
              </InputAdornment>
            ),
          },
        }}
        sx={{ width: 320 }}
      />
      {year === undefined ? null : (
        <TextField
          select
          value={year.now}
          onChange={(event) => year.set(event.target.value)}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': t.year } }}
          sx={{ width: 120 }}
        >
          {yearsOf(year.taken, year.today).map((each) => (
            <option key={each} value={each}>
              {t.yearOf(each)}
            </option>
          ))}
        </TextField>
      )}
      {label === undefined ? null : (
        <ChipFilter
          label={t.facet.group(label)}
          options={values.map((value) => ({
            key: value,
            value,
            label: chip?.(value) ?? t.facet.one(labelFor(value), facets.get(value) ?? 0),
          }))}
          chosen={narrowed.facet}
          onChoose={choose}
        />
      )}
      {children}
    </Stack>
  )
}
