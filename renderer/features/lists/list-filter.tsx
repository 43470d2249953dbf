import Search from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { labelOf } from '../../../shared/field/code-lists'
import type { ListId } from '../../../shared/profile/list-id'
import { recordListOf } from '../../../shared/lists/record-list-of'
import type { OpeningDraft } from '../../../shared/opening/opening'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { ChipFilter } from '../../ui/chip-filter'
import { listFacts } from './list-facts'
import type { Narrowed } from './use-list'

const t = text.lists

export interface ListFilterProps {
  readonly id: ListId
  readonly narrowed: Narrowed
  readonly facets: ReadonlyMap<string, number>
  readonly onChange: (narrowed: Narrowed) => void
  /** Of a yearly list: which year is shown, and how another one is. */
  readonly year?: {
    readonly now: string
    readonly today: string
    readonly openings: readonly OpeningDraft[]
    readonly set: (year: string) => void
  }
}

/** Years to choose from: those of plans, this one and the next. */
const yearsOf = (openings: readonly OpeningDraft[], today: string): readonly string[] => {
  const now = today.slice(0, 4)
  return [...new Set([...openings.map(({ year }) => year), now, String(Number(now) + 1)])].sort()
}

/** Search box, year and the chips that count a list by its state and narrow it. */
export function ListFilter({ id, narrowed, facets, onChange, year }: ListFilterProps) {
  const { lists } = useWorkspace()
  const { facet } = listFacts[id]
  const column = recordListOf(id).columns.find((one) => one.id === facet?.column)
  const labelFor = (value: string): string =>
    value === ''
      ? t.facet.none
      : facet?.list !== undefined
        ? labelOf(lists[facet.list], value)
        : value === '1'
          ? t.facet.yes
          : value === '0'
            ? t.facet.no
            : value
  const codes = facet?.list === undefined ? ['1', '0'] : lists[facet.list].entries.map(({ code }) => code)
  const values = [...new Set([...codes, ...facets.keys()])].filter(
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
        placeholder={t.search}
        onChange={(event) => onChange({ ...narrowed, query: event.target.value })}
        slotProps={{
          htmlInput: { 'aria-label': t.search },
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
          {yearsOf(year.openings, year.today).map((each) => (
            <option key={each} value={each}>
              {t.yearOf(each)}
            </option>
          ))}
        </TextField>
      )}
      {facet === undefined ? null : (
        <ChipFilter
          label={t.facet.group(column?.label ?? '')}
          options={values.map((value) => ({
            key: value,
            value,
            label: t.facet.one(labelFor(value), facets.get(value) ?? 0),
          }))}
          chosen={narrowed.facet}
          onChoose={choose}
        />
      )}
    </Stack>
  )
}
