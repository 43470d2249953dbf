import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { numberInList } from '../../shared/unit/number-in-list'
import { text } from '../text/zh-cn'
import { TypedField } from '../ui/typed-field'

const t = text.standing.listed

export interface ListedFieldProps {
  readonly clause: string
  /** Units in the order of the document's list. */
  readonly names: readonly string[]
  /** Name of the unit, for the proposal. */
  readonly unit: string
  /** Number from 1, `none`, or '' while nothing is said. */
  readonly value: string
  readonly onListed: (number: string) => void
}

/** Which number the unit has in the document's list of units; the one that its name tells is proposed. */
export function ListedField({ clause, names, unit, value, onListed }: ListedFieldProps) {
  const proposed = value === '' ? numberInList(names, unit) : undefined
  return (
    <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
      <TypedField
        label={t.label(clause)}
        value={value}
        hint={t.hint(clause, names.length)}
        none={text.standing.none}
        showNone
        options={[
          ...names.map((name, at) => ({ value: String(at + 1), label: t.option(String(at + 1), name) })),
          { value: 'none', label: t.not },
        ]}
        onLeave={onListed}
      />
      {proposed === undefined ? null : (
        <Button size="small" variant="outlined" onClick={() => onListed(proposed)}>
          {t.propose(proposed, names[Number(proposed) - 1] ?? '')}
        </Button>
      )}
    </Stack>
  )
}
